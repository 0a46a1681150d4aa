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

/// Follows whose content is gone: only a person who was erased may have none.
struct ErasureCheck {
  /// The first blank event of each record, until the record is known to be erased.
  private var blank: [String: EventRow] = [:]
  private var erased: Set<String> = []

  mutating func meet(_ row: EventRow) {
    let (stream, kind) = (row.event.header.stream, row.event.header.kind)
    let parts = stream.split(separator: "/", maxSplits: 1)
    // Nobody is erased from the study's own stream.
    let record = parts.count == 2 ? String(parts[1]) : ""
    if kind.name == "participant.erased", parts.first == "participant", parts.count == 2 {
      erased.insert(record)
    }
    if row.event.isErased, blank[record] == nil { blank[record] = row }
  }

  /// The first event that lost its content without an erasure.
  var missing: EventRow? {
    blank.filter { !erased.contains($0.key) }.values.min { $0.position < $1.position }
  }
}
