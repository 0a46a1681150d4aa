import StudyDesk
import StudyModel
import Testing
import Wording

struct `Following a participant` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `a new referent is written down with the reason, the earlier ones stay`() throws {
    let code = try office.enrolled()
    office.at((Known.start + 30).at(9))
    let participant = try desk.assign(
      code, to: "ref-oc-2", reason: "Congé.", .on(Known.start + 28))
    #expect(participant.enrolment.referent == "ref-oc-2")
    #expect(participant.firstReferent == "ref-oc-1")
    let assignment = try #require(participant.assignments.first)
    #expect(assignment.record == Assignment(referent: "ref-oc-2", reason: "Congé."))
    #expect(assignment.effectiveAt == (Known.start + 28).at(0))
    #expect(assignment.recordedAt == (Known.start + 30).at(9))
  }

  @Test func `the new referent is one of the region, and another one`() throws {
    let code = try office.enrolled()
    for referent in ["ref-na-1", "ref-oc-1", "personne"] {
      #expect(
        error { _ = try desk.assign(code, to: ID(referent), reason: "Congé.") }?.code
          == .unacceptable)
    }
  }

  @Test func `a reason is asked for`() throws {
    let code = try office.enrolled()
    let refusals = [
      error { _ = try desk.assign(code, to: "ref-oc-2", reason: "") },
      error { _ = try desk.leave(code, reason: " ") },
      error {
        _ = try desk.correct(code, conditions: ["diabete"], association: nil, reason: "\n")
      },
    ]
    for refusal in refusals {
      #expect(refusal?.code == .unacceptable)
      #expect(
        refusal?.words.french == "Il manque la raison. Elle reste avec l’enregistrement.")
    }
  }

  @Test func `what was wrongly recorded is put right`() throws {
    let code = try office.enrolled()
    let participant = try desk.correct(
      code, conditions: ["diabete"], association: "ffd", reason: "Erreur de saisie.")
    #expect(participant.enrolment.conditions == ["diabete"])
    #expect(participant.enrolment.association == "ffd")
    #expect(participant.enrolment.region == "occitanie")
  }

  @Test func `one leaves once, and writes nothing after`() throws {
    let code = try office.agreed()
    try office.write(code)
    office.at((Known.start + 9).at(9))
    let participant = try desk.leave(code, reason: "Déménagement.")
    #expect(try desk.standing(of: participant) == .left)
    #expect(
      participant.counting(
        participant.entries[0], under: ["participation"], now: office.world.now) == .counted)
    #expect(error { try office.write(code) }?.code == .refused)
    let again = error { _ = try desk.leave(code, reason: "Déménagement.") }
    #expect(
      again?.words.french == "\(code) a déjà quitté l’étude le 10\u{A0}octobre 2024.")
  }
}
