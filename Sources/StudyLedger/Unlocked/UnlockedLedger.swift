internal import GRDB
package import StudyModel

/// A ledger with one user's keys: what they may open, they read; what they do, they sign.
package struct UnlockedLedger {
  package let ledger: Ledger
  package let keyring: Keyring

  package init(_ ledger: Ledger, with keyring: Keyring) {
    self.ledger = ledger
    self.keyring = keyring
  }

  /// Lets the body judge the past and append what follows from it, as one act.
  package func act<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try ledger.act(as: keyring, body)
  }

  /// The team as the ledger tells today; empty for a participant.
  package func directory() throws -> Directory { try opening { _ in keyring.directory } }

  /// Whether someone has been given the group's key in all its versions; true while it has none.
  package func isGranted(_ group: KeyGroup, to recipient: Recipient) throws -> Bool {
    try opening { try $0.isGranted(group, to: recipient) }
  }

  /// Whether what is written about the study today can be read with these keys.
  package func opensStudy() throws -> Bool {
    try opening { _ in
      let keys = keyring.studyKeys
      return keys.newest > 0 && keys.keys[keys.newest] != nil
    }
  }

  /// The events of the stream, in order.
  /// - Throws: `LedgerError.noKey` when they are sealed to others, `.erased`.
  package func events(of stream: StudyModel.Stream) throws -> [Event] {
    try places(of: stream).map(\.event)
  }

  /// The events of the stream, in order, each with its place in the log.
  package func places(of stream: StudyModel.Stream) throws -> [(position: Int, event: Event)] {
    try opening { try $0.events(of: stream) }
  }

  /// The number of events in the stream.
  package func length(of stream: StudyModel.Stream) throws -> Int {
    try opening { try $0.length(of: keyring.name(of: stream)) }
  }

  /// Whether anything has happened in the stream.
  package func contains(_ stream: StudyModel.Stream) throws -> Bool { try length(of: stream) > 0 }

  /// Whether the content of the stream is gone.
  package func isErased(_ stream: StudyModel.Stream) throws -> Bool {
    try opening { opening in
      let name = try keyring.name(of: stream)
      let first = try opening.database.rows(of: name, at: ledger.path, first: 1).first
      return first?.event.isErased ?? false
    }
  }

  /// Hands over one stream of that kind after another with its events, in the order of the codes, as
  /// they were at one moment: those that the user can open to their end. Only few streams are in
  /// memory at a time.
  package func forEachStream(
    _ kind: Ledger.StreamKind, _ body: (StudyModel.Stream, [Event]) throws -> Void
  ) throws {
    try forEachStream(kind, making: { ($0, $1) }) { try body($0.0, $0.1) }
  }

  /// The same with something made of each stream first: on as many processors as there are, whereas
  /// what is made is handed over by one, in the order of the codes.
  package func forEachStream<Made: Sendable>(
    _ kind: Ledger.StreamKind,
    making make: @Sendable (StudyModel.Stream, [Event]) throws -> Made?,
    _ body: (Made) throws -> Void
  ) throws {
    try opening { opening in
      let names = try opening.database.streamNames(kind, at: ledger.path)
      let known = try names.compactMap { name in
        try opening.owner(of: name).map { (code: $0, name: name) }
      }
      var rest = known.sorted { $0.code < $1.code }[...]
      while !rest.isEmpty {
        let next = rest.prefix(SealedStream.atOnce)
        rest = rest.dropFirst(next.count)
        let streams = try next.compactMap { try opening.stream($0.name) }
        for made in streams.inParallel({ try $0.opened.flatMap(make) }) {
          if let made = try made.get() { try body(made) }
        }
      }
    }
  }

  /// The stream behind the ledger's own name for it; nil when the user cannot know whose it is.
  package func stream(named name: String) throws -> StudyModel.Stream? {
    try opening { opening in
      let rows = try opening.database.rows(of: name, at: ledger.path)
      return StudyModel.Stream(name, try opening.code(rows, of: name))
    }
  }

  /// Hands over the log in the order of recording, as it was at one moment: who did what when,
  /// never the content. Only one event is in memory at a time.
  package func forEachLine(_ body: (LogLine) throws -> Void) throws {
    try opening { opening in
      let names = try opening.labels()
      try opening.database.forEachRow(from: 1, at: ledger.path) { row in
        try body(LogLine(row, opening, names))
      }
    }
  }

  func opening<Result>(_ body: (Opening) throws -> Result) throws -> Result {
    try ledger.read { database in
      let opening = Opening(database: database, keyring: keyring, path: ledger.path)
      try opening.refresh()
      return try body(opening)
    }
  }
}
