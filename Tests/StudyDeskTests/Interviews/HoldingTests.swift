import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Holding interviews` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  private func hold(
    _ code: ParticipantCode, window: Int? = nil, at moment: Moment? = nil
  ) throws -> InterviewWindow {
    try desk.recordInterview(
      code, window: window, at: moment, minutes: 40, response: office.interview())
  }

  @Test func `without an agreement there is none`() throws {
    let code = try office.enrolled()
    let refusals = [
      error { _ = try desk.planInterview(code, at: Known.autumn.at(10), mode: .telephone) },
      error { _ = try hold(code) },
      error { _ = try desk.missInterview(code, reason: "Absence.") },
      error { _ = try desk.refuseInterview(code, reason: "Fatigue.") },
      error { _ = try desk.prepareInterview(code) },
    ]
    #expect(refusals.map { $0?.code } == Array(repeating: .refused, count: 5))
    #expect(
      refusals[0]?.words.english.hasPrefix("\(code): not allowed to hold an interview.") == true)
  }

  @Test func `planned, moved with a reason, held`() throws {
    let code = try office.agreed()
    var window = try desk.planInterview(code, at: (Known.start + 8).at(14, 30), mode: .telephone)
    #expect(window.number == 1)
    window = try desk.moveInterview(code, to: (Known.start + 9).at(10), reason: "Dialyse.")
    #expect(
      try desk.interviews(participant: code).first?.status
        == .planned((Known.start + 9).at(10), .telephone))
    office.at((Known.start + 9).at(11))
    window = try hold(code, at: (Known.start + 9).at(10))
    #expect(try desk.interviews(participant: code).first?.status == .held((Known.start + 9).at(10)))
    #expect(error { _ = try hold(code, window: 1) }?.code == .unacceptable)
  }

  @Test func `what is not planned is not moved`() throws {
    let code = try office.agreed()
    let refusal = error {
      _ = try desk.moveInterview(code, window: 1, to: Known.autumn.at(9), reason: "Dialyse.")
    }
    #expect(
      refusal?.words.french
        == "L’entretien n° 1 n’est pas planifié\u{A0}: il n’y a rien à déplacer.")
  }

  @Test func `what is planned already is moved, with a reason`() throws {
    let code = try office.agreed()
    _ = try desk.planInterview(code, at: Known.autumn.at(9), mode: .telephone)
    let refusal = error {
      _ = try desk.planInterview(code, window: 1, at: Known.autumn.at(15), mode: .telephone)
    }
    #expect(refusal?.code == .unacceptable)
    #expect(
      refusal?.words.english
        == "Interview no. 1 is planned already. Move it with “sillage interview move”.")
  }

  @Test func `one that waits longer goes before one planned for later`() throws {
    let code = try office.agreed()
    office.at((Known.start + 25).at(9))
    _ = try desk.planInterview(code, window: 2, at: (Known.start + 41).at(9), mode: .video)
    #expect(try hold(code).number == 1)
  }

  @Test func `the one that was planned is the one that was held`() throws {
    let code = try office.agreed()
    office.at((Known.start + 40).at(9))
    _ = try desk.planInterview(code, window: 2, at: (Known.start + 41).at(9), mode: .video)
    office.at((Known.start + 41).at(10))
    #expect(try hold(code).number == 2)
  }

  @Test func `an interview is not held before its window opens`() throws {
    let code = try office.agreed()
    office.at((Known.start + 4).at(9))
    #expect(try hold(code).number == 1)
    let refusal = error { _ = try hold(code) }
    #expect(refusal?.code == .unacceptable)
    #expect(
      refusal?.words.french == "L’entretien 2 ne s’ouvre que le 1er\u{A0}novembre 2024.")
  }

  @Test func `nor is it missed before`() throws {
    let code = try office.agreed()
    #expect(try desk.missInterview(code, reason: "Absence.").number == 1)
    #expect(error { _ = try desk.missInterview(code, reason: "Absence.") }?.code == .unacceptable)
    #expect(try desk.refuseInterview(code, window: 3, reason: "En voyage.").number == 3)
  }

  @Test func `nor while its appointment is to come`() throws {
    let code = try office.agreed()
    _ = try desk.planInterview(code, at: (Known.start + 8).at(14), mode: .telephone)
    #expect(error { _ = try desk.missInterview(code, reason: "Absence.") }?.code == .unacceptable)
    office.at((Known.start + 8).at(15))
    #expect(try desk.missInterview(code, reason: "Absence.").number == 1)
  }

  @Test func `nobody leaves before what they gave`() throws {
    let code = try office.agreed()
    office.at((Known.start + 5).at(9))
    try office.write(code)
    let refusal = error { _ = try desk.leave(code, reason: "Départ.", .on(Known.start + 2)) }
    #expect(refusal?.code == .unacceptable)
    #expect(error { _ = try desk.leave(code, reason: "Départ.", .on(Known.start + 5)) } == nil)
  }

  @Test func `missed once, it may be planned again`() throws {
    let code = try office.agreed()
    _ = try desk.missInterview(code, reason: "Absence.")
    office.at((Known.start + 12).at(9))
    _ = try desk.planInterview(code, window: 1, at: (Known.start + 14).at(9), mode: .telephone)
    office.at((Known.start + 14).at(10))
    #expect(try hold(code).number == 1)
  }

  @Test func `the agreement had to hold at the hour of the interview`() throws {
    let code = try office.agreed()
    office.at((Known.lastDay + 5).at(9))
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let refusal = error { _ = try hold(code, window: 5, at: (Known.lastDay + 2).at(9)) }
    #expect(refusal?.code == .refused)
    #expect(try hold(code, window: 5, at: (Known.lastDay - 2).at(9)).number == 5)
  }

  @Test(arguments: [0, -5, 601])
  func `its length is that of a talk`(minutes: Int) throws {
    let code = try office.agreed()
    let refusal = error {
      _ = try desk.recordInterview(code, minutes: minutes, response: office.interview())
    }
    #expect(refusal?.code == .unacceptable)
  }

  @Test func `answers that do not fit the grid are found with their place`() throws {
    let code = try office.agreed()
    let refusal = error {
      _ = try desk.recordInterview(
        code, minutes: 30,
        response: [
          "resourceType": "QuestionnaireResponse", "status": "completed",
          "item": [["linkId": "deroulement", "answer": [["valueInteger": 6]]]],
        ])
    }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.findings.isEmpty == false)
    #expect(try desk.participant(code).interviews.records.isEmpty)
  }

  @Test func `it is not recorded before it was held`() throws {
    let code = try office.agreed()
    #expect(error { _ = try hold(code, at: (Known.start + 1).at(9)) }?.code == .unacceptable)
  }

  @Test func `an interview that the plan does not have is unknown`() throws {
    let code = try office.agreed()
    #expect(error { _ = try hold(code, window: 9) }?.code == .doesNotExist)
    #expect(error { _ = try desk.prepareInterview(code, window: 9) }?.code == .doesNotExist)
  }
}
