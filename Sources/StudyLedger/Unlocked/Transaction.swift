internal import GRDB
package import StudyModel

/// One act on the ledger by one user: they see the past as it is, and nobody else writes until it
/// is done.
///
/// It ends with the body that received it; whoever keeps it longer can do nothing with it.
package struct Transaction {
  /// Who acts.
  package let keyring: Keyring
  private let act: Act

  /// What all who act together share.
  final class Act {
    let database: Database
    let writing: Writing
    let path: String
    var isOver = false

    init(_ database: Database, node: String, path: String) throws {
      self.database = database
      self.path = path
      writing = try Writing(database, node: node, path: path)
    }

    /// Whose keys were used: they may have met what will not be kept.
    private(set) var touched: [Keyring] = []

    func touch(_ keyring: Keyring) {
      if !touched.contains(where: { $0 === keyring }) { touched.append(keyring) }
    }
  }

  init(_ act: Act, keyring: Keyring) {
    self.act = act
    self.keyring = keyring
  }

  /// The same act, with somebody else's hand.
  package func with(_ keyring: Keyring) -> Transaction { Transaction(act, keyring: keyring) }

  /// The events of the stream so far, those of this act included.
  /// - Throws: `LedgerError.noKey` when they are sealed to others, `.erased`.
  package func events(of stream: StudyModel.Stream) throws -> [Event] {
    try opening { try $0.events(of: stream).map(\.event) }
  }

  /// The number of events in the stream, those of this act included.
  package func length(of stream: StudyModel.Stream) throws -> Int {
    try open()
    return try naming(act.path) {
      try refreshed().length(of: keyring.name(of: stream))
    }
  }

  /// Whether anything has happened in the stream.
  package func contains(_ stream: StudyModel.Stream) throws -> Bool { try length(of: stream) > 0 }

  /// Seals the event, signs it, and gives it its place at the end of its stream and of the chain.
  ///
  /// A stream without keys needs `newKey` first.
  @discardableResult
  package func append(_ draft: EventDraft) throws -> Event {
    try open()
    guard draft.isComplete else { throw LedgerError(.incompleteEvent, at: act.path) }
    return try naming(act.path) {
      let opening = try refreshed()
      let name = try keyring.name(of: draft.stream)
      let keys = try draft.kind.isClear ? nil : newest(of: name, opening)
      let sealed = try act.writing.append(draft, to: name, by: keyring.keys) { header in
        guard let keys else { return [Payload.clear] + draft.payload }
        return try Payload.sealed(draft.payload, with: keys.key, version: keys.version, header)
      }
      opening.met(sealed, in: name)
      return opening.reader.event(sealed, draft.stream, draft.payload, opening.known(name))
    }
  }

  /// Makes the next key of a stream, with which all that is appended from now on is sealed.
  ///
  /// - Returns: the key sealed to each recipient, to be appended to the stream.
  package func newKey(
    of stream: StudyModel.Stream, to recipients: [Recipient]
  ) throws -> [KeyGranted] {
    try open()
    return try naming(act.path) {
      let opening = try refreshed()
      let name = try keyring.name(of: stream)
      var keys = try opening.keys(of: name)
      let (key, version) = (SecretKey(), keys.newest + 1)
      keys.newest = version
      keys.keys[version] = key
      keys.code = stream.code
      opening.keep(keys, of: name)
      return try opening.grants(
        [version: key], named: name == "study" ? "study" : "data", of: name, to: recipients)
    }
  }

  /// Whether the newest key of the stream is sealed to those recipients' newest keys.
  package func isSealed(_ stream: StudyModel.Stream, to recipients: [Recipient]) throws -> Bool {
    try opening { opening in
      let keys = try opening.keys(of: keyring.name(of: stream))
      guard keys.newest > 0 else { return false }
      return try recipients.allSatisfy {
        try keys.recipients[keys.newest]?.contains(opening.address(of: $0)) ?? false
      }
    }
  }

  /// Every key of the stream that the user has, sealed to more recipients.
  package func share(
    _ stream: StudyModel.Stream, with recipients: [Recipient]
  ) throws -> [KeyGranted] {
    try open()
    return try naming(act.path) {
      let opening = try refreshed()
      let name = try keyring.name(of: stream)
      return try opening.grants(
        opening.keys(of: name).keys, named: name == "study" ? "study" : "data", of: name,
        to: recipients)
    }
  }

  /// Forgets the keys of a stream that the user closed to themself.
  package func letGo(of stream: StudyModel.Stream) throws {
    keyring.streams[try keyring.name(of: stream)] = nil
  }

  /// The code of a participant, sealed to those who only need to know whose record is whose.
  package func label(_ code: ParticipantCode, to recipients: [Recipient]) throws -> [KeyGranted] {
    try open()
    return try naming(act.path) {
      let opening = try refreshed()
      let name = try keyring.name(of: .participant(code))
      return try opening.labels(code, of: name, to: recipients)
    }
  }

  /// A new pair of keys for a group, sealed to its members.
  package func newKey(
    of group: KeyGroup, to members: [Recipient]
  ) throws -> (made: GroupKeyed, grants: [KeyGranted]) {
    try open()
    return try naming(act.path) { try refreshed().newGroupKey(group, to: members) }
  }

  /// A new pair of keys for the escrow. Its private key is returned and sealed to nobody.
  package func newEscrowKey() throws -> (made: GroupKeyed, secret: [UInt8]) {
    try open()
    return try naming(act.path) { try refreshed().newPair(of: .escrow) }
  }

  /// Every version of a group's key that the user holds, sealed to those who lack it.
  package func share(_ group: KeyGroup, with people: [Recipient]) throws -> [KeyGranted] {
    try open()
    return try naming(act.path) { try refreshed().groupGrants(of: group, to: people) }
  }

  /// The participant's own public keys, of every invitation so far.
  package func owners(of code: ParticipantCode) throws -> [SignerAdded] {
    try opening { try Array($0.keys(of: keyring.name(of: .participant(code))).owners.values) }
  }

  /// Puts someone's lock in the place of an earlier one.
  package func keep(_ lock: Lock) throws {
    try open()
    try naming(act.path) { try act.database.keep(lock) }
  }

  /// Takes away the lock of someone who may no longer log in.
  /// - Returns: whether there was one.
  package func removeLock(of signer: String) throws -> Bool {
    try open()
    return try naming(act.path) { try act.database.removeLock(of: signer) }
  }

  /// The participants whose records the user can open to their end, erased ones left out.
  package func participants() throws -> [ParticipantCode] {
    try opening { opening in
      try act.writing.settle()
      return try opening.database.streamNames(.participant, at: act.path).compactMap { name in
        let keys = try opening.keys(of: name)
        return keys.areComplete ? keys.code : nil
      }
    }
  }

  /// Seals the content of a file that belongs to a participant.
  package func seal(
    _ content: [UInt8], named name: String, of stream: StudyModel.Stream
  ) throws -> [UInt8] {
    try opening { try $0.seal(content, named: name, of: stream) }
  }

  /// Blanks every content and every sealed key of a stream, after an event that says so. Digests,
  /// public keys and what was said of passphrases stay, so that the chain can still be verified.
  /// - Returns: how many events lost their content.
  package func erase(_ stream: StudyModel.Stream) throws -> Int {
    try open()
    return try naming(act.path) {
      try blank(refreshed().keyring.name(of: stream))
    }
  }

  /// Blanks a stream by the ledger's own name for it.
  func blank(_ name: String) throws -> Int {
    try act.writing.settle()
    keyring.streams[name] = nil
    return try act.database.blank(name)
  }

  /// Appends what is kept in clear to a stream by the ledger's own name for it.
  func appendClear(_ draft: EventDraft, to name: String) throws {
    _ = try act.writing.append(draft, to: name, by: keyring.keys) { _ in
      [Payload.clear] + draft.payload
    }
  }

  var database: Database { act.database }
  var path: String { act.path }

  /// What stands for a participant's code in the names of their streams.
  package func token(of code: ParticipantCode) throws -> String {
    try open()
    _ = try naming(act.path) { try refreshed() }
    return try keyring.token(of: code)
  }

  /// The team as the ledger tells now; empty for a participant.
  package func directory() throws -> Directory {
    try opening { _ in keyring.directory }
  }

  /// Whether someone has been given the group's key in all its versions; true while it has none.
  package func isGranted(_ group: KeyGroup, to recipient: Recipient) throws -> Bool {
    try opening { try $0.isGranted(group, to: recipient) }
  }

  private func open() throws {
    if act.isOver { throw LedgerError(.misuse, at: act.path) }
  }

  private func opening<Result>(_ body: (Opening) throws -> Result) throws -> Result {
    try open()
    return try naming(act.path) { try body(refreshed()) }
  }

  private func refreshed() throws -> Opening {
    act.touch(keyring)
    let opening = Opening(
      database: act.database, keyring: keyring, path: act.path, writing: act.writing)
    try opening.refresh()
    return opening
  }

  private func newest(
    of name: String, _ opening: Opening
  ) throws -> (key: SecretKey, version: Int) {
    let keys = try opening.keys(of: name)
    guard keys.newest > 0, let key = keys.keys[keys.newest] else {
      throw LedgerError(.noKey, at: act.path)
    }
    return (key, keys.newest)
  }
}

extension EventDraft {
  /// Whether it names its kind, without a zero byte at which readers would stop.
  fileprivate var isComplete: Bool {
    kind.version > 0 && !kind.name.isEmpty && !kind.name.utf8.contains(0)
  }
}
