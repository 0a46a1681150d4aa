public import Wording

/// Who is counted in a figure, as the words after a number: « 34 personnes ont répondu ».
public struct Base: Hashable, Sendable {
  /// For one: `personne a répondu`.
  public let one: Phrase
  /// For several: `personnes ont répondu`.
  public let many: Phrase

  /// The words for one and for several, without the number.
  public init(one: Phrase, many: Phrase) {
    self.one = one
    self.many = many
  }

  /// Those who answered the question; what a figure says unless told otherwise.
  public static let answered = Base(
    one: Phrase("personne a répondu", "person answered"),
    many: Phrase("personnes ont répondu", "people answered"))

  /// Everyone who agreed to take part, even if they left later.
  public static let tookPart = Base(
    one: Phrase("personne a participé", "person took part"),
    many: Phrase("personnes ont participé", "people took part"))

  /// Those who were given the information notice, whatever they chose afterwards.
  public static let informed = Base(
    one: Phrase("personne a été informée", "person was informed"),
    many: Phrase("personnes ont été informées", "people were informed"))

  /// Those with at least one logbook entry that counts, each once.
  public static let wrote = Base(
    one: Phrase("personne a écrit dans son journal", "person wrote in the logbook"),
    many: Phrase("personnes ont écrit dans leur journal", "people wrote in the logbook"))
}
