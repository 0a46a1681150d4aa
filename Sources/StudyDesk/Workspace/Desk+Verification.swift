import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Recomputes every digest from the first event to the last; changes nothing.
  ///
  /// - Parameters:
  ///   - checkpoint: one that was kept elsewhere; the ledger has to begin with what it stands for.
  ///   - progress: told from time to time how many events of how many are done.
  /// - Throws: `DeskError`, `.unacceptable` for a checkpoint of another ledger.
  public func verify(
    against checkpoint: Checkpoint? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> LedgerVerdict {
    try require(.verify)
    return try reading { unlocked in
      let ledger = unlocked.ledger
      let origin = "sillage/\(study.id)/\(ledger.node)"
      if let checkpoint, checkpoint.origin != origin { throw DeskError.otherLedger(checkpoint) }
      return switch try ledger.verify(against: checkpoint, progress: progress) {
      case .holds(let extent):
        .holds(Checkpoint(origin: origin, events: extent.events, root: extent.root))
      case .fails(let finding):
        .broken(
          LedgerBreak(
            position: finding.position, event: finding.id,
            stream: finding.stream.flatMap { try? unlocked.stream(named: $0) },
            reason: finding.fault.phrase))
      }
    }
  }
}

extension DeskError {
  fileprivate static func otherLedger(_ checkpoint: Checkpoint) -> DeskError {
    .unacceptable(
      "Ce point de contrôle est celui d’un autre registre, «\u{A0}\(checkpoint.origin)\u{A0}».",
      "This checkpoint is of another ledger, “\(checkpoint.origin)”.")
  }
}
