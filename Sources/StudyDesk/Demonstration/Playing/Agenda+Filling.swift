import StudyModel
import Wording

extension Agenda {
  /// Everything from the enrolment to the last day.
  mutating func fill() {
    guard let agreed = begin() else { return }
    self.agreed = agreed
    decideOutcome()
    renew()
    reassign()
    addProfile()
    addInterviews()
    addEntries()
    addFinal()
  }

  /// Until when the person still gives signs of life.
  func isHeard(_ time: Int) -> Bool { time < silent }

  /// Enrols and informs the person, who then decides; the time of a yes.
  private mutating func begin() -> Int? {
    guard let recruitment = scenario.recruitment(of: line, in: study) else { return nil }
    let days = number(of: recruitment.lowerBound)...number(of: recruitment.upperBound)
    let enrolled = time(on: workingDay(in: days) ?? days.lowerBound, 8...16)
    add(enrolled, .enrol)
    let informed =
      chance.happens(60)
      ? time(after: enrolled, minutes: 10...45)
      : time(on: workingDay(day(enrolled) + chance.number(in: 1...5)), 9...17)
    add(informed, .inform)
    let reflection = chance.number(in: scenario.pace.reflection)
    let decided = time(on: workingDay(day(informed) + max(1, reflection)), 9...17)
    switch line.outcome {
    case .noReply: return nil
    case .refuses:
      add(decided, .refuse)
      return nil
    default:
      add(decided, .agree)
      return decided
    }
  }

  private mutating func addProfile() {
    let wait = chance.number(in: scenario.pace.profile)
    let time =
      wait == 0 ? time(after: agreed, minutes: 15...110) : time(on: day(agreed) + wait)
    if isHeard(time) { addAnswers(.profile, at: time) }
  }

  /// The final form, once most of the study has passed.
  private mutating func addFinal() {
    let isDone =
      switch line.outcome {
      case .silent, .notRenewed, .lateRenewal: false
      default: chance.happens(scenario.shares.final)
      }
    guard isDone else { return }
    let time = time(on: day(limit) - chance.number(in: 1...9))
    if time > agreed { addAnswers(.final, at: time) }
  }

  private mutating func reassign() {
    let others = study.referents.filter { $0.region == line.region }
    guard others.count > 1, chance.happens(scenario.shares.reassigned),
      let day = workingDay(from: day(agreed) + 30, to: day(limit) - 10)
    else { return }
    addAsking(time(on: day, 8...18), .assign)
  }
}
