import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Recomputes every digest from the first event to the last; changes nothing.
  ///
  /// - Parameter progress: told from time to time how many events of how many are done.
  public func verify(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> LedgerVerdict {
    try reading { ledger in
      switch try ledger.verify(progress: progress) {
      case .holds(let extent): .holds(events: extent.events, lastDigest: extent.last)
      case .fails(let finding):
        .broken(
          LedgerBreak(
            position: finding.position, event: finding.id, stream: finding.stream,
            reason: finding.fault.phrase))
      }
    }
  }
}
