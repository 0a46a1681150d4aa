import StudyForms
import StudyModel
import Wording

extension DemonstrationFile {
  func answers(_ place: YAMLPlace) -> [String: [String: [Draw]]] {
    let answers = place.members().reduce(into: [String: [String: [Draw]]]()) { answers, form in
      guard known(form.name, at: form.place) else { return }
      for (question, place) in form.place.members() where item(form.name, question, place) != nil {
        answers[form.name, default: [:]][question] = place.oneOrMore().map {
          draw($0, form: form.name, question)
        }
      }
    }
    checkRequired(answers, place)
    return answers
  }

  func story(_ place: YAMLPlace) -> Story {
    let form = study.form(for: .logbook)?.id.text ?? ""
    var parts: [String: Story.Part] = [:]
    for (question, place) in place.members() where question != "only" {
      guard let item = item(form, question, place) else { continue }
      if item.type?.isChoice == true {
        parts[question] = .codes(codes(place, form: form, question))
      } else {
        parts[question] = place.text().map { .text(VariedText($0)) }
      }
    }
    return Story(only: suitability(place["only"], form: form), parts: parts)
  }

  /// The codes here, each of which has to answer that question.
  func codes(_ place: YAMLPlace, form: String, _ question: String) -> [String] {
    let codes = place.texts()
    for code in codes { check(code, form, question, place) }
    return codes
  }

  private func draw(_ place: YAMLPlace, form: String, _ question: String) -> Draw {
    place.allow(
      "only", "answered", "steady", "weights", "later", "among", "of-conditions", "texts", "count")
    let choices = choices(place, form: form, question)
    return Draw(
      only: suitability(place["only"], form: form),
      answered: place["answered"].isPresent ? place["answered"].share() : 100,
      steady: place["steady"].isPresent ? place["steady"].share() : 0, choices: choices,
      among: place["among"].isPresent ? place["among"].text() : nil,
      isOfConditions: place["of-conditions"].isPresent
        ? place["of-conditions"].bool() ?? false : false,
      texts: place["texts"].optionalList().compactMap { $0.text() }.map(VariedText.init),
      count: place["count"].isPresent ? place["count"].range(in: 1...20) ?? 1...1 : 1...1)
  }

  private func choices(_ place: YAMLPlace, form: String, _ question: String) -> [Draw.Choice] {
    let weights = place["weights"].members()
    let later = place["later"].members()
    for (name, place) in weights + later { check(name, form, question, place) }
    let last = Dictionary(later.map { ($0.name, weight($0.place)) }, uniquingKeysWith: { $1 })
    return weights.map { name, place in
      let first = weight(place)
      return Draw.Choice(code: name, first: first, last: last[name] ?? (later.isEmpty ? first : 0))
    }
  }

  private func weight(_ place: YAMLPlace) -> Double { Double(place.int(in: 0...1_000) ?? 0) }

  private func suitability(_ place: YAMLPlace, form: String) -> Suitability {
    guard place.isPresent else { return .always }
    place.allow("conditions", "months", "first-time", "when")
    let known = study.conditions.map(\.id.text)
    var suitability = Suitability()
    suitability.conditions = Set(
      place["conditions"].optionalList().compactMap { $0.name(in: known) })
    suitability.months = Set(place["months"].optionalList().compactMap { $0.int(in: 1...12) })
    suitability.isFirstTime = place["first-time"].isPresent ? place["first-time"].bool() : nil
    for (question, place) in place["when"].members() where item(form, question, place) != nil {
      suitability.codes[question] = Set(codes(place, form: form, question))
    }
    return suitability
  }
}
