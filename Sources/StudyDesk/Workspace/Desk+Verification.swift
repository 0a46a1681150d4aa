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
      return switch try unlocked.verify(against: checkpoint, progress: progress) {
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

extension Desk {
  /// A checkpoint as it is printed or mailed out, signed by whoever sits here.
  public func signed(_ checkpoint: Checkpoint) throws -> String {
    try inDeskWords { try SignedCheckpoint.text(checkpoint, by: session.keyring) }
  }

  /// Who signed a checkpoint: a name of the team, or the fingerprint of their keys; nil when nobody
  /// did.
  /// - Throws: `DeskError`, `.unacceptable` for a signature that is not theirs.
  public func signer(of text: String, _ checkpoint: Checkpoint) throws -> String? {
    try reading { ledger in
      do {
        let name = try SignedCheckpoint.signer(of: text, checkpoint, in: ledger.ledger)
        return try name.map { try ledger.directory().member($0)?.user.text ?? $0 }
      } catch let error as LedgerError where error.code == .copyDoesNotHold {
        throw DeskError.falseSignature
      }
    }
  }
}

extension DeskError {
  fileprivate static let falseSignature = DeskError(
    .unacceptable,
    Phrase(
      """
      La signature de ce point de contrôle n’est pas celle de quelqu’un de l’étude\u{A0}: il a été \
      modifié, ou il vient d’ailleurs.
      """,
      """
      The signature of this checkpoint is not that of anyone of the study: it was changed, or comes \
      from elsewhere.
      """))

  fileprivate static func otherLedger(_ checkpoint: Checkpoint) -> DeskError {
    .unacceptable(
      "Ce point de contrôle est celui d’un autre registre, «\u{A0}\(checkpoint.origin)\u{A0}».",
      "This checkpoint is of another ledger, “\(checkpoint.origin)”.")
  }
}
