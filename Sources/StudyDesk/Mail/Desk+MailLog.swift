public import StudyModel

/// One step of a message to somebody, as the ledger keeps it.
public struct MailLine: Hashable, Sendable {
  /// To whom.
  public let participant: ParticipantCode
  /// What happened to which message, when, by whom.
  public let record: MailThread.Record
}

extension Desk {
  /// Which messages went, to whom and when, or what became of them, oldest first.
  /// - Parameter code: of one person only; of everyone when nil.
  public func mailLog(of code: ParticipantCode? = nil) throws -> [MailLine] {
    try require(.follow)
    var lines: [MailLine] = []
    func add(_ participant: Participant) {
      lines += participant.mail.records.map { MailLine(participant: participant.id, record: $0) }
    }
    if let code {
      let participant = try participant(code)
      try require(.follow, for: participant)
      add(participant)
    } else {
      try forEachParticipant(add)
    }
    return lines.enumerated()
      .sorted { left, right in
        (left.element.record.recordedAt, left.offset)
          < (right.element.record.recordedAt, right.offset)
      }
      .map(\.element)
  }
}
