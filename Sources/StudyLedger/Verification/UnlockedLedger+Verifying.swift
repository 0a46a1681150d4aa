internal import GRDB
package import StudyModel

extension UnlockedLedger {
  /// Verifies the ledger, and with the user's keys also that nobody wrote to it who had left.
  ///
  /// Who is of the team is sealed: without a key to the study only the first is known.
  package func verify(
    against checkpoint: Checkpoint? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Verification {
    let verification = try ledger.verify(against: checkpoint, progress: progress)
    guard case .holds = verification else { return verification }
    return try opening { try $0.writtenAfterLeaving() }.map(Verification.fails) ?? verification
  }
}

extension Opening {
  /// The first event of someone who had left by then.
  fileprivate func writtenAfterLeaving() throws -> Verification.Finding? {
    let findings = try keyring.directory.members.compactMap { member in
      try member.leaving.flatMap { try finding(after: $0, of: member.signer) }
    }
    return findings.min { ($0.position ?? 0) < ($1.position ?? 0) }
  }

  private func finding(
    after leaving: Directory.Member.Leaving, of signer: String
  ) throws -> Verification.Finding? {
    if keyring.directory.isOfEscrow(signer) { return nil }
    var next = leaving.place + 1
    let statement = try database.makeStatement(
      sql: """
        SELECT \(EventRow.columns) FROM event WHERE position > ? AND author = ? ORDER BY position
        """)
    statement.arguments = [leaving.place, signer]
    while try statement.next() {
      guard let row = EventRow(statement) else { continue }
      // Whoever leaves by themself still changes the keys, in the same act.
      if leaving.author == signer, row.position == next {
        next += 1
        continue
      }
      return Verification.Finding(
        position: row.position, id: row.event.header.id, stream: row.event.header.stream,
        fault: .writtenAfterLeaving)
    }
    return nil
  }
}
