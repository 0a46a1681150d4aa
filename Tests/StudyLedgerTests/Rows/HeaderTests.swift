import StudyModel
import Testing

struct `An event's header` {
  private static func draft(author: String, kind: String, at: Moment) -> EventDraft {
    EventDraft(
      id: EventID(SimulatedWorld(now: Known.start.at(0), seed: 1).instruments), stream: .study,
      kind: EventKind(name: kind, version: 1), effectiveAt: at, recordedAt: at, author: author,
      source: .direct, payload: [])
  }

  private static func header(
    author: String = "r1", kind: String = "k", node: String = "n", sequence: Int = 1,
    at: Moment = Known.start.at(0), previous: Digest = .none
  ) -> [UInt8] {
    Event.header(
      of: draft(author: author, kind: kind, at: at), sequence: sequence, node: node,
      nodePosition: 3, payloadDigest: Known.digest, previousDigest: previous)
  }

  @Test func `has each part in its place`() {
    let header = Self.header()
    #expect(header.starts(with: "sillage-event-1\n".utf8))
    #expect(header.count == 16 + 16 + 5 * 4 + 5 + 1 + 2 + 4 + 1 + 5 * 8 + 2 * 32)
    #expect(Array(header[32..<41]) == [0, 0, 0, 5] + Array("study".utf8))
    let numbers = header.dropLast(64).suffix(40)
    #expect(Array(numbers.prefix(8)) == [0, 0, 0, 0, 0, 0, 0, 1])
    #expect(Array(numbers.suffix(8)) == [0, 0, 0, 0, 0, 0, 0, 3])
    #expect(Array(header.suffix(64)) == Known.digest.bytes + Digest.none.bytes)
  }

  @Test func `differs when any part differs`() {
    let headers = [
      Self.header(), Self.header(author: "r2"), Self.header(kind: "l"), Self.header(node: "m"),
      Self.header(sequence: 2), Self.header(at: Known.start.at(1)),
      Self.header(previous: Known.otherDigest), Self.header(author: "r1n", node: ""),
      Self.header(author: "1", kind: "kr"),
    ]
    #expect(Set(headers).count == headers.count)
  }
}
