internal import JSONTree
package import StudyModel

/// All that stands beside a payload: what it belongs to, in words that tell nobody’s name.
package struct EventHeader: Hashable, Sendable {
  package let id: EventID
  /// `study`, or `participant/` or `identity/` and 32 hexadecimal digits.
  package let stream: String
  package let kind: EventKind
  package let effectiveAt: Moment
  package let recordedAt: Moment
  /// The fingerprint of whose keys sign it.
  package let author: String
  package let source: Source
  /// The place in its stream, from 1.
  package let sequence: Int
  /// The ledger that took it in first.
  package let node: String
  /// The place in that ledger’s chain, from 1.
  package let nodePosition: Int

  /// The bytes to which a sealed payload is bound, and, followed by two digests, those whose
  /// SHA-256 is the event’s.
  ///
  /// A line of ASCII naming the format; the id; stream, kind, author, source and node, each as a
  /// 4-byte big-endian length and UTF-8; sequence, version, effective and recorded time and node
  /// position as 8-byte big-endian integers.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    bytes.append(contentsOf: "sillage-event-2\n".utf8)
    bytes.append(contentsOf: id.bytes)
    for text in [stream, kind.name, author, source.rawValue, node] {
      withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text.utf8)
    }
    let numbers = [
      Int64(sequence), Int64(kind.version), effectiveAt.milliseconds, recordedAt.milliseconds,
      Int64(nodePosition),
    ]
    for number in numbers {
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}

/// An event as the ledger keeps it.
package struct SealedEvent: Hashable, Sendable {
  package let header: EventHeader
  /// A byte that says how it is kept, then the sealed or clear text; empty when it was erased.
  package let payload: [UInt8]
  /// SHA-256 of the payload, also of one that was erased.
  package let payloadDigest: Digest
  /// The digest of the event before it in the chain.
  package let previousDigest: Digest
  /// SHA-256 of the header with both digests.
  package let digest: Digest
  /// The author’s signature over the digest; empty when that of the author’s next event, which
  /// follows in the chain, stands for it.
  package var signature: [UInt8]

  /// Whether keys and content are gone.
  package var isErased: Bool { payload.isEmpty }

  /// The digest of a header with the digests of its payload and of the event before.
  static func digest(_ header: [UInt8], payload: Digest, previous: Digest) -> Digest {
    Digest(of: header + payload.bytes + previous.bytes)
  }
}

extension SealedEvent {
  /// What is kept in clear of it: keys, locks, erasures. Nil for what is sealed, for what was erased,
  /// and for what cannot be read, which must not keep everyone from all else.
  var told: Happening? {
    guard header.kind.isClear, payload.first == Payload.clear,
      let json = try? JSON(reading: Array(payload.dropFirst()))
    else { return nil }
    return try? Happening(kind: header.kind, payload: json)
  }

  /// The public keys that it brings in; nil for any other event.
  var introduced: SignerAdded? {
    if case .signerAdded(let keys)? = told { keys } else { nil }
  }
}
