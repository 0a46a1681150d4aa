import Protecting

/// Why tables cannot be protected or audited.
public enum DisclosureRefusal: Error, Hashable, Sendable {
  /// What no hiding of cells makes safe, because of what is printed already or known to everybody.
  public struct Impossible: Hashable, Sendable {
    /// What would be found out.
    public let kind: DisclosureFinding.Kind
    /// The place of a release that has the count.
    public let release: Int
    /// The count by its categories, such as `region R1`; empty for everybody.
    public let count: [String]
    /// Its people.
    public let people: Int

    init(_ impossible: Protection.Impossible) {
      kind =
        switch impossible.subject {
        case .cell: .existence
        case .complement: .complement
        case .group: .group
        case .difference: .difference
        }
      release = impossible.release
      count = impossible.count
      people = impossible.people
    }
  }

  /// Nothing that may be hidden makes this safe.
  case impossible(Impossible)
  /// With all that may be hidden hidden, this is still found out.
  case exposed([DisclosureFinding])
  /// No people at all fit the tables given.
  case contradiction
  /// A table of acts does not say who is behind its counts; its name.
  case contributorsMissing(String)
  /// Nothing safe was found in the time given.
  case outOfTime
  /// CLP and CBC are not installed.
  case noSolver
  /// More joint counts or linked releases than can be held.
  case tooLarge
}
