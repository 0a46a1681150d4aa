public import Wording

/// What a need may be about: the functions of the service, and the moments of care.
public struct NeedLists: Hashable, Sendable {
  /// One function or moment.
  public struct Item: Hashable, Sendable {
    /// Small letters, digits and hyphens; no other of its list bears it.
    public var id: String
    /// What it is called.
    public var label: Phrase

    /// A function or a moment with its name in both languages.
    public init(id: String, label: Phrase) {
      self.id = id
      self.label = label
    }
  }

  /// The functions of the service, in the order they are shown.
  public var functions: [Item]
  /// The moments of care, in the order they are shown.
  public var moments: [Item]

  /// Both lists; either may be empty.
  public init(functions: [Item] = [], moments: [Item] = []) {
    self.functions = functions
    self.moments = moments
  }

  /// What that function is called; nil when it is not listed.
  public func function(_ id: String) -> Phrase? { functions.first { $0.id == id }?.label }
  /// What that moment is called; nil when it is not listed.
  public func moment(_ id: String) -> Phrase? { moments.first { $0.id == id }?.label }
}
