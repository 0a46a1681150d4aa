import Foundation
import JSONTree
import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Someone who holds a copy of the whole folder and a program from which every check was taken out:
/// only the keys they have are left between them and what was written.
struct `A stolen study` {
  let office: Office
  let here: ParticipantCode
  let elsewhere: ParticipantCode

  init() throws {
    office = try Office()
    here = try office.agreed()
    let north = try office.desk(as: "ref-na-1")
    let person = Identity(
      name: "Volontaire du Nord", telephone: "00 00 00 00 01", mail: nil, address: nil)
    elsewhere = try north.enrol(
      Enrolment(
        region: "nouvelle-aquitaine", conditions: ["insuffisance-renale"], association: nil,
        referent: "ref-na-1"), identity: person
    ).id
    _ = try north.inform(elsewhere, means: .inPerson)
    _ = try north.agree(elsewhere, to: ["participation"], means: .inPerson)
    _ = try north.write(elsewhere, response: office.entry("secret du nord"))
    try office.desk.record(
      Identity(name: "Volontaire du Sud", telephone: nil, mail: nil, address: nil), of: here)
    try office.write(here, "secret du sud")
  }

  /// All that these keys open in the raw file, whatever the role may do.
  private func loot(_ session: Session) throws -> String {
    let ledger = UnlockedLedger(try office.workspace.ledger(), with: session.keyring)
    var words = ""
    for kind in Ledger.StreamKind.allCases {
      try ledger.forEachStream(kind) { stream, events in
        words += "\(stream) "
        for event in events { words += String(decoding: event.payload, as: UTF8.self) }
      }
    }
    return words
  }

  @Test func `gives a referent nothing of another region`() throws {
    let loot = try loot(office.desk.session)
    #expect(loot.contains("secret du sud") && loot.contains("Volontaire du Sud"))
    for word in ["secret du nord", "Volontaire du Nord", "\(elsewhere)", "insuffisance"] {
      #expect(!loot.contains(word))
    }
  }

  @Test func `gives the coordination no name`() throws {
    let loot = try loot(office.desk(as: "coordination").session)
    #expect(loot.contains("secret du sud") && loot.contains("secret du nord"))
    #expect(!loot.contains("Volontaire du") && !loot.contains("00 00 00 00 01"))
  }

  @Test func `gives an auditor who did what when, and no content`() throws {
    let coordination = try office.desk(as: "coordination")
    let auditor = try coordination.addUser("controle", as: .auditor, passphrase: nil)
    #expect(try loot(auditor).isEmpty)
    var lines: [AuditLine] = []
    try coordination.seating(auditor).log { lines.append($0) }
    #expect(lines.contains { $0.stream == .participant(here) && $0.author == "ref-oc-1" })
    #expect(lines.contains { $0.stream == .identity(elsewhere) && $0.author == "ref-na-1" })
  }

  @Test func `gives a participant their own record`() throws {
    let word = try office.desk.invite(here).word
    let loot = try loot(office.workspace.unlock("\(here)", passphrase: word))
    #expect(loot.contains("secret du sud"))
    #expect(!loot.contains("secret du nord") && !loot.contains("Volontaire"))
  }

  @Test func `gives nobody without a key a code, a name, a region or a word`() throws {
    try office.desk.keep(["recit": "secret du sud"], named: "\(here)-journal", of: here)
    let copy = office.beside + "/copy"
    try FileManager.default.createDirectory(
      atPath: office.beside, withIntermediateDirectories: true)
    _ = try office.desk.backup(to: copy)
    let words = [
      "secret du", "Volontaire du", "00 00 00 00 01", "\(here)", "\(elsewhere)",
    ]
    try office.expectNothing(of: words)
    let ledgers = [office.path("sillage.db"), office.path("sillage.db-wal"), copy + "/sillage.db"]
    for file in ledgers where FileManager.default.fileExists(atPath: file) {
      let bytes = try Data(contentsOf: URL(filePath: file))
      for word in words + ["ref-oc-1", "ref-na-1", "occitanie", "parkinson", "coordination"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
  }

  @Test func `gives a stranger's keys nothing at all`() throws {
    let stranger = Keyring(Keyring.Secret(keys: PrivateKeys(), record: nil))
    let session = Session("coordination", .coordinator, stranger)
    #expect(try loot(session).isEmpty)
    #expect(throws: LedgerError.self) {
      try UnlockedLedger(office.workspace.ledger(), with: stranger).events(of: .study)
    }
  }
}
