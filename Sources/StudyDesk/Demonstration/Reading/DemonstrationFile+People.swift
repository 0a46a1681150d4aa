import StudyModel
import Wording

extension DemonstrationFile {
  func line(_ place: YAMLPlace) -> PersonLine? {
    place.allow(
      "region", "conditions", "association", "outcome", "on", "recorded", "until", "says")
    let region = place["region"].name(in: study.regions.map(\.id.text))
    let known = study.conditions.map(\.id.text)
    let conditions = place["conditions"].list().compactMap { $0.name(in: known) }
    let associations = study.organisations.filter { $0.role == .association }.map(\.id.text)
    let association =
      place["association"].isPresent ? place["association"].name(in: associations) : nil
    let outcome = place["outcome"].choice(PersonLine.Outcome.self)
    let on = place.day("on", isNeeded: outcome?.hasDay ?? false)
    let recorded = place.day("recorded", isNeeded: false)
    let until = place.day("until", isNeeded: outcome == .objects)
    let says = says(place["says"])
    guard let region, let outcome, !conditions.isEmpty else { return nil }
    return PersonLine(
      region: ID(region), conditions: conditions.map { ID($0) },
      association: association.map { ID($0) }, outcome: outcome, on: on, recorded: recorded,
      until: until, says: says)
  }

  private func says(_ place: YAMLPlace) -> [String: [String: [String]]] {
    place.members().reduce(into: [:]) { says, form in
      for (question, place) in form.place.members() {
        says[form.name, default: [:]][question] = codes(place, form: form.name, question)
      }
    }
  }

  func pace(_ place: YAMLPlace) -> Pace? {
    place.allow(
      "recruitment", "closed", "reflection", "profile", "entries", "follow-up", "minutes")
    let recruitment = place["recruitment"].oneOrMore().compactMap(days)
    let closed = place["closed"].optionalList().compactMap { $0.day() }
    let reflection = place["reflection"].range(in: 0...60)
    let profile = place["profile"].range(in: 0...60)
    let entries = place["entries"].range(in: 0...8)
    let followUp = place["follow-up"].range(in: 0...60)
    let minutes = place["minutes"].range(in: 5...90)
    guard !recruitment.isEmpty, let reflection, let profile, let entries, let followUp,
      let minutes
    else { return nil }
    return Pace(
      recruitment: recruitment, closed: Set(closed), reflection: reflection, profile: profile,
      entries: entries, followUp: followUp, minutes: minutes)
  }

  private func days(_ place: YAMLPlace) -> ClosedRange<Day>? {
    place.allow("from", "to")
    let from = place["from"].day()
    let to = place["to"].day()
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  func shares(_ place: YAMLPlace) -> Shares {
    place.allow(
      "dictated", "transcribed", "earlier-day", "amended", "moved", "missed", "refused",
      "unplanned", "forgotten", "reassigned", "final", "scopes", "modes", "means")
    let scopes = study.scopes.map(\.id.text)
    return Shares(
      dictated: place["dictated"].share(), transcribed: place["transcribed"].share(),
      earlierDay: place["earlier-day"].share(), amended: place["amended"].share(),
      moved: place["moved"].share(), missed: place["missed"].share(),
      refused: place["refused"].share(), unplanned: place["unplanned"].share(),
      forgotten: place["forgotten"].share(), reassigned: place["reassigned"].share(),
      final: place["final"].share(),
      scopes: weights(place["scopes"]) { scopes.contains($0) ? $0 : nil }
        .reduce(into: [:]) { $0[$1.0] = $1.1 },
      modes: weights(place["modes"], InterviewMode.init(rawValue:)),
      means: weights(place["means"], Means.init(rawValue:)))
  }

  private func weights<Choice>(
    _ place: YAMLPlace, _ choice: (String) -> Choice?
  ) -> [(Choice, Int)] {
    place.members().compactMap { name, place in
      guard let choice = choice(name) else {
        place.note(Phrase("«\u{A0}\(name)\u{A0}» n’est pas prévu ici.", "“\(name)” is not known."))
        return nil
      }
      return (choice, place.share())
    }
  }
}

extension PersonLine.Outcome {
  /// Whether the line has to say when.
  fileprivate var hasDay: Bool {
    switch self {
    case .completes, .refuses, .noReply, .notRenewed: false
    case .stops, .excludes, .quotes, .leaves, .objects, .silent, .lateRenewal: true
    }
  }
}
