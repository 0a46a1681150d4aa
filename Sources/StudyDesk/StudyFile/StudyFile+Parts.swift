import StudyModel
import Wording

extension StudyFile {
  static func legalBasis(_ place: YAMLPlace) -> LegalBasis? {
    place.allow("articles", "act", "controller")
    let articles = place["articles"].list().compactMap { $0.text() }
    let act = place["act"].phrase()
    let controller = place["controller"].phrase()
    guard let act, let controller else { return nil }
    return LegalBasis(articles: articles, act: act, controller: controller)
  }

  static func zone(_ place: YAMLPlace) -> StudyZone? {
    guard let name = place.text() else { return nil }
    guard let zone = StudyZone(name) else {
      place.note(
        Phrase(
          "«\u{A0}\(name)\u{A0}» n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.",
          "“\(name)” is not a time zone. Write for instance Europe/Paris."))
      return nil
    }
    return zone
  }

  static func region(_ place: YAMLPlace) -> Region? {
    place.allow("id", "fr", "en")
    return labelled(place).map { Region(id: ID($0), label: $1) }
  }

  static func condition(_ place: YAMLPlace) -> Condition? {
    place.allow("id", "fr", "en")
    return labelled(place).map { Condition(id: ID($0), label: $1) }
  }

  static func organisation(_ place: YAMLPlace) -> Organisation? {
    place.allow("id", "role", "region", "fr", "en")
    let named = labelled(place)
    let role = place["role"].choice(Organisation.Role.self)
    guard let (id, label) = named, let role else { return nil }
    return Organisation(id: ID(id), label: label, role: role, region: optionalID(place["region"]))
  }

  static func referent(_ place: YAMLPlace) -> Referent? {
    place.allow("id", "region", "organisation")
    let id = place["id"].text()
    let region = place["region"].text()
    let organisation = place["organisation"].text()
    guard let id, let region, let organisation else { return nil }
    return Referent(id: ID(id), region: ID(region), organisation: ID(organisation))
  }

  static func quota(_ place: YAMLPlace) -> Quota? {
    place.allow("region", "condition", "people")
    return place["people"].int(in: 0...10_000_000).map {
      Quota(
        region: optionalID(place["region"]), condition: optionalID(place["condition"]), people: $0)
    }
  }

  static func phase(_ place: YAMLPlace) -> Phase? {
    place.allow("id", "fr", "en", "from", "to", "eligibility")
    let named = labelled(place)
    let from = place["from"].day()
    let to = place["to"].day()
    let eligibility = place["eligibility"].isPresent ? eligibility(place["eligibility"]) : nil
    guard let (id, label) = named, let from, let to else { return nil }
    if to < from {
      place["to"].note(
        Phrase("La phase finit avant de commencer.", "The phase ends before it begins."))
    }
    return Phase(
      id: ID(id), label: label, from: from, to: max(from, to), eligibility: eligibility)
  }

  /// `eligibility: { conditions: { at-least: 2, of: [a, b, c] }, regions: [d] }`
  private static func eligibility(_ place: YAMLPlace) -> Eligibility? {
    place.allow("conditions", "regions")
    let conditions = place["conditions"]
    if conditions.isPresent { conditions.allow("at-least", "of") }
    let least =
      conditions["at-least"].isPresent ? conditions["at-least"].int(in: 1...100) : 1
    let of = conditions["of"].optionalList().compactMap { $0.text() }
    let regions = place["regions"].optionalList().compactMap { $0.text() }
    return least.map {
      Eligibility(atLeast: $0, of: of.map { ID($0) }, in: regions.map { ID($0) })
    }
  }

  static func cadence(_ place: YAMLPlace) -> InterviewCadence? {
    place.allow("phase", "every-months", "due-after-days", "form", "open-points")
    let phase = place["phase"].text()
    let months = place["every-months"].int(in: 1...24)
    let days = place["due-after-days"].int(in: 0...366)
    let form = place["form"].text()
    guard let phase, let months, let days, let form else { return nil }
    return InterviewCadence(
      phase: ID(phase), everyMonths: months, dueAfterDays: days, form: ID(form),
      openPoints: place["open-points"].isPresent ? place["open-points"].text() : nil)
  }

  static func scope(_ place: YAMLPlace) -> Scope? {
    place.allow("id", "fr", "en", "opens")
    let named = labelled(place)
    let opens = place["opens"].list().compactMap { $0.choice(Act.self) }
    guard let (id, label) = named else { return nil }
    return Scope(id: ID(id), label: label, opens: Set(opens))
  }

  static func form(_ place: YAMLPlace) -> FormUse? {
    place.allow("id", "role")
    let id = place["id"].text()
    let role = place["role"].choice(FormUse.Role.self)
    guard let id, let role else { return nil }
    return FormUse(id: ID(id), role: role)
  }

  static func setting(_ place: YAMLPlace) -> Setting? {
    place.allow("id", "fr", "en", "value", "months-after-end", "to-confirm")
    let named = labelled(place)
    let value = place["value"].phrase()
    let toConfirm = place["to-confirm"].bool()
    let months = place["months-after-end"]
    let monthsAfterEnd = months.isPresent ? months.int(in: 0...600) : nil
    guard let (id, label) = named, let value, let toConfirm else { return nil }
    return Setting(
      id: ID(id), label: label, value: value, monthsAfterEnd: monthsAfterEnd,
      isToConfirm: toConfirm)
  }

  private static func labelled(_ place: YAMLPlace) -> (String, Phrase)? {
    let id = place["id"].text()
    let label = place.phrase()
    guard let id, let label else { return nil }
    return (id, label)
  }

  private static func optionalID<Subject>(_ place: YAMLPlace) -> ID<Subject>? {
    place.isPresent ? place.text().map { ID($0) } : nil
  }
}
