extension Phrase {
  /// A refusal, and then the names there are: « L’étude n’a pas de région « x ». Choisissez parmi : … »
  /// - Parameters:
  ///   - names: what may be written instead, in the order of the list they come from.
  ///   - command: the command that lists them, as it is typed in each language; it is named instead
  ///     when they are more than a message can hold.
  public func choosing(
    among names: some Collection<String>, orSee command: Phrase? = nil
  ) -> Phrase {
    if names.isEmpty { return self + Phrase(" Il n’y en a pas.", " There is none.") }
    if names.count > Self.mostChoices, let command { return seeing(command) }
    let list =
      names.prefix(Self.mostListed).joined(separator: ", ")
      + (names.count > Self.mostListed ? ", …" : "")
    let stop = names.count > Self.mostListed ? "" : "."
    return self
      + Phrase(
        " Choisissez parmi\u{A0}: \(list)\(stop)", " Choose one of: \(list)\(stop)")
  }

  /// A refusal, and then the command that lists what there is.
  public func seeing(_ command: Phrase) -> Phrase {
    self + Phrase(" Voyez «\u{A0}\(command.french)\u{A0}».", " See “\(command.english)”.")
  }

  /// How many names a message lists where a command can list them better.
  public static let mostChoices = 24

  /// How many names a message lists where nothing else does.
  private static let mostListed = 60
}
