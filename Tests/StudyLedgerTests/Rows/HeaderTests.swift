import StudyModel
import Testing

@testable import StudyLedger

struct `An event's header` {
  private static let digest = Digest(bytes: (0..<32).map { UInt8($0) }) ?? .none

  private static func header(
    stream: String = "study", kind: EventKind = EventKind(name: "k", version: 1),
    effectiveAt: Moment = start, recordedAt: Moment = start, author: String = "r1",
    source: Source = .direct, sequence: Int = 1, node: String = "n", nodePosition: Int = 3,
    seed: UInt64 = 1
  ) -> EventHeader {
    EventHeader(
      id: EventID(SimulatedWorld(now: start, seed: seed).instruments), stream: stream, kind: kind,
      effectiveAt: effectiveAt, recordedAt: recordedAt, author: author, source: source,
      sequence: sequence, node: node, nodePosition: nodePosition)
  }

  @Test func `has each part in its place`() {
    let header = Self.header()
    let bytes = header.bytes
    #expect(bytes.starts(with: "sillage-event-2\n".utf8))
    #expect(bytes.count == 16 + 16 + 5 * 4 + 5 + 1 + 2 + 4 + 1 + 5 * 8)
    #expect(Array(bytes[16..<32]) == header.id.bytes)
    #expect(Array(bytes[32..<41]) == [0, 0, 0, 5] + Array("study".utf8))
    #expect(Array(bytes.suffix(40).prefix(8)) == [0, 0, 0, 0, 0, 0, 0, 1])
    #expect(Array(bytes.suffix(8)) == [0, 0, 0, 0, 0, 0, 0, 3])
  }

  @Test func `differs when any part differs`() {
    let later = Moment(milliseconds: start.milliseconds + 1)
    let headers = [
      Self.header(), Self.header(author: "r2"), Self.header(kind: EventKind(name: "l", version: 1)),
      Self.header(kind: EventKind(name: "k", version: 2)), Self.header(node: "m"),
      Self.header(sequence: 2), Self.header(effectiveAt: later), Self.header(recordedAt: later),
      Self.header(source: .dictated), Self.header(nodePosition: 4), Self.header(seed: 2),
      Self.header(stream: "studio"), Self.header(author: "r1n", node: ""),
      Self.header(kind: EventKind(name: "kr", version: 1), author: "1"),
    ]
    #expect(Set(headers.map(\.bytes)).count == headers.count)
  }

  @Test func `is digested with the digests of its payload and of the event before it`() {
    let bytes = Self.header().bytes
    let expected = Digest(of: bytes + Self.digest.bytes + Digest.none.bytes)
    #expect(SealedEvent.digest(bytes, payload: Self.digest, previous: .none) == expected)
    #expect(SealedEvent.digest(bytes, payload: .none, previous: Self.digest) != expected)
  }
}
