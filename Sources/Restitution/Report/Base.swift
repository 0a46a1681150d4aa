public import Wording

/// Who is counted in a figure, as the words after a number: « 34 personnes ont répondu ».
public struct Base: Hashable, Sendable {
  /// For one: `personne a répondu`.
  public let one: Phrase
  /// For several: `personnes ont répondu`.
  public let many: Phrase

  public init(one: Phrase, many: Phrase) {
    self.one = one
    self.many = many
  }

  public static let answered = Base(
    one: Phrase("personne a répondu", "person answered"),
    many: Phrase("personnes ont répondu", "people answered"))

  public static let tookPart = Base(
    one: Phrase("personne a participé", "person took part"),
    many: Phrase("personnes ont participé", "people took part"))

  public static let informed = Base(
    one: Phrase("personne a été informée", "person was informed"),
    many: Phrase("personnes ont été informées", "people were informed"))

  public static let wrote = Base(
    one: Phrase("personne a écrit dans son journal", "person wrote in the logbook"),
    many: Phrase("personnes ont écrit dans leur journal", "people wrote in the logbook"))
}
