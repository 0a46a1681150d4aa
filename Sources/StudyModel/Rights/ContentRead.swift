/// Someone looked at what a participant wrote, said or is: that they did, never what they saw.
public struct ContentRead: Hashable, Sendable {
  /// What was looked at.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// An entry with its earlier texts.
    case entry
    /// What was said in an interview.
    case interview
    /// The page before an interview: what was written since, what was said last time.
    case preparation
    /// Name, telephone, addresses.
    case identity
    /// All that is held about the person.
    case everything
  }

  /// What was looked at.
  public var subject: Subject
  /// The number of the entry, or of the interview's month, from 1; nil for what has none.
  public var number: Int?

  /// A look at one entry, or at something without a number.
  public init(subject: Subject, number: Int? = nil) {
    self.subject = subject
    self.number = number
  }
}
