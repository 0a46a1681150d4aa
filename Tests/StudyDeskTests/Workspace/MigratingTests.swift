import Foundation
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// A study as the first version of the ledger kept it, in clear: two invented people of a
/// demonstration, 77 events.
struct `A study made before content was sealed` {
  let place = NSTemporaryDirectory() + "sillage-\(UUID().uuidString)"
  var old: String { place + "/old" }
  var new: String { place + "/new" }

  init() throws {
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/study-of-version-1.tar.gz")
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-xzf", fixture.path, "-C", old]
    try tar.run()
    tar.waitUntilExit()
    try #require(tar.terminationStatus == 0)
  }

  private func migrate() throws -> Migration {
    try Workspace.migrate(
      from: old, to: new, passphrase: "une phrase d’essai", cost: .light)
  }

  private func desk(
    _ user: String, _ word: String = "une phrase d’essai", in workspace: Workspace
  ) throws -> Desk {
    Desk(workspace, as: try workspace.unlock(user, passphrase: word))
  }

  @Test func `is told the same, by the same people, sealed and signed`() throws {
    let migration = try migrate()
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(migration.events == 76)
    let coordination = try desk("coordination", in: migration.workspace)
    #expect(try coordination.verify().isIntact)
    let people = try coordination.participants()
    #expect(people.map { "\($0.id)" } == ["BUPU-152-N", "LAVU-343-2"])
    #expect(people.map(\.entries.count) == [15, 22])
    #expect(people.map(\.enrolment.referent) == ["ref-na-1", "ref-oc-2"])
    let authors = Set(people.flatMap { $0.entries.map(\.latest.author) })
    #expect(authors == ["BUPU-152-N", "LAVU-343-2", "ref-na-1"])
    let amended = people.flatMap(\.entries).count(where: \.isAmended)
    #expect(amended == 4)
  }

  @Test func `gives each referent their region with a word of their own`() throws {
    let migration = try migrate()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let words = Dictionary(uniqueKeysWithValues: migration.words.map { ($0.user.text, $0.word) })
    let north = try desk("ref-na-1", #require(words["ref-na-1"]), in: migration.workspace)
    let person = try #require(try north.participants().first)
    #expect(try north.participants().count == 1)
    #expect(try north.identity(of: person.id)?.name == "Personne 1 (inventée)")
    #expect(try !north.contents(of: 1, of: person.id).versions.isEmpty)
  }

  @Test func `leaves no word in clear in the new folder, and the old one as it was`() throws {
    let before = try Data(contentsOf: URL(filePath: old + "/sillage.db"))
    try #require(before.range(of: Data("Personne 1 (inventée)".utf8)) != nil)
    _ = try migrate()
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(try Data(contentsOf: URL(filePath: old + "/sillage.db")) == before)
    let files = try #require(FileManager.default.enumerator(atPath: new))
    for case let name as String in files where name.contains("sillage.db") {
      let bytes = try Data(contentsOf: URL(filePath: new + "/" + name))
      for word in ["Personne 1", "exemple.invalid", "BUPU-152-N", "ref-na-1", "QuestionnaireResp"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }

  @Test func `is not taken over when an event does not hold`() throws {
    let ledger = URL(filePath: old + "/sillage.db")
    var bytes = try Data(contentsOf: ledger)
    let place = try #require(bytes.range(of: Data("Personne 1 (inventée)".utf8)))
    bytes.replaceSubrange(place, with: Data("Personne 9 (inventée)".utf8))
    try bytes.write(to: ledger)
    #expect(error { _ = try migrate() } != nil)
    #expect(!FileManager.default.fileExists(atPath: new))
  }
}
