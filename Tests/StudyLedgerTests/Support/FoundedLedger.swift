import StudyLedger
import StudyModel

/// A ledger with a hand that holds every key; what it counts and gives back is what a test told,
/// without the keys.
struct FoundedLedger {
  let ledger: Ledger
  let hand: UnlockedLedger
  /// How many events stood there before the first one that a test told.
  let founding: Int

  /// What opens the ledger again, also in another thread.
  struct Key: Sendable {
    let path: String
    let secret: Keyring.Secret
    let founding: Int

    func open(mode: Ledger.Mode = .readWrite, patience: Double = 30) throws -> FoundedLedger {
      on(try Ledger(opening: path, mode: mode, patience: patience))
    }

    /// The same hand on a ledger that is open.
    func on(_ ledger: Ledger) -> FoundedLedger {
      FoundedLedger(
        ledger: ledger, hand: UnlockedLedger(ledger, with: Keyring(secret)), founding: founding)
    }
  }

  var key: Key { Key(path: ledger.path, secret: hand.keyring.secret, founding: founding) }

  func again(mode: Ledger.Mode = .readWrite, patience: Double = 30) throws -> FoundedLedger {
    try key.open(mode: mode, patience: patience)
  }
}

extension FoundedLedger {
  /// A ledger in a new file, with keys for the streams of those participants.
  static func create(
    at path: String, keysFor codes: [ParticipantCode] = Examples().codes
  ) throws -> FoundedLedger {
    try FoundedLedger(founding: Ledger.create(at: path, node: "atelier"), codes)
  }

  /// A ledger in memory, with keys for the streams of those participants.
  static func inMemory(
    keysFor codes: [ParticipantCode] = Examples().codes
  ) throws -> FoundedLedger {
    try FoundedLedger(founding: Ledger(inMemory: "atelier"), codes)
  }

  private init(founding ledger: Ledger, _ codes: [ParticipantCode]) throws {
    let keyring = Keyring(Keyring.Secret(keys: PrivateKeys(), record: nil))
    let world = SimulatedWorld(now: start, seed: 0)
    try ledger.act(as: keyring) {
      try Founding.write($0, keysFor: codes, world.instruments)
    }
    self.init(
      ledger: ledger, hand: UnlockedLedger(ledger, with: keyring), founding: try ledger.count())
  }
}

extension FoundedLedger {
  var path: String { ledger.path }

  func act<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try hand.act(body)
  }

  /// What was told in that stream.
  func events(of stream: StudyModel.Stream) throws -> [Event] {
    try hand.events(of: stream).filter { !$0.kind.isFounding }
  }

  func contains(_ stream: StudyModel.Stream) throws -> Bool { try !events(of: stream).isEmpty }

  /// All that was told, in the order of recording.
  func log() throws -> [LogLine] {
    var lines: [LogLine] = []
    try hand.forEachLine { if !$0.kind.isFounding { lines.append($0) } }
    return lines
  }

  /// The events that were told, of one stream after another.
  func forEachStream(
    _ kind: Ledger.StreamKind, _ body: (StudyModel.Stream, [Event]) throws -> Void
  ) throws {
    try hand.forEachStream(kind) { stream, events in
      let told = events.filter { !$0.kind.isFounding }
      if !told.isEmpty { try body(stream, told) }
    }
  }

  /// The number of events that were told.
  func count() throws -> Int { try log().count }

  func verify(against checkpoint: Checkpoint? = nil) throws -> Verification {
    try ledger.verify(against: checkpoint)
  }

  @discardableResult
  func backup(
    to path: String, progress: (Double) -> Void = { _ in }
  ) throws -> Verification.Extent {
    try ledger.backup(to: path, progress: progress)
  }

  func close() throws { try ledger.close() }
}
