import StudyDesk
import StudyModel
import Testing
import Wording

struct `Taking an agreement back` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `a letter counts from its date, although a notice was sent since`() throws {
    let code = try office.agreed()
    office.at(Known.newNotice.at(9))
    _ = try desk.inform(code, means: .post)
    office.at((Known.newNotice + 5).at(9))
    _ = try desk.withdraw(code, .stop, .on(Known.newNotice - 2))
    let agreement = try desk.participant(code).agreement
    #expect(
      agreement.standing(of: "participation", at: (Known.newNotice - 1).at(12))
        == .withdrawn(since: (Known.newNotice - 2).at(0), effect: .stop))
  }

  @Test func `one who only stopped may still have all of it excluded`() throws {
    let code = try office.agreed()
    try office.write(code)
    office.at((Known.start + 10).at(9))
    _ = try desk.withdraw(code, .stop)
    office.at((Known.start + 40).at(9))
    let participant = try desk.withdraw(code, .exclude)
    let counting = participant.counting(
      participant.entries[0], under: ["participation"], now: office.world.now)
    #expect(counting == .excluded)
  }

  @Test func `who withdrew, refused or left has nothing more to refuse`() throws {
    let withdrawn = try office.agreed()
    _ = try desk.withdraw(withdrawn, .exclude)
    let refused = try office.enrolled()
    _ = try desk.refuse(refused)
    let left = try office.agreed()
    _ = try desk.leave(left, reason: "déménagement")
    for (code, standing) in [
      (withdrawn, ParticipantStanding.withdrawn), (refused, .refused), (left, .left),
    ] {
      #expect(error { _ = try desk.refuse(code) } != nil)
      #expect(try desk.standing(of: desk.participant(code)) == standing)
    }
  }

  @Test func `who takes part withdraws, and says with what effect, instead of refusing`() throws {
    let code = try office.agreed()
    let refusal = error { _ = try desk.refuse(code) }
    #expect(refusal?.words.english.contains("consent withdraw") == true)
    office.at((Known.lastDay + 1).at(9))
    _ = try desk.refuse(code)
    #expect(try desk.standing(of: desk.participant(code)) == .refused)
  }

  @Test func `nothing is excluded twice`() throws {
    let code = try office.agreed()
    _ = try desk.withdraw(code, .exclude)
    #expect(error { _ = try desk.withdraw(code, .exclude) }?.code == .unacceptable)
  }

  @Test func `one who never agreed has nothing to take back`() throws {
    let code = try office.enrolled()
    for effect in Withdrawal.Effect.allCases {
      #expect(error { _ = try desk.withdraw(code, effect) }?.code == .unacceptable)
    }
  }

  @Test func `on the very day of the agreement it ends it`() throws {
    let code = try office.agreed()
    office.at(Known.start.at(17))
    _ = try desk.withdraw(code, .stop, .on(Known.start))
    #expect(try desk.standing(of: desk.participant(code)) == .withdrawn)
    #expect(error { try office.write(code) }?.code == .refused)
  }

  @Test func `it cannot be dated before a later agreement`() throws {
    let code = try office.agreed()
    office.at((Known.start + 9).at(9))
    let refusal = error { _ = try desk.withdraw(code, .stop, .on(Known.start - 3)) }
    #expect(refusal?.code == .unacceptable)
    #expect(
      refusal?.words.french
        == "La personne s’est prononcée plus tard, le 1er\u{A0}octobre 2024. Vérifiez la date.")
  }

  @Test func `what was written before we learnt of it is set aside`() throws {
    let code = try office.agreed()
    try office.write(code, "Avant.")
    office.at((Known.start + 3).at(10))
    try office.write(code, "Entre les deux.")
    office.at((Known.start + 10).at(9))
    let participant = try desk.withdraw(code, .stop, .on(Known.start + 2))
    let counting = participant.entries.map {
      participant.counting($0, under: ["participation"], now: office.world.now)
    }
    #expect(counting == [.counted, .quarantined(since: (Known.start + 2).at(0))])
  }

  @Test func `quotes alone leave the rest going on`() throws {
    let code = try office.agreed()
    _ = try desk.withdraw(code, .quotes)
    let participant = try desk.participant(code)
    #expect(try desk.standing(of: participant) == .active)
    try office.write(code)
    let gate = try office.workspace.gate()
    #expect(throws: Refusal.self) {
      try gate.check(.quote, of: participant, at: office.world.now)
    }
  }

  @Test func `it cannot be dated in the future`() throws {
    let code = try office.agreed()
    let refusal = error { _ = try desk.withdraw(code, .stop, .on(Known.start + 1)) }
    #expect(
      refusal?.words
        == Phrase(
          """
          Le 2\u{A0}octobre 2024 n’est pas encore arrivé. Donnez une date passée ou celle du jour.
          """,
          "2\u{A0}October 2024 has not come yet. Give a past day or today."))
  }

  @Test func `a later wish leaves the first day standing`() throws {
    let code = try office.agreed()
    office.at((Known.start + 17).at(9))
    _ = try desk.withdraw(code, .stop)
    office.at((Known.start + 20).at(9))
    let agreement = try desk.withdraw(code, .exclude).agreement
    let now = office.world.now
    #expect(
      agreement.standing(of: "participation", at: now)
        == .withdrawn(since: (Known.start + 17).at(9), effect: .exclude))
    #expect(
      try desk.receipt(code).lines[0].words(in: Known.paris).french
        == "retiré le 18\u{A0}octobre 2024, exclusion demandée le 21\u{A0}octobre 2024")
  }

  @Test func `a wrong day is put right by an earlier one`() throws {
    let code = try office.agreed()
    office.at((Known.start + 5).at(9))
    try office.write(code)
    office.at((Known.start + 17).at(9))
    _ = try desk.withdraw(code, .stop)
    let participant = try desk.withdraw(code, .stop, .on(Known.start + 3))
    let now = office.world.now
    #expect(
      participant.agreement.standing(of: "participation", at: now)
        == .withdrawn(since: (Known.start + 3).at(0), effect: .stop))
    #expect(desk.tally(of: participant).quarantined == 1)
    #expect(error { _ = try desk.withdraw(code, .stop, .on(Known.start - 1)) } != nil)
  }
}
