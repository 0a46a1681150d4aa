import StudyLedger
public import StudyModel
import Wording

/// How many came to a workshop and how many ballots are noted on each question, counted or not.
public struct BallotTally: Hashable, Sendable {
  /// How many came, as far as whoever sits here may know.
  public private(set) var came = 0
  private var named: [Int: Set<ParticipantCode>] = [:]
  private var unnamed: [Int: Int] = [:]

  /// How many ballots are noted on a question, with and without a name.
  public func ballots(on question: Int) -> Int {
    (named[question]?.count ?? 0) + (unnamed[question] ?? 0)
  }

  mutating func addVisitor() { came += 1 }

  /// Takes in a ballot; of two by one person on one question, the later takes the other's place.
  mutating func add(_ ballot: BallotCast, of code: ParticipantCode?) {
    if let code {
      named[ballot.question, default: []].insert(code)
    } else {
      unnamed[ballot.question, default: 0] += 1
    }
  }
}

extension Desk {
  /// How many came to a workshop and how many ballots are noted. A referent knows of their region's
  /// people, and of all ballots without a name.
  public func ballotTally(of workshop: ID<Workshop>) throws -> BallotTally {
    let held = try self.workshop(workshop)
    return try inTransaction { transaction in
      var tally = BallotTally()
      for ballot in held.ballots { tally.add(ballot, of: nil) }
      for code in try transaction.participants() {
        let attendance = try WorkshopAttendance(
          folding: transaction.events(of: .participant(code)))
        guard attendance.workshops.contains(workshop) else { continue }
        tally.addVisitor()
        for ballot in attendance.ballots where ballot.workshop == workshop {
          tally.add(ballot, of: code)
        }
      }
      return tally
    }
  }

  /// Refuses ballots of one workshop that would be more than the people who came: the same paper was
  /// noted twice, or somebody's coming was not. Those with a name alone never are too many.
  func requireRoom(for ballots: [(ballot: BallotCast, code: ParticipantCode?)]) throws {
    guard let workshop = ballots.first?.ballot.workshop else { return }
    let held = try self.workshop(workshop)
    guard !held.ballots.isEmpty || ballots.contains(where: { $0.code == nil }) else { return }
    let before = try ballotTally(of: workshop)
    var after = before
    for (ballot, code) in ballots { after.add(ballot, of: code) }
    for question in held.plan.questions.map(\.number) {
      let (old, new) = (before.ballots(on: question), after.ballots(on: question))
      guard new <= max(old, before.came) else {
        throw DeskError.tooManyBallots(
          workshop, question, noted: old, more: new - old, came: before.came,
          isOfRegion: session.role.region != nil)
      }
    }
  }
}

extension DeskError {
  fileprivate static func tooManyBallots(
    _ workshop: ID<Workshop>, _ question: Int, noted: Int, more: Int, came: Int, isOfRegion: Bool
  ) -> DeskError {
    let ballots = Phrase.count(
      noted, Phrase("bulletin est déjà noté", "ballot is noted already"),
      Phrase("bulletins sont déjà notés", "ballots are noted already"))
    let people = Phrase.count(
      came, Phrase("personne venue", "person who came"),
      Phrase("personnes venues", "people who came"))
    let region =
      isOfRegion
      ? Phrase(
        " de votre région (la coordination voit toutes les venues)",
        " of your region (the coordination sees everyone who came)")
      : Phrase(same: "")
    return DeskError(
      .unacceptable,
      Phrase("Question \(question)\u{A0}: ", "Question \(question): ") + ballots
        + Phrase(" pour ", " for ") + people + region
        + Phrase(
          """
          \u{A0}; avec \(more) de plus, il y en aurait trop. Rien n’est noté. Vérifiez que ces bulletins ne \
          le sont pas déjà («\u{A0}sillage atelier montrer \(workshop)\u{A0}»), ou notez d’abord qui est venu \
          («\u{A0}sillage atelier présents \(workshop) CODE\u{A0}»).
          """,
          """
          ; with \(more) more there would be too many. Nothing is noted. Check that these ballots are not \
          noted yet (“sillage workshop show \(workshop)”), or first note who came (“sillage workshop attend \
          \(workshop) CODE”).
          """))
  }
}
