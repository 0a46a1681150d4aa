import Foundation
import GRDB
import StudyModel
import Testing

@testable import StudyLedger

struct `What is sealed` {
  @Test func `is found nowhere in the file, its log, a backup or a compacted copy`() throws {
    let folder = try Folder()
    let path = folder("sillage.db")
    let team = try Team(Ledger.create(at: path, node: "atelier"))
    let code = try team.enrol(in: Team.regions.north, by: team.north)
    let planted = "chrysalide-outremer"
    try team.act(as: team.north) { transaction in
      for stream in [StudyModel.Stream.study, .participant(code), .identity(code)] {
        try team.write(planted, to: stream, transaction)
      }
    }
    let lock = try Lock(
      team.north.secret.bytes, of: team.north.fingerprint, named: Team.users[1].text,
      under: Passphrase(planted), in: team.ledger.node, cost: .forRandom)
    try team.act(as: team.north) { transaction in
      try transaction.keep(lock)
      try team.tell(
        .passphraseSet(PassphraseSet(signer: lock.signer, lock: lock.digest)), transaction)
    }

    let words = [
      planted, "quietly written", "\(code)", Team.regions.north.text, Team.regions.south.text,
    ]
    let hidden =
      words.map { Data($0.utf8) } + words.map { Data($0.utf8).base64EncodedData() }
      + Team.users.map { Data($0.text.utf8) } + [Data(team.north.keys.bytes.prefix(32))]

    try expect(hidden, nowhereIn: [path, path + "-wal"])
    try team.ledger.backup(to: folder("copy.db"))
    try team.ledger.queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [folder("compact.db")])
    }
    try team.ledger.close()
    try expect(hidden, nowhereIn: [path, folder("copy.db"), folder("compact.db")])
    // It was looked for rightly: what is in clear is found.
    let file = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(file.range(of: Data("note.taken".utf8)) != nil)
    #expect(file.range(of: Data(team.north.fingerprint.utf8)) != nil)
  }

  private func expect(_ words: [Data], nowhereIn paths: [String]) throws {
    for path in paths {
      let content = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(!content.isEmpty)
      for word in words {
        #expect(content.range(of: word) == nil, "\(String(decoding: word, as: UTF8.self)), \(path)")
      }
    }
  }

  @Test func `shows of its length only how many times 256 bytes it takes`() throws {
    let key = SecretKey()
    for length in Array(0...600) + [4095, 4096, 10_000] {
      let text = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
      let payload = try Payload.sealed(text, with: key, version: 3, [])
      #expect(payload.count == 1 + 4 + 12 + (length / 256 + 1) * 256 + 16)
      #expect(payload.prefix(5) == [1, 0, 0, 0, 3])
      #expect(key.open(payload[5...], with: []) == text)
    }
  }

  @Test func `ends where it ended, whatever its last bytes`() {
    for end: [UInt8] in [[], [0], [0x80], [0x80, 0], [0, 0x80], [0x80, 0, 0, 0x80, 0, 0]] {
      for length in [0, 1, 250, 255, 256, 257] {
        let text = [UInt8](repeating: 7, count: length) + end
        #expect(Padding.stripped(Padding.padded(text)) == text)
        #expect(Padding.padded(text).count.isMultiple(of: 256))
      }
    }
    #expect(Padding.stripped([]) == nil)
    #expect(Padding.stripped([1, 2, 0, 0]) == nil)
  }

  @Test func `is never sealed twice alike`() throws {
    let (key, text) = (SecretKey(), Array("the same".utf8))
    let sealed = try (0..<100).map { _ in try key.seal(text, with: []) }
    #expect(Set(sealed.map { $0.prefix(12) }).count == 100)
    #expect(Set(sealed.map { $0.dropFirst(12) }).count == 100)
  }

  @Test func `opens with no other key, no other header and not when a bit was turned`() throws {
    let (key, text, header) = (SecretKey(), Array("a word".utf8), Array("header".utf8))
    let sealed = try key.seal(text, with: header)
    #expect(key.open(sealed[...], with: header) == text)
    #expect(SecretKey().open(sealed[...], with: header) == nil)
    #expect(key.open(sealed[...], with: header + [0]) == nil)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(key.open(changed[...], with: header) == nil)
    }
    for length in 0..<sealed.count {
      #expect(key.open(sealed.prefix(length), with: header) == nil)
    }
  }

  /// Every payload in the place of every other one: each opens in its own place only.
  @Test func `opens in no other place of the ledger`() throws {
    let team = try Team(Ledger(inMemory: "atelier"))
    let codes = try (0..<2).map { _ in try team.enrol(in: Team.regions.north, by: team.north) }
    for code in codes {
      try team.act(as: team.north) { try team.write("quietly written", to: .participant(code), $0) }
    }
    let adversary = try Adversary(team.north, team.ledger)
    let sealed = adversary.rows.filter { $0.payload.first == Payload.sealed }
    #expect(sealed.count > 10)
    for row in sealed {
      for other in sealed {
        let moved = SealedEvent(
          header: other.header, payload: row.payload, payloadDigest: row.payloadDigest,
          previousDigest: other.previousDigest, digest: other.digest, signature: [])
        #expect(adversary.opens(moved) == (row == other))
      }
    }
  }

  @Test func `and moved in the file is refused when it is read`() throws {
    let folder = try Folder()
    let ledger = try FoundedLedger.create(at: folder("sillage.db"))
    let events = try Examples(participants: 1).fill(ledger, events: 3)
    try ledger.close()
    try tamper(
      with: ledger.path,
      """
      UPDATE event SET payload = (SELECT payload FROM event WHERE position = \(ledger.founding + 1))
      WHERE position = \(ledger.founding + 2)
      """)
    let error = ledgerError { _ = try ledger.again().events(of: events[0].stream) }
    #expect(error?.code == .damaged)
    #expect(try finding(ledger.path)?.position == ledger.founding + 2)
  }

  @Test func `leaves in clear what names no one, and nothing else`() throws {
    let team = try Team(Ledger(inMemory: "atelier"))
    let code = try team.enrol(in: Team.regions.north, by: team.north)
    _ = try team.invite(code, by: team.north)
    try team.ledger.forEachSealed { _, event in
      let isClear = ["signer.added", "key.granted"].contains(event.header.kind.name)
      #expect(event.payload.first == (isClear ? Payload.clear : Payload.sealed))
      #expect(
        event.header.stream.wholeMatch(of: /study|(participant|identity)\/[0-9a-f]{32}/) != nil)
      #expect(event.header.author.wholeMatch(of: /[0-9a-f]{20}/) != nil)
    }
  }
}
