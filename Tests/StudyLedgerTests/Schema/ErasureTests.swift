import Foundation
import GRDB
import StudyModel
import Testing

@testable import StudyLedger

struct `The content of a person` {
  let folder: Folder
  let path: String
  let team: Team
  let codes: [ParticipantCode]
  let participant: Keyring
  /// The names of the streams of the first person, record and identity, and of the second.
  let first: [String]
  let second: [String]

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    let team = try Team(Ledger.create(at: path, node: "atelier"))
    let codes = try (0..<2).map { _ in try team.enrol(in: Team.regions.north, by: team.north) }
    participant = try team.invite(codes[0], by: team.north)
    try team.act(as: participant) { try team.write("by myself", to: .participant(codes[0]), $0) }
    (first, second) = (
      try [.participant(codes[0]), .identity(codes[0])].map { try team.north.name(of: $0) },
      try [.participant(codes[1]), .identity(codes[1])].map { try team.north.name(of: $0) }
    )
    (self.team, self.codes) = (team, codes)
  }

  /// Says of both streams of a person that they are erased.
  private func tellErased(_ code: ParticipantCode) throws {
    try tell("participant.erased", in: .participant(code))
    try tell("identity.erased", in: .identity(code))
  }

  private func tell(_ kind: String, in stream: StudyModel.Stream) throws {
    try team.act(as: team.north) { transaction in
      try transaction.append(
        EventDraft(
          id: EventID(team.instruments), stream: stream, kind: EventKind(name: kind, version: 1),
          effectiveAt: start, recordedAt: start, author: "", source: .direct,
          payload: Array("{}".utf8)))
    }
  }

  private func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try team.ledger.queue.write { try $0.execute(sql: sql, arguments: arguments) }
  }

  /// Blanks what was sealed and the keys to it; public keys stay, for signatures to be verified.
  private func blank(_ streams: [String]) throws {
    for stream in streams {
      try run(
        """
        UPDATE event SET payload = x''
        WHERE stream = ?
          AND kind NOT IN ('participant.erased', 'identity.erased', 'signer.added')
        """, [stream])
    }
  }

  @Test func `cannot be taken away while nobody is erased`() throws {
    for stream in first + second + ["study"] {
      #expect(throws: DatabaseError.self) { try blank([stream]) }
    }
    #expect(try team.ledger.verify().extent != nil)
  }

  @Test func `can be taken away once they are erased, and the ledger still holds`() throws {
    let before = try #require(try team.ledger.verify().extent)
    try tellErased(codes[0])
    try blank(first)
    let after = try #require(try team.ledger.verify().extent)
    #expect(after.events == before.events + 2)
    try team.ledger.backup(to: folder("copy.db"))
    #expect(try Ledger(opening: folder("copy.db")).verify() == .holds(after))
    for stream in first {
      let left = try team.ledger.queue.read {
        try Int.fetchOne(
          $0,
          sql: """
            SELECT count(*) FROM event WHERE stream = ? AND payload <> x''
              AND kind NOT IN ('participant.erased', 'identity.erased', 'signer.added')
            """, arguments: [stream])
      }
      #expect(left == 0)
    }
  }

  @Test func `that was taken away opens for nobody, and all else does`() throws {
    try tellErased(codes[0])
    try blank(first)
    for keyring in [team.north.fresh, team.coordinator.fresh, participant] {
      let error = ledgerError { _ = try team.hand(keyring).events(of: .participant(codes[0])) }
      #expect(error?.code == .erased)
    }
    let identity = ledgerError { _ = try team.hand(team.north).events(of: .identity(codes[0])) }
    #expect(identity?.code == .erased)
    var seen: [StudyModel.Stream] = []
    for kind in Ledger.StreamKind.allCases {
      try team.hand(team.north.fresh).forEachStream(kind) { stream, _ in seen.append(stream) }
    }
    #expect(seen == [.participant(codes[1]), .identity(codes[1])])
    #expect(try team.act(as: team.north.fresh) { try $0.participants() } == [codes[1]])
    var lines = 0
    try team.hand(team.auditor.fresh).forEachLine { line in
      lines += 1
      #expect(line.stream?.code != codes[0])
    }
    #expect(try lines == team.ledger.count())
    let adversary = try Adversary(team.north.fresh, team.ledger)
    #expect(adversary.openedStreams().isDisjoint(with: first))
  }

  @Test func `of someone else stays when one person is erased`() throws {
    try tellErased(codes[0])
    for stream in second + ["study"] {
      #expect(throws: DatabaseError.self) { try blank([stream]) }
    }
    #expect(try team.ledger.verify().extent != nil)
  }

  @Test(arguments: [
    "UPDATE event SET payload = x'00' WHERE stream = ?",
    "UPDATE event SET payload = x'', author = 'x' WHERE stream = ?",
    "UPDATE event SET payload = x'', payload_digest = zeroblob(32) WHERE stream = ?",
    "UPDATE event SET payload = x'', signature = x'' WHERE stream = ?",
    "UPDATE event SET payload = x'', recorded_at = recorded_at + 1 WHERE stream = ?",
    "UPDATE event SET payload = x'', stream = 'study' WHERE stream = ?",
    "UPDATE event SET payload = x'' WHERE stream = ? AND kind = 'participant.erased'",
    "UPDATE event SET author = 'x' WHERE stream = ?",
    "DELETE FROM event WHERE stream = ?",
  ])
  func `of an erased person sees no other change`(sql: String) throws {
    try tellErased(codes[0])
    let before = try rows()
    #expect(throws: DatabaseError.self) { try run(sql, [first[0]]) }
    #expect(try rows() == before)
  }

  @Test func `taken away by other means is found and named`() throws {
    let rows = try rows()
    try team.ledger.close()
    for index in rows.indices where rows[index].header.kind.name != "signer.added" {
      let copy = folder("\(index).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try tamperUnseen(
        with: copy, "UPDATE event SET payload = x'' WHERE position = \(index + 1)")
      let finding = try finding(copy)
      #expect(finding?.position == index + 1)
      #expect(finding?.fault == .payloadChanged)
    }
  }

  @Test func `of the study is not covered by an erasure told there`() throws {
    try tell("participant.erased", in: .study)
    #expect(throws: DatabaseError.self) { try blank(["study"]) }
    try team.ledger.close()
    try tamperUnseen(with: path, "UPDATE event SET payload = x'' WHERE kind = 'user.added'")
    #expect(try finding(path)?.fault == .payloadChanged)
  }

  @Test func `taken away but for one person too many is found`() throws {
    try tellErased(codes[0])
    try blank(first)
    try team.ledger.close()
    try tamperUnseen(with: path, "UPDATE event SET payload = x'' WHERE stream = '\(second[1])'")
    #expect(try finding(path)?.fault == .payloadChanged)
    #expect(try finding(path)?.stream == second[1])
  }

  private func rows() throws -> [SealedEvent] {
    var rows: [SealedEvent] = []
    try team.ledger.forEachSealed { rows.append($1) }
    return rows
  }
}
