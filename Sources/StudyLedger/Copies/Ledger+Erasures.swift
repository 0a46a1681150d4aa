internal import GRDB
package import StudyModel

/// A stream that was erased, as any copy of the ledger tells without a key.
package struct ErasedStream: Hashable, Sendable {
  /// The ledger's own name for it.
  package let name: String
  package let ground: Erasure.Ground

  package init(name: String, ground: Erasure.Ground) {
    self.name = name
    self.ground = ground
  }
}

extension Ledger {
  /// The streams that were erased.
  package func erasures() throws -> [ErasedStream] {
    try read { database in
      let statement = try database.makeStatement(
        sql: """
          SELECT \(EventRow.columns) FROM event
          WHERE kind IN ('participant.erased', 'identity.erased') ORDER BY position
          """)
      var erasures: [ErasedStream] = []
      while try statement.next() {
        guard let row = EventRow(statement) else { continue }
        switch row.event.told {
        case .erased(let record)?, .identityErased(let record)?:
          erasures.append(ErasedStream(name: row.event.header.stream, ground: record.ground))
        default: break
        }
      }
      return erasures
    }
  }

  /// The lock of someone; nil when they cannot log in.
  package func lock(of signer: String) throws -> Lock? { try read { try $0.lock(of: signer) } }
}

extension Transaction {
  /// Erases a stream again that was erased elsewhere; nothing when it is not here, or erased already.
  /// - Parameter draft: makes the events that say so; their stream is of no matter.
  package func eraseAgain(
    _ erased: ErasedStream, _ draft: (Happening) -> EventDraft
  ) throws -> Bool {
    try naming(path) {
      let rows = try database.rows(of: erased.name, at: path)
      guard let first = rows.first, !first.event.isErased else { return false }
      let isIdentity = erased.name.hasPrefix("identity/")
      for signer in rows.compactMap(\.event.introduced?.fingerprint) {
        guard try removeLock(of: signer) else { continue }
        let removed = Happening.passphraseRemoved(PassphraseRemoved(signer: signer))
        try appendClear(draft(removed), to: erased.name)
      }
      let record = Erasure(ground: erased.ground)
      try appendClear(
        draft(isIdentity ? .identityErased(record) : .erased(record)), to: erased.name)
      _ = try blank(erased.name)
      return true
    }
  }
}
