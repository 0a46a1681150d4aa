import StudyModel
import StudyNeeds
import Wording

/// Plays what becomes of the texts once they are written: readers code them, state needs, hold a
/// workshop and choose quotes.
struct VoicePlay {
  let voices: Voices
  let study: Study
  let world: SimulatedWorld
  let team: Performance.Team
  let seed: UInt64

  /// Plays everything, as one act.
  func play(in workspace: Workspace, of codes: [ParticipantCode]) throws {
    let founder = Desk(workspace, as: team.founder, instruments: world.instruments)
    try founder.together { desk in
      world.now = max(world.now, study.zone.moment(voices.on, minuteOfDay: 17 * 60))
      for need in voices.needs { try desk.state(need) }
      var chosen: [ID<Need>: Int] = [:]
      for (index, code) in codes.prefix(voices.people).enumerated() {
        var chance = Chance(seed, UInt64(index), 9)
        try unlessRefused { try self.code(code, at: desk, &chance) }
        try unlessRefused { try quote(code, at: desk, &chosen) }
      }
      try holdWorkshop(at: desk, of: codes)
    }
  }

  /// Someone who stopped is left in peace, as in life.
  private func unlessRefused(_ act: () throws -> Void) throws {
    do { try act() } catch let error as DeskError where error.code == .refused {}
  }

  /// What a reader finds in a text: sentences with the rule that they meet.
  private func found(in text: CodedText) -> [(passage: Passage, rule: Voices.Rule)] {
    text.answers.flatMap { answer in
      StudyNeeds.Sentence.all(in: answer.text).compactMap { sentence in
        let words = answer.text.scalars(sentence.range) ?? ""
        guard let rule = voices.rules.first(where: { words.contains($0.says) }) else { return nil }
        let passage = Passage(
          place: answer.place, start: sentence.range.lowerBound, length: sentence.range.count)
        return (passage, rule)
      }
    }
  }

  /// What a second reader makes of a text, and the themes they did not find.
  private struct SecondReading {
    let writing: EventID
    let marks: [(passage: Passage, rule: Voices.Rule)]
    let missed: [ID<Theme>]
  }

  /// Reads all texts of one person, then has the second reader read some of them. Read once: each
  /// act would otherwise open the whole record again.
  private func code(
    _ code: ParticipantCode, at desk: Desk, _ chance: inout Chance
  ) throws {
    let record = try desk.codedRecord(of: code)
    let codebook = try desk.workspace.codebookInUse().version
    var readings: [SecondReading] = []
    for text in record.texts {
      let found = found(in: text)
      for (passage, rule) in found {
        let mark = try made(passage, rule, codebook, of: code, at: desk)
        guard let need = rule.need else { continue }
        let support = NeedSupported(need: need, mark: mark, severity: rule.severity)
        try desk.act(on: code, by: .code) { _ in .need(.supported(support)) }
      }
      try finish(text.writing, codebook, of: code, at: desk)
      guard chance.happens(voices.secondReader) else { continue }
      let alike = found.filter { _ in chance.happens(voices.alike) }
      let themes = Set(alike.map(\.rule.theme))
      readings.append(
        SecondReading(
          writing: text.writing, marks: alike,
          missed: Set(found.map(\.rule.theme)).subtracting(themes).sorted()))
    }
    let referent = record.participant.enrolment.referent
    let second = desk.seating(team.referents[referent] ?? team.founder)
    for reading in readings {
      for (passage, rule) in reading.marks {
        _ = try made(passage, rule, codebook, of: code, at: second)
      }
      try finish(reading.writing, codebook, of: code, at: second)
    }
    for reading in readings {
      for theme in reading.missed where chance.happens(voices.settled) {
        let settled = CodingSettled(
          writing: reading.writing, theme: theme, applies: true,
          reason: "relu à deux, la définition de la grille de codage le dit")
        try desk.act(on: code, by: .code) { _ in .coding(.settled(settled)) }
      }
    }
  }

  private func made(
    _ passage: Passage, _ rule: Voices.Rule, _ codebook: Int, of code: ParticipantCode,
    at desk: Desk
  ) throws -> EventID {
    let mark = MarkMade(passage: passage, themes: [rule.theme], codebook: codebook)
    return try desk.act(on: code, by: .code) { _ in .coding(.marked(mark)) }.event.id
  }

  private func finish(
    _ writing: EventID, _ codebook: Int, of code: ParticipantCode, at desk: Desk
  ) throws {
    let finished = TextCoded(writing: writing, codebook: codebook)
    try desk.act(on: code, by: .code) { _ in .coding(.finished(finished)) }
  }

  /// Chooses a quote for each need that has not enough, and has the referent let it go out.
  private func quote(
    _ code: ParticipantCode, at desk: Desk, _ chosen: inout [ID<Need>: Int]
  ) throws {
    let participant = try desk.participant(code)
    let referent = desk.seating(team.referents[participant.enrolment.referent] ?? team.founder)
    var isQuoted = false
    for (need, evidence) in try desk.evidence(of: code)
    where !isQuoted && chosen[need, default: 0] < voices.quotes {
      let quote = try desk.choose(
        QuoteChosen(
          passage: evidence.passage, blanks: [],
          condition: participant.enrolment.conditions.first, region: nil, need: need,
          figure: nil), of: code)
      try referent.release(quote, of: code)
      chosen[need, default: 0] += 1
      isQuoted = true
    }
  }

  /// One person in three comes and shares out their points. Regions take turns in the list, so that it
  /// is not every third one: they would all be of one region.
  private func holdWorkshop(at desk: Desk, of codes: [ParticipantCode]) throws {
    guard let workshop = voices.workshop, let question = workshop.questions.first else { return }
    world.now = max(world.now, study.zone.moment(workshop.day, minuteOfDay: 17 * 60))
    try desk.plan(workshop)
    let invited = codes.prefix(voices.people).enumerated().filter {
      ($0.offset + $0.offset / 3) % 3 == 0
    }
    for (index, code) in invited {
      var chance = Chance(seed, UInt64(index), 10)
      try unlessRefused {
        try desk.attend(workshop.workshop, code)
        try desk.vote(ballot(workshop, question, &chance), of: code)
      }
    }
  }

  /// All points on three needs, more on those that stand first in the list.
  private func ballot(
    _ workshop: WorkshopPlanned, _ question: WorkshopQuestion, _ chance: inout Chance
  ) -> BallotCast {
    var points: [ID<Need>: Int] = [:]
    for _ in 0..<(question.budget ?? 0) {
      let place = min(
        chance.number(in: 0...(question.needs.count - 1)),
        chance.number(in: 0...(question.needs.count - 1)))
      points[question.needs[place], default: 0] += 1
    }
    return BallotCast(
      workshop: workshop.workshop, question: question.number,
      votes: question.needs.compactMap { need in
        points[need].map { BallotCast.Vote(need: need, value: $0) }
      })
  }
}
