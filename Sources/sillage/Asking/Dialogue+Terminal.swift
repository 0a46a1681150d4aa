import Wording

extension Dialogue {
  /// The dialogue with the person at the terminal; nil when there is none.
  ///
  /// It is held on standard error, so that a result can go elsewhere.
  static func onTerminal() -> Dialogue? {
    guard Terminal.isThere else { return nil }
    return Dialogue(
      language: spokenLanguage, width: Terminal.width, hasColours: Console.standard.hasColours,
      hear: Terminal.hear, tell: Terminal.show)
  }
}

extension GlobalOptions {
  /// The dialogue in which missing answers are asked for; nil when none may be held.
  var dialogue: Dialogue? { noInput ? nil : .onTerminal() }
}
