import Crypto
import JSONTree
import StudyModel

@testable import StudyLedger

/// Someone with a keyring, the file, and a program that checks nothing: they try every key they can
/// reach on everything.
struct Adversary {
  private(set) var secretKeys: [[UInt8]: SecretKey] = [:]
  /// The codes that they can put to a record.
  private(set) var labels: Set<String> = []
  let rows: [SealedEvent]

  init(_ keyring: Keyring, _ ledger: Ledger) throws {
    var rows: [SealedEvent] = []
    try ledger.forEachSealed { rows.append($1) }
    self.rows = rows
    // The keys in memory count too.
    for keys in [keyring.studyKeys] + keyring.streams.values {
      for key in keys.keys.values { secretKeys[key.bytes] = key }
    }
    openGrants(with: [keyring.keys.receiving])
  }

  private mutating func openGrants(with first: [Curve25519.KeyAgreement.PrivateKey]) {
    var openers = first
    while let opener = openers.popLast() {
      for row in rows {
        guard let grant = row.grant else { continue }
        let stream = row.header.stream
        let address = "\(stream)\n\(grant.key)\n\(grant.version)\n\(grant.recipient)"
        guard let secret = Envelope.open(grant.sealed, with: opener, address: address) else {
          continue
        }
        if grant.key == "label" { labels.insert(String(decoding: secret, as: UTF8.self)) }
        let bytes = Array(secret.prefix(32))
        guard let key = SecretKey(bytes: bytes), secretKeys[bytes] == nil else { continue }
        secretKeys[bytes] = key
        // It may as well be the private key of a group.
        if let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) {
          openers.append(key)
        }
      }
    }
  }

  func opens(_ row: SealedEvent) -> Bool {
    row.payload.first == Payload.sealed && row.payload.count > 5
      && secretKeys.values.contains { $0.open(row.payload[5...], with: row.header.bytes) != nil }
  }

  /// The names of the streams of which they open some payload.
  func openedStreams() -> Set<String> {
    Set(rows.filter { opens($0) }.map(\.header.stream))
  }

  /// The names of the streams of which they leave some payload shut.
  func shutStreams() -> Set<String> {
    Set(rows.filter { !opens($0) && $0.payload.first == Payload.sealed }.map(\.header.stream))
  }
}

extension SealedEvent {
  /// The sealed key that it hands on; nil for any other event.
  var grant: KeyGranted? {
    guard header.kind.name == "key.granted",
      let json = try? JSON(reading: Array(payload.dropFirst())),
      case .keyGranted(let grant)? = try? Happening(kind: header.kind, payload: json)
    else { return nil }
    return grant
  }
}
