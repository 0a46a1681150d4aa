package import StudyModel

/// What a verification found.
package enum Verification: Hashable, Sendable {
  /// Every event is as it was recorded, and none is missing between the first and the last.
  ///
  /// Whether events were cut off at the end, or all of it was written anew, shows only against a
  /// checkpoint kept elsewhere.
  case holds(Extent)
  /// The first event that does not hold.
  case fails(Finding)

  /// How far a ledger reaches.
  package struct Extent: Hashable, Sendable {
    /// The number of events.
    package let events: Int
    /// The digest of the last one; `Digest.none` in an empty ledger.
    package let last: Digest
    /// The root over all of them.
    package let root: Digest
  }

  /// Where a ledger does not hold, and why.
  package struct Finding: Hashable, Sendable {
    /// The place in the log; nil when the file as a whole does not hold.
    package let position: Int?
    /// The event, as far as it can be read.
    package let id: EventID?
    /// The ledger's own name for the stream.
    package let stream: String?
    package let fault: Fault
  }
}
