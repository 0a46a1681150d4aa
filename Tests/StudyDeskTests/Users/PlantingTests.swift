import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

/// Someone without a key who can write to the file, and knows its format.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: SQLite.path)))
struct `What a stranger writes into the ledger` {
  let office: Office
  let code: ParticipantCode

  init() throws {
    office = try Office()
    code = try office.agreed()
  }

  /// Copies the last event into a new row of another kind, in clear, as if nobody looked closer.
  private func plant(_ kind: String, _ payload: String, on stream: String) throws {
    let text = payload.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try SQLite.run(
      """
      INSERT INTO event SELECT position + 1, randomblob(16), \(stream), \
      (SELECT max(sequence) + 1 FROM event WHERE stream = \(stream)), '\(kind)', 1, effective_at, \
      recorded_at, author, source, node, node_position + 1, x'00\(text)', payload_digest, digest, \
      randomblob(32), x'' FROM event ORDER BY position DESC LIMIT 1
      """, on: office.path("sillage.db"))
  }

  @Test(arguments: [
    (
      "user.added",
      #"{"user":"ref-oc-2","role":"coordinator","signer":"00000000000000000000"}"#
    ),
    ("user.revoked", #"{"user":"ref-oc-2","signer":"00000000000000000000","reason":"x"}"#),
    (
      "group.keyed",
      #"{"group":"region/occitanie","version":9,"receiving":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}"#
    ),
  ])
  func `about the team is not believed, and is found`(kind: String, payload: String) throws {
    let before = try office.desk.team()
    try plant(kind, payload, on: "'study'")
    let desk = try office.otherDesk(as: "ref-oc-1")
    let after = (try? desk.team()) ?? before
    #expect(after == before)
    #expect(try !desk.verify().isIntact)
  }

  @Test func `about a person is found`() throws {
    try plant(
      "participant.erased", #"{"ground":"order"}"#,
      on: "(SELECT max(stream) FROM event WHERE stream LIKE 'participant/%')")
    #expect(try !office.otherDesk(as: "ref-oc-1").verify().isIntact)
  }
}
