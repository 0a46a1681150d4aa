import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Someone of Occitanie, followed by ref-oc-1, who moves to Nouvelle-Aquitaine.
struct `Moving to another region` {
  let office: Office
  let code: ParticipantCode
  let there: Desk

  init() throws {
    office = try Office()
    code = try office.agreed()
    try office.write(code, "écrit avant")
    try office.desk.record(
      Identity(name: "Volontaire du Sud", telephone: nil, mail: nil, address: nil), of: code)
    there = try office.desk(as: "ref-na-1")
  }

  private func move() throws {
    _ = try office.desk.move(
      code, to: "nouvelle-aquitaine", referent: "ref-na-1", reason: "déménagement")
  }

  @Test func `cannot have been before the study knew of the person`() throws {
    #expect(
      error {
        _ = try office.desk.move(
          code, to: "nouvelle-aquitaine", referent: "ref-na-1", reason: "déménagement",
          .on(Known.start - 40))
      }?.code == .unacceptable)
    #expect(try office.desk.participant(code).enrolment.region == "occitanie")
  }

  @Test func `takes the keys along, to what was and to what comes`() throws {
    try move()
    #expect(try there.contents(of: 1, of: code).versions.count == 1)
    #expect(try there.identity(of: code)?.name == "Volontaire du Sud")
    _ = try there.write(code, response: office.entry("écrit après"))
    #expect(try there.participant(code).entries.count == 2)
    #expect(try office.desk(as: "coordination").participant(code).entries.count == 2)
  }

  @Test func `leaves the earlier region nothing of what comes, whatever program they use`() throws {
    try move()
    _ = try there.write(code, response: office.entry("écrit après"))
    let newName = Identity(name: "Nom nouveau", telephone: nil, mail: nil, address: nil)
    try there.record(newName, of: code)
    let keys = UnlockedLedger(try office.workspace.ledger(), with: office.desk.session.keyring)
    for stream in [StudyModel.Stream.participant(code), .identity(code)] {
      #expect(throws: LedgerError.self) { try keys.events(of: stream) }
    }
    let refusal = error { _ = try office.desk.participant(code) }
    #expect(refusal?.code == .refused)
  }

  @Test func `is refused to the earlier region at once, in every act`() throws {
    try move()
    let desk = office.desk
    let refusals = [
      error { _ = try desk.participant(code) }, error { _ = try desk.contents(of: 1, of: code) },
      error { _ = try desk.interviews(participant: code) },
      error { _ = try desk.overview(of: code) },
    ]
    #expect(refusals.allSatisfy { $0?.code == .refused })
  }

  @Test func `leaves the others of the earlier region where they were`() throws {
    let other = try office.agreed()
    try move()
    #expect(try office.desk.participants().map(\.id) == [other])
    #expect(try office.desk.cockpit().participants == 1)
    #expect(try there.participants().map(\.id) == [code])
  }

  @Test func `does not change where the person is counted`() throws {
    try move()
    let participant = try there.participant(code)
    #expect(participant.enrolment.region == "nouvelle-aquitaine")
    #expect(participant.recruitedIn == "occitanie")
    #expect(participant.assignments.map(\.record.referent) == ["ref-na-1"])
    let cockpit = try office.desk(as: "coordination").cockpit()
    let agreed = cockpit.recruitment.filter { $0.agreed > 0 }.compactMap(\.quota.region)
    #expect(agreed.allSatisfy { $0 == "occitanie" })
  }

  @Test func `lets the person write on with their own keys`() throws {
    let invitation = try office.desk.invite(code)
    let person = office.desk.seating(
      try office.workspace.unlock("\(code)", passphrase: invitation.word))
    try move()
    _ = try person.write(code, response: office.entry("écrit par la personne"))
    #expect(try there.participant(code).entries.count == 2)
  }

  @Test func `is for referents of the present region, to a referent of another one`() throws {
    let coordination = try office.desk(as: "coordination")
    func refusal(_ desk: Desk, _ region: ID<Region>, _ referent: ID<Referent>) -> DeskError.Code? {
      error { _ = try desk.move(code, to: region, referent: referent, reason: "x") }?.code
    }
    #expect(refusal(coordination, "nouvelle-aquitaine", "ref-na-1") == .refused)
    #expect(refusal(there, "nouvelle-aquitaine", "ref-na-1") == .refused)
    #expect(refusal(office.desk, "occitanie", "ref-oc-2") == .unacceptable)
    try coordination.revoke("ref-pl-2", reason: "Départ.")
    #expect(refusal(office.desk, "pays-de-la-loire", "ref-pl-2") == .unacceptable)
    #expect(refusal(office.desk, "nouvelle-aquitaine", "ref-pl-1") == .unacceptable)
    #expect(try office.desk.verify().isIntact)
  }
}
