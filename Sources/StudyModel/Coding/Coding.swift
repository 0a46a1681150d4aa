/// What readers do with a participant's texts, on that participant's stream.
public enum Coding: Hashable, Sendable {
  /// `mark.made`
  case marked(MarkMade)
  /// `mark.removed`
  case unmarked(MarkRemoved)
  /// `text.coded`
  case finished(TextCoded)
  /// `coding.settled`
  case settled(CodingSettled)
}
