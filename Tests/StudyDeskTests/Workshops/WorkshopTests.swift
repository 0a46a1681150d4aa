import StudyDesk
import StudyModel
import Testing
import Wording

struct `A workshop` {
  let office: Office
  let code: ParticipantCode
  var desk: Desk { office.desk }

  init() throws {
    office = try Office()
    code = try office.agreed()
    for need: ID<Need> in ["retrouver", "ranger"] {
      try office.desk.state(
        NeedStated(
          need: need, french: "Un besoin", english: nil, theme: "documents", function: nil,
          moment: nil))
    }
    try office.desk.plan(Self.plan(office.desk.today))
  }

  private static func plan(_ day: Day, budget: Int? = 5) -> WorkshopPlanned {
    WorkshopPlanned(
      workshop: "printemps", day: day, place: "Mairie",
      questions: [
        WorkshopQuestion(
          number: 1, words: "Que faire d’abord ?", method: budget == nil ? .ranking : .points,
          needs: ["retrouver", "ranger"], budget: budget)
      ])
  }

  private func ballot(_ votes: (ID<Need>, Int)...) -> BallotCast {
    BallotCast(
      workshop: "printemps", question: 1,
      votes: votes.map { BallotCast.Vote(need: $0.0, value: $0.1) })
  }

  @Test func `is not planned for a day that only a slip would write`() {
    for text in ["0202-03-14", "9999-12-31"] {
      #expect(error { try desk.plan(Self.plan(Known.day(text))) }?.code == .unacceptable)
    }
  }

  @Test func `counts the votes of those who came, each once`() throws {
    #expect(error { try desk.vote(ballot(("retrouver", 2)), of: code) }?.code == .unacceptable)
    try desk.attend("printemps", code)
    try desk.attend("printemps", office.agreed())
    try desk.vote(ballot(("retrouver", 2)), of: code)
    try desk.vote(ballot(("ranger", 4), ("retrouver", 1)), of: code)
    try desk.vote(withoutName: ballot(("ranger", 5)))
    #expect(try desk.attendance(of: code).ballots == [ballot(("ranger", 4), ("retrouver", 1))])
    #expect(try desk.workshops()["printemps"]?.ballots == [ballot(("ranger", 5))])
  }

  @Test func `is not for those who did not agree to take part`() throws {
    let stranger = try office.enrolled()
    #expect(error { try desk.attend("printemps", stranger) }?.code == .refused)
    _ = try desk.withdraw(code, .stop)
    #expect(error { try desk.attend("printemps", code) }?.code == .refused)
  }

  @Test func `refuses ballots that its question does not allow`() throws {
    try desk.attend("printemps", code)
    for wrong in [
      ballot(), ballot(("retrouver", 6)), ballot(("retrouver", 3), ("ranger", 3)),
      ballot(("retrouver", 0)), ballot(("lune", 1)), ballot(("ranger", 1), ("ranger", 1)),
    ] {
      #expect(error { try desk.vote(wrong, of: code) }?.code == .unacceptable)
    }
  }

  @Test func `keeps its questions once people have voted`() throws {
    try desk.plan(Self.plan(desk.today, budget: nil))
    try desk.attend("printemps", code)
    try desk.vote(ballot(("ranger", 1), ("retrouver", 2)), of: code)
    #expect(error { try desk.plan(Self.plan(desk.today)) }?.code == .unacceptable)
    try desk.note("Le groupe veut une seule liste.", of: "printemps")
    #expect(try desk.workshops()["printemps"]?.notes == ["Le groupe veut une seule liste."])
  }

  @Test func `never has more ballots than people who came`() throws {
    func noNames(_ count: Int) -> [PaperBallot] {
      Array(repeating: PaperBallot(ballot: ballot(("ranger", 1)), participant: nil), count: count)
    }
    #expect(error { try desk.vote(noNames(1)) }?.code == .unacceptable)
    for person in [code, try office.agreed(), try office.agreed()] {
      try desk.attend("printemps", person)
    }
    try desk.vote(noNames(2))
    let again = try #require(error { try desk.vote(noNames(2)) })
    #expect(again.code == .unacceptable)
    #expect(
      again.words.french.contains("2\u{A0}bulletins sont déjà notés pour 3\u{A0}personnes venues"))
    try desk.vote(ballot(("ranger", 1)), of: code)
    // In the place of the one before: no ballot more.
    try desk.vote(ballot(("retrouver", 1)), of: code)
    #expect(error { try desk.vote(withoutName: ballot(("ranger", 1))) }?.code == .unacceptable)
    let tally = try desk.ballotTally(of: "printemps")
    #expect(tally.came == 3)
    #expect(tally.ballots(on: 1) == 3)
  }
}
