import Wording

extension YAMLPlace {
  /// The members here with their names, in the order of the file.
  func members() -> [(name: String, place: YAMLPlace)] {
    guard isPresent else { return [] }
    guard let members = node?.members else {
      note(Phrase("Il faut ici des noms avec leurs valeurs.", "Names with values are needed here."))
      return []
    }
    return members.compactMap(\.key.text).map { ($0, self[$0]) }
  }

  /// The elements of a list, or what stands here alone.
  func oneOrMore() -> [YAMLPlace] { node?.elements == nil ? [self] : list() }

  func texts() -> [String] { oneOrMore().compactMap { $0.text() } }

  /// Two whole numbers, the smaller first: `[1, 3]`.
  func range(in limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    let ends = list().compactMap { $0.int(in: limits) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      note(
        Phrase(
          "Écrivez deux nombres, le plus petit d’abord\u{A0}: [1, 3].",
          "Write two numbers, the smaller first: [1, 3]."))
      return nil
    }
    return ends[0]...ends[1]
  }

  /// The text of one of these names; another one is noted.
  func name(in known: [String]) -> String? {
    guard let text = text() else { return nil }
    guard known.contains(text) else {
      note(
        Phrase(
          "«\u{A0}\(text)\u{A0}» n’existe pas dans cette étude.",
          "“\(text)” does not exist in this study."
        ).choosing(among: known))
      return nil
    }
    return text
  }

  /// Hundredths; none when nothing stands here.
  func share() -> Int { isPresent ? int(in: 0...100) ?? 0 : 0 }

  /// The day of that name; when it has to be there and is not, that is noted with this line.
  func day(_ name: String, isNeeded: Bool) -> Day? {
    if self[name].isPresent { return self[name].day() }
    if isNeeded {
      note(Phrase("Il manque la date «\u{A0}\(name)\u{A0}».", "The date “\(name)” is missing."))
    }
    return nil
  }
}
