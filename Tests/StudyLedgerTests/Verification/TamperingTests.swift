import Foundation
import GRDB
import StudyLedger
import StudyModel
import Testing

struct `A verification` {
  let folder: Folder
  let path: String
  let events: [Event]
  /// How many events stand before them.
  let base: Int
  let key: FoundedLedger.Key

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    events = try Examples().fill(ledger, events: 12)
    (base, key) = (ledger.founding, ledger.key)
    try ledger.close()
  }

  @Test func `holds for an empty ledger`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let extent = try #require(try ledger.verify().extent)
    #expect(extent.events == 0)
    #expect(extent.last == .none)
  }

  @Test func `holds for what was appended and says how far`() throws {
    let ledger = try Ledger(opening: path)
    var done: [Int] = []
    let verification = try ledger.verify { now, total in
      #expect(total == base + 12)
      done.append(now)
    }
    #expect(verification.extent?.events == base + 12)
    #expect(verification.extent?.last == events[11].digest)
    #expect(done.last == base + 12)
  }

  @Test(arguments: [
    ("id", "x'00112233445566778899aabbccddeeff'", Fault.headerChanged),
    ("stream", "'nobody'", .headerChanged),
    ("stream", "stream || char(0)", .headerChanged),
    ("sequence", "sequence + 100", .headerChanged),
    ("kind", "'entry.written2'", .headerChanged),
    ("kind", "kind || char(0) || 'more'", .headerChanged),
    ("kind", "CAST(x'ff' AS TEXT)", .unreadableRow),
    ("version", "2", .headerChanged),
    ("effective_at", "effective_at + 1", .headerChanged),
    ("recorded_at", "recorded_at - 1", .headerChanged),
    ("author", "'someone'", .headerChanged),
    ("source", "'dictated'", .headerChanged),
    ("source", "'dreamt'", .unreadableRow),
    ("node", "'ailleurs'", .headerChanged),
    ("node_position", "node_position + 100", .headerChanged),
    ("payload", "CAST('{\"n\":7}' AS BLOB)", .payloadChanged),
    ("payload", "x''", .payloadChanged),
    ("payload", "substr(payload, 1, length(payload) - 1)", .payloadChanged),
    ("payload", "CAST(x'00' || substr(payload, 2) AS BLOB)", .payloadChanged),
    ("payload_digest", "randomblob(32)", .headerChanged),
    ("payload_digest", "x'00'", .unreadableRow),
    ("previous_digest", "zeroblob(32)", .headerChanged),
    ("digest", "randomblob(32)", .headerChanged),
    ("signature", "randomblob(64)", .signedByAnother),
    ("signature", "x'00'", .signedByAnother),
    ("sequence", "9223372036854775807", .unreadableRow),
    ("node_position", "9223372036854775807", .unreadableRow),
    ("recorded_at", "9223372036854775807", .unreadableRow),
    ("effective_at", "-9223372036854775807", .unreadableRow),
  ])
  func `names the event of which a column was changed`(
    column: String, value: String, fault: Fault
  ) throws {
    for index in [0, 5, 11] {
      let position = base + index + 1
      let copy = folder("\(index).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try tamper(
        with: copy, "UPDATE event SET \(column) = \(value) WHERE position = ?",
        arguments: [position])
      let finding = try finding(copy)
      #expect(finding?.position == position)
      #expect(finding?.fault == fault)
      if column != "id" { #expect(finding?.id == events[index].id) }
    }
  }

  @Test func `is what a reader is sent to whose own key opens a changed text no more`() throws {
    for value in ["zeroblob(length(payload))", "substr(payload, 1, length(payload) - 1)"] {
      let copy = folder("changed.db")
      try? FileManager.default.removeItem(atPath: copy)
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try tamper(
        with: copy, "UPDATE event SET payload = \(value) WHERE position = ?",
        arguments: [base + 6])
      let ledger = try key.on(Ledger(opening: copy, mode: .readOnly))
      let error = ledgerError { _ = try ledger.hand.events(of: events[5].draft.stream) }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `knows every column of an event`() throws {
    let file = try DatabaseQueue(path: path)
    let columns = try file.inDatabase { try $0.columns(in: "event").map(\.name) }
    let changed: Set = [
      "position", "id", "stream", "sequence", "kind", "version", "effective_at", "recorded_at",
      "author", "source", "node", "node_position", "payload", "payload_digest", "previous_digest",
      "digest", "signature",
    ]
    #expect(Set(columns) == changed)
  }

  @Test func `finds a payload and its digest changed together`() throws {
    try tamper(
      with: path,
      """
      UPDATE event SET payload = (SELECT payload FROM event WHERE position = \(base + 3)),
        payload_digest = (SELECT payload_digest FROM event WHERE position = \(base + 3))
      WHERE position = \(base + 6)
      """)
    #expect(try finding(path)?.position == base + 6)
    #expect(try finding(path)?.fault == .headerChanged)
  }

  @Test func `finds any row removed`() throws {
    for position in 1..<(base + 12) {
      let copy = folder("\(position).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try tamper(with: copy, "DELETE FROM event WHERE position = ?", arguments: [position])
      let finding = try finding(copy)
      #expect(finding?.position == position + 1)
      #expect(finding?.fault == .gapInChain)
    }
  }

  @Test func `finds a row removed and the rest moved up`() throws {
    try tamper(
      with: path,
      """
      DELETE FROM event WHERE position = \(base + 6);
      UPDATE event SET position = position - 1 WHERE position > \(base + 6);
      """)
    #expect(try finding(path)?.position == base + 6)
    #expect(try finding(path)?.fault == .gapInChain)
  }

  @Test func `finds a row moved to another position`() throws {
    try tamper(
      with: path, "UPDATE event SET position = position + 8 WHERE position = \(base + 12)")
    #expect(try finding(path)?.position == base + 20)
    #expect(try finding(path)?.fault == .gapInLog)
  }

  @Test(arguments: ["position", "sequence", "node_position", "recorded_at"])
  func `of a number that no ledger reaches ends in an error, not in a crash`(column: String) throws
  {
    try tamper(
      with: path,
      "UPDATE event SET \(column) = 9223372036854775807 WHERE position = \(base + 12)")
    let ledger = try key.open()
    _ = try? ledger.act { try $0.append(Examples(seed: 4).draft(events[11].stream)) }
    #expect(throws: LedgerError.self) { try ledger.events(of: events[11].stream) }
    _ = try ledger.ledger.lastRecorded()
  }

  @Test func `finds any two rows exchanged`() throws {
    for position in 1..<(base + 12) {
      let copy = folder("\(position).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try tamper(
        with: copy,
        """
        UPDATE event SET position = 1000 WHERE position = \(position);
        UPDATE event SET position = \(position) WHERE position = \(position + 1);
        UPDATE event SET position = \(position + 1) WHERE position = 1000;
        """)
      let finding = try finding(copy)
      #expect(finding?.position == position)
      #expect(finding?.fault == .gapInChain)
    }
  }

  @Test func `finds any row repeated`() throws {
    for position in 1...(base + 12) {
      let copy = folder("\(position).db")
      try repeatRow(position, in: copy)
      let finding = try finding(copy)
      #expect(finding?.position == base + 13)
      if position > base { #expect(finding?.id == events[position - base - 1].id) }
      #expect(finding?.fault == .outOfPlace)
    }
  }

  @Test func `finds the triggers gone`() throws {
    try tamper(with: path, "")
    #expect(try finding(path)?.fault == .schemaChanged)
    #expect(try finding(path)?.position == nil)
  }

  @Test func `finds a trigger added that would swallow events`() throws {
    let file = try DatabaseQueue(path: path)
    try file.inDatabase { database in
      try database.execute(
        sql: """
          CREATE TRIGGER hole BEFORE INSERT ON event WHEN NEW.kind = 'agreement.withdrawn'
          BEGIN SELECT RAISE(IGNORE); END
          """)
    }
    try file.close()
    #expect(try finding(path)?.fault == .schemaChanged)
  }

  @Test func `changes nothing`() throws {
    try tamper(with: path, "UPDATE event SET author = 'x' WHERE position = 3")
    let first = try finding(path)
    #expect(try finding(path) == first)
    #expect(try Ledger(opening: path).count() == base + 12)
  }

  /// The ledger's rows in a table without its rules, with one row once more at the end.
  private func repeatRow(_ position: Int, in copy: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let file = try DatabaseQueue(path: copy)
    try file.inDatabase { database in
      let columns = try database.columns(in: "event").map(\.name)
      let others = columns.filter { $0 != "position" }.joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TABLE loose AS SELECT * FROM event;
          INSERT INTO loose SELECT \(base + 13), \(others) FROM event WHERE position = \(position);
          DROP TABLE event;
          ALTER TABLE loose RENAME TO event;
          """)
    }
    try file.close()
  }
}
