/// Whether it may be printed that nobody is in a category.
public enum ZeroPolicy: String, Hashable, Sendable {
  /// A zero is hidden like a small count.
  case protect
  /// A zero is printed.
  case allow
}
