/// A choice of cells to hide.
package struct Protection: Sendable {
  /// What a choice costs.
  package struct Loss: Hashable, Sendable {
    /// The people in hidden counts; someone in two of them counts twice.
    package let people: Int
    /// Distinct counts that are not printed.
    package let counts: Int
  }

  /// What nothing can make safe.
  package struct Impossible: Error, Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
      case cell, complement, group, difference
    }

    package let subject: Subject
    /// The place of a release that has the count.
    package let release: Int
    /// The count as its categories, such as `region R1, answer A`; empty for everybody.
    package let count: [String]
    /// Its people.
    package let people: Int
  }

  /// The cells to hide: places of release, table and cell.
  package let hidden: Set<[Int]>
  package let loss: Loss
  /// No safe choice costs less than this many people and, with them, counts; nil when not known.
  package let bound: Loss?
  /// True when no safe choice costs less.
  package let isOptimal: Bool
}
