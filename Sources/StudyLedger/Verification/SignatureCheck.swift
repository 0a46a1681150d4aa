internal import Crypto
internal import JSONTree
internal import StudyModel

/// Follows who signed what: each event by its author, alone or with the author's next one.
struct SignatureCheck {
  private var signers: [String: Curve25519.Signing.PublicKey] = [:]
  /// An event without a signature, until the next one of its chain stands for it.
  private(set) var unsigned: EventRow?

  /// Why the next row is not its author's; nil when it is.
  mutating func fault(in row: EventRow) -> Fault? {
    let event = row.event
    meet(event)
    if let waiting = unsigned?.event.header,
      waiting.author != event.header.author || waiting.node != event.header.node
    {
      return .unsigned
    }
    guard !event.signature.isEmpty else {
      unsigned = row
      return nil
    }
    unsigned = nil
    guard let signer = signers[event.header.author],
      signer.isValidSignature(event.signature, for: Signature.message(event.digest))
    else { return .signedByAnother }
    return nil
  }

  /// Takes in public keys. Their name is the digest of both: nobody else can take it.
  private mutating func meet(_ event: SealedEvent) {
    guard event.header.kind.name == "signer.added", event.payload.first == Payload.clear,
      let json = try? JSON(reading: Array(event.payload.dropFirst())),
      case .signerAdded(let keys)? = try? Happening(kind: event.header.kind, payload: json)
    else { return }
    signers[keys.fingerprint] = Signature.verifier(keys.verifying)
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
