import StudyForms
import StudyModel
import Wording

/// Reads `demonstration.yaml`, which stands beside the `study.yaml` it belongs to.
struct DemonstrationFile {
  static let name = "demonstration.yaml"

  let study: Study
  /// The study's forms, by id.
  let forms: [String: Questionnaire]

  /// The demonstration a text describes, or everything that is wrong with it at once.
  func read(_ text: String) -> (Scenario?, [FileFinding]) {
    let root = YAMLPlace(file: Self.name, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let scenario = scenario(root)
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? scenario : nil, findings)
  }

  private func scenario(_ root: YAMLPlace) -> Scenario? {
    root.allow(
      "start", "end", "identity", "participants", "people", "pace", "shares", "reasons", "answers",
      "stories", "voices", "strangers")
    let start = root["start"].day()
    let end = root["end"].day()
    let naming = naming(root["identity"])
    let people = root["people"].list().compactMap(line)
    let participants =
      root["participants"].isPresent ? root["participants"].int(in: 1...1_000_000) : people.count
    let pace = pace(root["pace"])
    let shares = shares(root["shares"])
    let reasons = reasons(root["reasons"])
    let answers = answers(root["answers"])
    let stories = root["stories"].optionalList().map(story)
    let voices = voices(root["voices"])
    let strangers = strangers(root["strangers"], answers)
    guard let start, let end, let naming, let pace, let participants, !people.isEmpty else {
      return nil
    }
    check(start, end, pace, root)
    let scenario = Scenario(
      start: start, end: end, naming: naming, participants: participants, people: people,
      pace: pace, shares: shares,
      reasons: reasons, answers: answers, stories: stories, voices: voices,
      strangers: strangers)
    checkIntake(scenario, root["people"])
    return scenario
  }

  /// Notes people whom no phase of the study takes in while the demonstration recruits.
  private func checkIntake(_ scenario: Scenario, _ places: YAMLPlace) {
    let places = places.list()
    guard places.count == scenario.people.count else { return }
    for (line, place) in zip(scenario.people, places)
    where scenario.recruitment(of: line, in: study) == nil {
      place.note(
        Phrase(
          "Aucune phase de l’étude n’accueille cette personne pendant le recrutement.",
          "No phase of the study takes this person in during the recruitment."))
    }
  }

  private func naming(_ place: YAMLPlace) -> Scenario.Naming? {
    place.allow("name", "mail")
    let mail = place["mail"].isPresent ? place["mail"].text() : nil
    return place["name"].text().map { Scenario.Naming(name: $0, mail: mail) }
  }

  private func check(_ start: Day, _ end: Day, _ pace: Pace, _ root: YAMLPlace) {
    if end <= start || end - start > 3_660 {
      root["end"].note(
        Phrase(
          "La démonstration doit finir après son début, et en moins de dix ans.",
          "The demonstration has to end after it starts, and within ten years."))
    }
    if pace.recruitment.contains(where: { $0.lowerBound < start || $0.upperBound >= end }) {
      root["pace"]["recruitment"].note(
        Phrase(
          "Ces jours doivent être entre « start » et « end ».",
          "These days have to lie between “start” and “end”."))
    }
  }

  private func reasons(_ place: YAMLPlace) -> [Scenario.Reason: [VariedText]] {
    var reasons: [Scenario.Reason: [VariedText]] = [:]
    for (name, place) in place.members() {
      guard let reason = Scenario.Reason(rawValue: name) else {
        let names = Scenario.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        place.note(
          Phrase(
            "«\u{A0}\(name)\u{A0}» n’est pas prévu ici. Attendus\u{A0}: \(names).",
            "“\(name)” is not known here. Expected: \(names)."))
        continue
      }
      reasons[reason] = place.list().compactMap { $0.text() }.map(VariedText.init)
    }
    for reason in Scenario.Reason.allCases where reasons[reason]?.isEmpty ?? true {
      place.note(
        Phrase(
          "Il manque au moins une raison sous «\u{A0}\(reason.rawValue)\u{A0}».",
          "At least one reason is missing under “\(reason.rawValue)”."))
    }
    return reasons
  }
}
