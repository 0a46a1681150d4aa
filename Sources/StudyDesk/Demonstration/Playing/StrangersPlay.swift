import StudyModel
import Wording

/// Plays what people who take no part say of articles and software. Nobody knows who they are: their
/// answers are taken in all at once, as from a sheet.
struct StrangersPlay {
  let strangers: [Strangers]
  let study: Study
  let forms: [FormOutline]
  let world: SimulatedWorld
  let seed: UInt64

  func play(at desk: Desk) throws {
    try desk.together { desk in
      for (place, said) in strangers.enumerated() {
        guard let use = study.form(for: said.subject.role),
          let form = forms.first(where: { $0.use.id == use.id })
        else { continue }
        for person in 0..<said.people {
          try desk.collect(
            said.subject, of: said.name, version: said.version, form: use.id,
            response: AnswerWriter.response(
              to: form, situation(of: person, place), story: nil,
              chance: Chance(seed, UInt64(person), 11, UInt64(place)), at: world.now))
        }
      }
    }
  }

  /// What is said of the last of the list is answered as at the study’s end.
  private func situation(of person: Int, _ place: Int) -> Situation {
    Situation(
      seed: seed, person: person, lines: strangers[place].people, voice: person, conditions: [],
      month: study.zone.day(of: world.now).month.number,
      progress: Double(place) / Double(max(strangers.count - 1, 1)), isFirstTime: true, says: [:])
  }
}
