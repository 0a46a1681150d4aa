internal import GRDB
internal import JSONTree
package import StudyModel

/// Opens what the ledger keeps, with one user's keys.
struct Opening {
  let database: Database
  let keyring: Keyring
  let path: String
  /// The end of the log, inside an act.
  var writing: Writing?

  /// Brings the team and the study's keys up to date with the file.
  func refresh() throws {
    let length = try length(of: "study")
    guard length != keyring.studyLength else { return }
    let rows = try rows(of: "study")
    let (groups, versions) = (keyring.groupGrants.count, keyring.studyKeys.keys.count)
    for row in rows.dropFirst(keyring.studyLength) { takeGrant(row.event) }
    for (version, grants) in keyring.studyKeys.grants where keyring.studyKeys.keys[version] == nil {
      keyring.studyKeys.keys[version] = key(in: grants)
    }
    keyring.studyKeys.grants = [:]
    if keyring.groupGrants.count > groups { forgetShutStreams() }
    var met = keyring.studyLength
    if keyring.studyKeys.keys.count > versions {
      // What could not be read before can be read now.
      keyring.directory = Directory()
      met = 0
    }
    keyring.studyLength = length
    guard !keyring.studyKeys.keys.isEmpty else { return }
    for row in rows.dropFirst(met) {
      guard let payload = row.event.text(with: keyring.studyKeys.keys),
        let happening = happening(row.event.header.kind, payload)
      else { continue }
      keyring.directory.fold(happening, from: row)
    }
  }

  /// The study's key in the first grant that opens, each of which is opened once.
  private func key(in grants: [KeyGranted]) -> SecretKey? {
    for grant in grants {
      if let key = keyring.open(grant, of: "study").flatMap({ SecretKey(bytes: $0) }) { return key }
    }
    return nil
  }

  /// Has streams met again of which some key was out of reach: a new one may reach it.
  private func forgetShutStreams() {
    keyring.streams = keyring.streams.filter { $0.value.keys.count >= $0.value.newest }
  }

  /// The number of events in a stream, those of the act included.
  func length(of name: String) throws -> Int {
    try writing?.length(of: name) ?? database.length(of: name)
  }

  private func rows(of name: String) throws -> [EventRow] {
    try writing?.settle()
    return try database.rows(of: name, at: path)
  }

  /// The events of a stream, opened.
  /// - Throws: `LedgerError.noKey`, `.erased`.
  func events(of stream: StudyModel.Stream) throws -> [(position: Int, event: Event)] {
    let name = try keyring.name(of: stream)
    return try events(rows(of: name), of: name)
  }

  /// The rows of one stream, opened; empty for none.
  func events(_ rows: [EventRow], of name: String) throws -> [(position: Int, event: Event)] {
    guard let first = rows.first else { return [] }
    if first.event.isErased { throw LedgerError(.erased, at: path) }
    try refresh()
    return try reader.events(rows, of: name, with: keys(of: name, rows))
  }

  /// What reads events once their keys are known.
  var reader: EventReader {
    EventReader(directory: keyring.directory, isOfTheTeam: keyring.secret.record == nil, path: path)
  }

  // MARK: Keys

  /// Whether a stream is sealed with the study's own keys.
  static func isOfTheStudy(_ name: String) -> Bool { name == "study" || name == "feedback" }

  /// The keys of a stream whose rows are given, as far as the user has them.
  func keys(of name: String, _ rows: [EventRow]) throws -> StreamKeys {
    if Self.isOfTheStudy(name) { return keyring.studyKeys }
    var keys = keyring.streams[name] ?? StreamKeys()
    guard keys.length != rows.count else { return keys }
    for row in rows.dropFirst(keys.length) { take(row.event, into: &keys) }
    keys.length = rows.count
    for (version, grants) in keys.grants {
      for grant in grants where keys.keys[version] == nil {
        guard let secret = keyring.open(grant, of: name), secret.count > 32,
          let key = SecretKey(bytes: secret.prefix(32))
        else { continue }
        keys.keys[version] = key
        keys.code = ParticipantCode(String(decoding: secret.dropFirst(32), as: UTF8.self))
      }
    }
    keys.grants = [:]
    keyring.streams[name] = keys
    return keys
  }

  /// Whose stream it is, from the few events with which it begins, or else from all of it if a key
  /// was given to somebody later; nil when the user cannot open it, and when it was erased.
  func owner(of name: String) throws -> ParticipantCode? {
    if let known = keyring.streams[name]?.code, keyring.streams[name]?.keys.isEmpty == false {
      return try database.rows(of: name, at: path, first: 1)[0].event.isErased ? nil : known
    }
    let few = 8
    let head = try database.rows(of: name, at: path, first: few)
    guard let first = head.first, !first.event.isErased else { return nil }
    let keys = try keys(of: name, head)
    if !keys.keys.isEmpty { return keys.code }
    guard head.count == few, try database.hasGrant(in: name, after: few) else {
      return nil
    }
    return try self.keys(of: name).code
  }

  /// The keys of a stream that may have grown since they were last met.
  func keys(of name: String) throws -> StreamKeys {
    if Self.isOfTheStudy(name) {
      try refresh()
      return keyring.studyKeys
    }
    if let known = keyring.streams[name], try length(of: name) == known.length { return known }
    try refresh()
    return try keys(of: name, rows(of: name))
  }

  /// Takes note of an event just appended, so that its stream need not be read again.
  func met(_ event: SealedEvent, in name: String) {
    guard name != "study", var keys = keyring.streams[name],
      keys.length == event.header.sequence - 1
    else { return }
    take(event, into: &keys)
    keys.length = event.header.sequence
    keyring.streams[name] = keys
  }

  private func take(_ event: SealedEvent, into keys: inout StreamKeys) {
    switch event.told {
    case .keyGranted(let grant)? where grant.key == "data" && grant.isOfThisWorld:
      keys.newest = max(keys.newest, grant.version)
      keys.recipients[grant.version, default: []].insert(grant.recipient)
      if keyring.canOpen(grant.recipient), keys.keys[grant.version] == nil {
        keys.grants[grant.version, default: []].append(grant)
      }
    case .signerAdded(let signer)?: keys.owners[signer.fingerprint] = signer
    default: break
    }
  }

  private func takeGrant(_ event: SealedEvent) {
    guard case .keyGranted(let grant)? = event.told, grant.isOfThisWorld else { return }
    if grant.key == "study" {
      keyring.studyKeys.newest = max(keyring.studyKeys.newest, grant.version)
      if keyring.isOurs(grant) {
        keyring.studyKeys.grants[grant.version, default: []].append(grant)
      }
    } else {
      let name = "\(grant.key)/\(grant.version)"
      keyring.granted.insert("\(name) \(grant.recipient)")
      if keyring.receiving(grant.recipient) != nil {
        keyring.groupGrants[name, default: []].append(grant)
      }
    }
  }

  /// What a payload says; nil when it cannot be read: that must not keep everyone from all else.
  private func happening(_ kind: EventKind, _ payload: [UInt8]) -> Happening? {
    guard let json = try? JSON(reading: payload) else { return nil }
    return try? Happening(kind: kind, payload: json)
  }
}

extension KeyGranted {
  /// Whether its version has room in four bytes, and a next one after it.
  fileprivate var isOfThisWorld: Bool { (1..<Int(Int32.max)).contains(version) }
}

/// The first byte of a payload.
enum Payload {
  /// The text as it is.
  static let clear: UInt8 = 0
  /// The key's version, 4 bytes, big-endian; nonce, ciphertext, tag.
  static let sealed: UInt8 = 1

  /// A sealed text; nil without its key, and for anything else.
  static func opened(
    _ payload: [UInt8], with keys: [Int: SecretKey], _ header: [UInt8]
  ) -> [UInt8]? {
    version(of: payload).flatMap { keys[$0] }?.open(payload[5...], with: header)
  }

  /// Whether a text is sealed with a key that is not among these. What does not open with its own is
  /// damaged.
  static func isSealed(_ payload: [UInt8], withNoneOf keys: [Int: SecretKey]) -> Bool {
    version(of: payload).map { keys[$0] == nil } ?? false
  }

  /// The version of the key that a text is sealed with; nil for anything else.
  private static func version(of payload: [UInt8]) -> Int? {
    guard payload.first == sealed, payload.count > 5 else { return nil }
    return payload[1..<5].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Seals a text with that version of a key, bound to a header.
  static func sealed(
    _ text: [UInt8], with key: SecretKey, version: Int, _ header: [UInt8]
  ) throws -> [UInt8] {
    let number = (0..<4).reversed().map { UInt8(truncatingIfNeeded: version >> (8 * $0)) }
    return [sealed] + number + (try key.seal(text, with: header))
  }
}

extension StudyModel.Stream {
  /// The participant it is about; nil for all others.
  package var code: ParticipantCode? {
    switch self {
    case .study, .feedback: nil
    case .participant(let code), .identity(let code): code
    }
  }
}

extension StudyModel.Stream {
  /// A stream from the ledger's name for it and the code behind it.
  init?(_ name: String, _ code: ParticipantCode?) {
    if name == "study" {
      self = .study
    } else if name == "feedback" {
      self = .feedback
    } else if let code, name.hasPrefix("participant/") {
      self = .participant(code)
    } else if let code, name.hasPrefix("identity/") {
      self = .identity(code)
    } else {
      return nil
    }
  }
}
