import JSONTree
import StudyModel
import Wording

/// Plays turns at the desk, one after another, under a clock that is set to each.
struct Performance {
  let cast: Cast
  let forms: [FormOutline]
  let world: SimulatedWorld
  let team: Team
  private var codes: [ParticipantCode?]
  /// People who have got another referent.
  private var reassigned: Set<Int> = []

  var scenario: Scenario { cast.scenario }

  /// Everyone enrolled so far, in the order of the scenario.
  var enrolled: [ParticipantCode] { codes.compactMap(\.self) }

  init(
    _ cast: Cast, _ forms: [FormOutline], _ world: SimulatedWorld, _ team: Team,
    participants: Int
  ) {
    self.cast = cast
    self.forms = forms
    self.world = world
    self.team = team
    codes = Array(repeating: nil, count: participants)
  }

  /// Does what the turn says, as the person whose business it is.
  mutating func play(_ turn: Turn, at desk: Desk) throws {
    let person = Int(turn.person)
    world.now = moment(Int(turn.at))
    let referent = cast.referent(of: person, isSecond: reassigned.contains(person))
    let seated = desk.seating(team.referents[referent] ?? team.founder)
    guard let code = codes[person] else {
      codes[person] = try seated.enrol(
        cast.enrolment(of: person), identity: cast.identity(of: person)
      ).id
      return
    }
    var chance = Chance(cast.seed, UInt64(person), 5, UInt64(turn.step))
    let part = Part(code: code, person: person, line: scenario.line(of: person))
    switch turn.deed {
    case .enrol: break
    case .answer(let sheet): try unlessRefused { try answer(sheet, part, seated, &chance) }
    case .amend(let sheet): try unlessRefused { try amend(sheet, part, seated, &chance) }
    case .assign:
      let next = cast.referent(of: person, isSecond: true)
      _ = try seated.assign(code, to: next, reason: words(.assignment, part, &chance))
      reassigned.insert(person)
    case .plan, .move, .hold, .miss, .decline:
      try unlessRefused { try interview(turn.deed, part, seated, &chance) }
    default: try speak(turn.deed, part, seated, &chance)
    }
  }

  /// Someone whose agreement ran out since the act was planned is left in peace, as in life.
  private func unlessRefused(_ act: () throws -> Void) throws {
    do { try act() } catch let error as DeskError where error.code == .refused {}
  }

  /// Those who play, with their keys.
  struct Team {
    let founder: Session
    var referents: [ID<Referent>: Session] = [:]
  }

  /// The one a turn is about.
  struct Part {
    let code: ParticipantCode
    let person: Int
    let line: PersonLine
  }

  func moment(_ time: Int) -> Moment {
    let day = scenario.start + time / 86_400
    return cast.study.zone.moment(day, minuteOfDay: time % 86_400 / 60) + time % 60
  }

  func words(_ reason: Scenario.Reason, _ part: Part, _ chance: inout Chance) -> String {
    let text = chance.one(of: scenario.reasons[reason] ?? [])
    return text?.text(voice: cast.voice(of: part.person), &chance) ?? ""
  }

  func response(
    _ sheet: Turn.Sheet, _ part: Part, addition: String? = nil
  ) -> JSON {
    let form = forms[Int(sheet.form)]
    let day = scenario.start + Int(sheet.day)
    let situation = Situation(
      seed: cast.seed, person: part.person, lines: scenario.people.count,
      voice: cast.voice(of: part.person),
      conditions: part.line.conditions.map(\.text), month: day.month.number,
      progress: Double(sheet.day) / Double(scenario.end - scenario.start),
      isFirstTime: sheet.time == 0, says: part.line.says[form.use.id.text] ?? [:])
    return AnswerWriter.response(
      to: form, situation, story: sheet.story < 0 ? nil : scenario.stories[Int(sheet.story)],
      chance: Chance(
        cast.seed, UInt64(part.person), 6 + UInt64(sheet.form), UInt64(sheet.time)),
      at: world.now, addition: addition)
  }
}
