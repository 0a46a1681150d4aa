import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Verifying the ledger` {
  let office: Office

  init() throws { office = try Office() }

  @Test func `what nobody touched holds`() throws {
    try office.write(try office.agreed())
    let verdict = try office.desk.verify()
    guard case .holds(let checkpoint) = verdict else {
      Issue.record("it does not hold")
      return
    }
    var lines = 0
    try office.desk(as: "coordination").log { _ in lines += 1 }
    #expect(checkpoint.events == lines)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: SQLite.path)),
    arguments: [
      "UPDATE event SET payload = CAST(payload || ' ' AS BLOB) WHERE kind LIKE 'participant%'",
      "UPDATE event SET author = 'someone' WHERE kind = 'participant.enrolled'",
      "DELETE FROM event WHERE kind = 'participant.enrolled'",
    ])
  func `the first event that someone changed is named`(_ change: String) throws {
    var enrolment = 0
    let code = try office.agreed()
    try office.desk(as: "coordination").log { line in
      if line.kind.name == "participant.enrolled" { enrolment = line.position }
    }
    try SQLite.run(change, on: office.path("sillage.db"))
    guard case .broken(let fault) = try office.desk.verify() else {
      Issue.record("a changed ledger holds")
      return
    }
    let isDeleted = change.hasPrefix("DELETE")
    // A deleted event shows at the one that follows it.
    #expect(fault.position == enrolment + (isDeleted ? 1 : 0))
    #expect(fault.stream == .participant(code))
    #expect(fault.event != nil)
    let refusal = error { _ = try office.desk.backup(to: office.beside) }
    #expect(refusal?.code == .inputOutput)
    #expect(!FileManager.default.fileExists(atPath: office.beside))
  }
}

/// SQLite's own command, as someone would use who means to change the past.
enum SQLite {
  static let path = "/usr/bin/sqlite3"

  /// Takes the rules away that refuse changes, makes one, and puts them back.
  static func run(_ change: String, on file: String) throws {
    let rules = try ask("SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'", file)
    let names = try ask("SELECT name FROM sqlite_schema WHERE type = 'trigger'", file)
    let drops = names.split(separator: "\n").map { "DROP TRIGGER \"\($0)\";" }.joined()
    _ = try ask(drops + change + ";" + rules, file)
  }

  private static func ask(_ text: String, _ file: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-bail", file, text]
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DeskError(.inputOutput, Phrase(same: "sqlite3 failed"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
