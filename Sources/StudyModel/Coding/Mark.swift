/// A passage that a reader marked with themes.
public struct Mark: Hashable, Sendable {
  /// The event that made it names it.
  public let id: EventID
  /// Its number among all marks its reader ever made on the person's texts, from 1. Nobody else's
  /// are counted: a number would tell how much others marked.
  public let number: Int
  /// Who marked it.
  public let reader: String
  /// The words, the themes, the codebook's version.
  public let record: MarkMade
  /// When it was written down.
  public let madeAt: Moment
}
