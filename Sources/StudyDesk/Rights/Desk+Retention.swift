import StudyLedger
public import StudyModel
public import Wording

/// Something that is past the time for which the study keeps it.
public struct PastRetention: Hashable, Sendable {
  /// What it is.
  public enum Matter: String, CaseIterable, Hashable, Sendable {
    /// Who the person is; the rest stays under their code.
    case identity
    /// All that is held about the person.
    case record
  }

  /// Whose it is.
  public let participant: ParticipantCode
  /// What is past its time.
  public let matter: Matter
  /// The last day on which it should have been kept.
  public let until: Day
}

/// What a purge did.
public struct Purge: Hashable, Sendable {
  /// One for each person who was erased altogether.
  public let receipts: [ErasureReceipt]
  /// True while another program keeps earlier pages of the file on the disk.
  public let isHeldOnDisk: Bool
  /// Earlier backups whose keys file was not at hand: in these the records can still be opened.
  public let copiesToForget: [BackupMade]
}

extension Desk {
  /// What is past its time under the study's settings, in the order of the codes; nothing is
  /// changed.
  public func pastRetention() throws -> [PastRetention] {
    try require(.purge)
    let (record, identity) = (retentionEnd(of: .record), retentionEnd(of: .identity))
    var past: [PastRetention] = []
    for participant in try participants() {
      if let record, record < today {
        past.append(PastRetention(participant: participant.id, matter: .record, until: record))
      } else if let identity, identity < today, try hasIdentity(participant.id) {
        past.append(
          PastRetention(participant: participant.id, matter: .identity, until: identity))
      }
    }
    return past
  }

  /// Erases what is past its time.
  @discardableResult
  public func purge(_ past: [PastRetention], reason: String) throws -> Purge {
    try require(.purge)
    var receipts: [ErasureReceipt] = []
    for item in past {
      switch item.matter {
      case .record:
        receipts.append(try erase(item.participant, ground: .retention, reason: reason))
      case .identity:
        try inTransaction { try eraseIdentity(of: item.participant, .retention, in: $0) }
      }
    }
    return Purge(
      receipts: receipts, isHeldOnDisk: try inDeskWords { try !workspace.ledger().settle() },
      copiesToForget: try forgetInBackups())
  }

  /// The last day on which that is kept; nil when the study's file does not say.
  public func retentionEnd(of matter: PastRetention.Matter) -> Day? {
    let setting: ID<Setting> = matter == .identity ? "retention-identity" : "retention-answers"
    let months = study.settings.first { $0.id == setting }?.monthsAfterEnd
    let end = study.phases.map(\.to).max()
    return months.flatMap { months in end?.adding(months: months) }
  }

  /// Erases an identity and says so; nothing when there is none.
  func eraseIdentity(
    of code: ParticipantCode, _ ground: Erasure.Ground, in transaction: Transaction
  ) throws {
    let stream = StudyModel.Stream.identity(code)
    guard try transaction.contains(stream) else { return }
    try append(.identityErased(Erasure(ground: ground)), to: stream, in: transaction)
    _ = try transaction.erase(stream)
  }

  private func hasIdentity(_ code: ParticipantCode) throws -> Bool {
    try reading { try $0.contains(.identity(code)) && !$0.isErased(.identity(code)) }
  }
}
