public import Wording

/// When something took effect.
public enum When: Hashable, Sendable {
  /// At this moment.
  case now
  /// On that day, from its beginning.
  case on(Day)
}
