import StudyModel
import Wording

extension DemonstrationFile {
  /// What becomes of the texts; nil where the demonstration does not say.
  func voices(_ place: YAMLPlace) -> Voices? {
    guard place.isPresent else { return nil }
    place.allow(
      "on", "people", "second-reader", "alike", "settled", "rules", "needs", "workshop", "quotes")
    let needs = place["needs"].list().compactMap(need)
    let known = Set(needs.map(\.need))
    let rules = place["rules"].list().compactMap { rule($0, known) }
    let workshop = place["workshop"].isPresent ? workshop(place["workshop"], known) : nil
    guard let on = place["on"].day(), let people = place["people"].int(in: 1...10_000),
      let second = place["second-reader"].int(in: 0...100),
      let alike = place["alike"].int(in: 0...100),
      let settled = place["settled"].int(in: 0...100), let quotes = place["quotes"].int(in: 0...20)
    else { return nil }
    return Voices(
      on: on, people: people, secondReader: second, alike: alike, settled: settled, rules: rules,
      needs: needs, workshop: workshop, quotes: quotes)
  }

  private func need(_ place: YAMLPlace) -> NeedStated? {
    place.allow("id", "fr", "en", "theme", "function", "moment")
    guard let id = place["id"].text(), let words = place.phrase(), let theme = place["theme"].text()
    else { return nil }
    return NeedStated(
      need: ID(id), french: words.french, english: words.english, theme: ID(theme),
      function: place["function"].isPresent ? place["function"].text() : nil,
      moment: place["moment"].isPresent ? place["moment"].text() : nil)
  }

  private func rule(_ place: YAMLPlace, _ needs: Set<ID<Need>>) -> Voices.Rule? {
    place.allow("says", "theme", "need", "severity")
    guard let says = place["says"].text(), let theme = place["theme"].text() else { return nil }
    return Voices.Rule(
      says: says, theme: ID(theme),
      need: place["need"].isPresent ? known(place["need"], needs) : nil,
      severity: place["severity"].isPresent ? place["severity"].int(in: 1...5) : nil)
  }

  private func workshop(_ place: YAMLPlace, _ needs: Set<ID<Need>>) -> WorkshopPlanned? {
    place.allow("id", "on", "place", "question", "points", "needs")
    let offered = place["needs"].list().compactMap { known($0, needs) }
    guard let id = place["id"].text(), let on = place["on"].day(),
      let venue = place["place"].text(),
      let question = place["question"].text(), let points = place["points"].int(in: 1...100)
    else { return nil }
    return WorkshopPlanned(
      workshop: ID(id), day: on, place: venue,
      questions: [
        WorkshopQuestion(
          number: 1, words: question, method: .points, needs: offered, budget: points)
      ])
  }

  private func known(_ place: YAMLPlace, _ needs: Set<ID<Need>>) -> ID<Need>? {
    guard let text = place.text() else { return nil }
    guard needs.contains(ID(text)) else {
      place.note(
        Phrase(
          "«\u{A0}\(text)\u{A0}» n’est pas parmi les besoins ci-dessus.",
          "“\(text)” is not among the needs above."
        ).choosing(among: needs.map(\.text).sorted()))
      return nil
    }
    return ID(text)
  }
}
