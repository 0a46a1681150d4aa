import StudyModel
import Wording

/// The demonstration a study brings: who takes part, what they answer and what they write.
struct Scenario {
  /// How an invented person is named; `{number}` stands for their number.
  struct Naming {
    let name: String
    let mail: String?
  }

  /// The first day on which something happens.
  let start: Day
  /// The demonstration's today: nothing has happened on it yet.
  let end: Day
  let naming: Naming
  /// How many people to invent when nobody says.
  let participants: Int
  let people: [PersonLine]
  let pace: Pace
  let shares: Shares
  let reasons: [Reason: [VariedText]]
  /// How each question is answered, by form and question.
  let answers: [String: [String: [Draw]]]
  let stories: [Story]
  /// What becomes of the texts; nil when nobody codes them.
  let voices: Voices?
  /// What people who take no part say of articles and software.
  let strangers: [Strangers]

  /// The line a person follows; lines are used again when there are more people.
  func line(of person: Int) -> PersonLine { people[person % people.count] }

  /// The days on which that person may be enrolled: those of the recruitment, in a study whose phases
  /// take people in by a rule those of the first phase that takes this one in; nil for none.
  func recruitment(of line: PersonLine, in study: Study) -> ClosedRange<Day>? {
    guard !study.intakes.isEmpty else { return pace.recruitment.first }
    let enrolment = Enrolment(
      region: line.region, conditions: line.conditions, association: nil, referent: "")
    for phase in study.intakes where phase.eligibility?.gaps(of: enrolment).isEmpty == true {
      let days = phase.from...phase.to
      if let open = pace.recruitment.first(where: days.overlaps) { return days.clamped(to: open) }
    }
    return nil
  }

  /// Why something happened, in somebody's words.
  enum Reason: String, CaseIterable {
    case amendment, addition, moved, missed, refused, refusal, departure, withdrawal, objection
    case lifted, assignment
  }
}

/// One participant of the demonstration.
struct PersonLine {
  /// What becomes of their taking part.
  enum Outcome: String, CaseIterable {
    case completes, refuses, stops, excludes, quotes, leaves, silent
    case noReply = "no-reply"
    case objects = "objects-and-lifts"
    case notRenewed = "not-renewed"
    case lateRenewal = "late-renewal"
  }

  let region: ID<Region>
  let conditions: [ID<StudyModel.Condition>]
  let association: ID<Organisation>?
  let outcome: Outcome
  /// The day the outcome took effect.
  let on: Day?
  /// The day the team learnt of it, when that was later.
  let recorded: Day?
  /// The last day of an objection.
  let until: Day?
  /// Codes that are not left to chance, by form and question.
  let says: [String: [String: [String]]]
}

/// How long things take and how many there are, from least to most.
struct Pace {
  /// One stretch of days or several, in order.
  let recruitment: [ClosedRange<Day>]
  /// Days on which the team does not work, besides weekends.
  let closed: Set<Day>
  /// Days from the information to the answer.
  let reflection: ClosedRange<Int>
  /// Days from the agreement to the first questionnaire.
  let profile: ClosedRange<Int>
  /// Logbook entries in a month.
  let entries: ClosedRange<Int>
  /// Days from an interview to the questionnaire that follows it.
  let followUp: ClosedRange<Int>
  /// Length of an interview.
  let minutes: ClosedRange<Int>
}

/// How often things happen, in hundredths.
struct Shares {
  let dictated: Int
  let transcribed: Int
  let earlierDay: Int
  let amended: Int
  let moved: Int
  let missed: Int
  let refused: Int
  let unplanned: Int
  let forgotten: Int
  let reassigned: Int
  let final: Int
  let scopes: [String: Int]
  let modes: [(InterviewMode, Int)]
  let means: [(Means, Int)]
}
