import Crypto
import StudyModel
import Testing

@testable import StudyLedger

struct `Signatures` {
  let team: Team
  let stream: StudyModel.Stream

  init() throws {
    team = try Team(Ledger(inMemory: "atelier"))
    stream = .participant(try team.enrol(in: Team.regions.north, by: team.north))
  }

  private func rows(from position: Int) throws -> [SealedEvent] {
    var rows: [SealedEvent] = []
    try team.ledger.forEachSealed(from: position) { rows.append($1) }
    return rows
  }

  /// - Parameter count: how many events the signature stands for.
  private func isSigned(_ row: SealedEvent, by keyring: Keyring, count: Int) -> Bool {
    let message = Signature.message(row.digest, from: row.header.nodePosition - count + 1)
    return Signature.verifier(keyring.keys.publicKeys.verifying)?
      .isValidSignature(row.signature, for: message) ?? false
  }

  @Test func `of one person stand at the end of what they did in one act`() throws {
    let first = try team.ledger.count() + 1
    try team.act(as: team.north) { transaction in
      for number in 0..<5 { try team.write("\(number)", to: stream, transaction) }
    }
    let rows = try rows(from: first)
    #expect(rows.map(\.signature.isEmpty) == [true, true, true, true, false])
    #expect(isSigned(rows[4], by: team.north, count: 5))
    #expect(!isSigned(rows[4], by: team.north, count: 4))
    #expect(!isSigned(rows[4], by: team.south, count: 5))
    #expect(try team.ledger.verify().extent != nil)
  }

  @Test func `of two who act together stand where one ends and the other begins`() throws {
    let first = try team.ledger.count() + 1
    let order = [
      team.north, team.north, team.coordinator, team.north, team.coordinator, team.coordinator,
    ]
    try team.act(as: team.south) { transaction in
      for keyring in order { try team.write("…", to: stream, transaction.with(keyring)) }
    }
    let rows = try rows(from: first)
    #expect(rows.map(\.header.author) == order.map(\.fingerprint))
    #expect(rows.map(\.signature.isEmpty) == [true, false, false, false, true, false])
    for (index, count) in [(1, 2), (2, 1), (3, 1), (5, 2)] {
      #expect(isSigned(rows[index], by: order[index], count: count))
    }
    #expect(try team.ledger.verify().extent?.events == first + 5)
    #expect(
      try team.hand(team.north).events(of: stream).suffix(6).map(\.author)
        == order.map { $0 === team.north ? "user-boreal" : "user-ardent" })
  }

  @Test func `stand before anything that an act reads of what it wrote`() throws {
    let first = try team.ledger.count() + 1
    try team.act(as: team.north) { transaction in
      try team.write("one", to: stream, transaction)
      #expect(try transaction.events(of: stream).last?.payload == Array(#"{"text":"one"}"#.utf8))
      try team.write("two", to: stream, transaction)
    }
    #expect(try rows(from: first).map(\.signature.isEmpty) == [false, false])
  }

  /// Random people in random order, with acts of random length.
  @Test(arguments: 1...10) func `verify however people take turns`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let people = [team.north, team.coordinator]
    for _ in 0..<20 {
      try team.act(as: people.randomElement(using: &chance) ?? team.north) { transaction in
        for _ in 0..<Int.random(in: 0...6, using: &chance) {
          let keyring = people.randomElement(using: &chance) ?? team.north
          try team.write("…", to: stream, transaction.with(keyring))
          if Bool.random(using: &chance) { _ = try transaction.length(of: stream) }
          if Int.random(in: 0..<4, using: &chance) == 0 { _ = try transaction.events(of: stream) }
        }
      }
    }
    #expect(try team.ledger.verify().extent?.events == team.ledger.count())
  }

  @Test func `say nothing but what they were made for`() throws {
    let digest = StudyModel.Digest(of: [])
    let signature = try team.north.keys.signature(of: digest)
    let verifier = try #require(Signature.verifier(team.north.keys.publicKeys.verifying))
    #expect(verifier.isValidSignature(signature, for: Signature.message(digest)))
    #expect(!verifier.isValidSignature(signature, for: digest.bytes))
  }
}
