internal import Crypto
internal import StudyModel

/// Follows who signed what: each event by its author, alone or with the author's next one.
///
/// Nobody brings themself in but whoever began the ledger: the team's keys are introduced by the team
/// on the study's stream, a participant's on their own stream, where they alone hold.
struct SignatureCheck {
  private var signers: [String: (key: Curve25519.Signing.PublicKey, home: String)] = [:]
  /// An event without a signature, until the next one of its chain stands for it.
  private(set) var unsigned: EventRow?
  /// Where the events begin for which the next signature stands; nil when it stands for its own.
  private var start: Int?

  /// Why the next row is not its author's; nil when it is.
  mutating func fault(in row: EventRow) -> Fault? {
    let event = row.event
    if signers.isEmpty { meet(event) }
    if let waiting = unsigned?.event.header,
      waiting.author != event.header.author || waiting.node != event.header.node
    {
      return .unsigned
    }
    guard let signer = signers[event.header.author] else { return .notAllowed }
    let isOfTheTeam = signer.home == "study"
    guard isOfTheTeam || Self.isOwn(event.header, of: signer.home) else { return .notAllowed }
    meet(event)
    let start = start ?? event.header.nodePosition
    guard !event.signature.isEmpty else {
      (unsigned, self.start) = (row, start)
      return nil
    }
    (unsigned, self.start) = (nil, nil)
    let message = Signature.message(event.digest, from: start)
    return signer.key.isValidSignature(event.signature, for: message) ? nil : .signedByAnother
  }

  /// What participants may do with keys of their own: write, and choose a passphrase.
  private static func isOwn(_ header: EventHeader, of home: String) -> Bool {
    header.stream == home && (!header.kind.isClear || header.kind.name == "passphrase.set")
  }

  /// Takes in public keys. Their name is the digest of both: nobody else can take it.
  private mutating func meet(_ event: SealedEvent) {
    guard let keys = event.introduced,
      let key = Signature.verifier(keys.verifying), signers[keys.fingerprint] == nil
    else { return }
    signers[keys.fingerprint] = (key, event.header.stream)
  }
}

/// Follows whose content is gone: only a stream that was erased may have none.
struct ErasureCheck {
  /// The first blank event of each stream.
  private var blank: [String: EventRow] = [:]
  private var erased: Set<String> = []
  private static let erasures = [
    ("participant.erased", "participant/"), ("identity.erased", "identity/"),
  ]

  mutating func meet(_ row: EventRow) {
    let header = row.event.header
    // Each kind of stream is erased by its own kind of event, the study's by none.
    if Self.erasures.contains(where: { header.kind.name == $0 && header.stream.hasPrefix($1) }) {
      erased.insert(header.stream)
    }
    if row.event.isErased, blank[header.stream] == nil { blank[header.stream] = row }
  }

  /// The first event that lost its content without an erasure.
  var missing: EventRow? {
    blank.filter { !erased.contains($0.key) }.values.min { $0.position < $1.position }
  }
}
