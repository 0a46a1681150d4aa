import Disclosure
import Restitution
import Wording

/// Reads the parts of a plan, noting what is wrong with each.
struct PlanReader {
  let workspace: Workspace?

  func plan(_ root: YAMLPlace) -> RestitutionPlan? {
    root.allow(
      "id", "title", "subtitle", "threshold", "zeros", "insiders", "percentages-from", "summary",
      "sections", "method", "limits", "glossary", "publication")
    let id = name(root["id"])
    let title = root["title"].phrase()
    let subtitle = root["subtitle"].phrase()
    let threshold = threshold(root["threshold"])
    let zeros: ZeroPolicy? = root["zeros"].isPresent ? zeros(root["zeros"]) : .protect
    let insiders = root["insiders"].isPresent ? root["insiders"].bool() : true
    let percentages =
      root["percentages-from"].isPresent ? root["percentages-from"].int(in: 1...1_000_000) : 20
    let sections = root["sections"].list().compactMap(section)
    let summary = phrases(root["summary"])
    let method = phrases(root["method"])
    let limits = phrases(root["limits"])
    let publication = publication(root["publication"])
    let glossary = root["glossary"].optionalList().compactMap(glossaryEntry)
    guard let id, let title, let subtitle, let threshold, let zeros, let insiders, let percentages
    else { return nil }
    return RestitutionPlan(
      id: id, title: title, subtitle: subtitle, threshold: threshold, zeros: zeros,
      facesInsiders: insiders, percentagesFrom: percentages, summary: summary, sections: sections,
      method: method, limits: limits, glossary: glossary, publication: publication)
  }

  /// A name that may stand in files and addresses.
  func name(_ place: YAMLPlace) -> String? {
    guard let text = place.text() else { return nil }
    let isPlain =
      text.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x5F].contains(byte)
      }
    if isPlain { return text }
    place.note(
      Phrase(
        "«\u{A0}\(text)\u{A0}» doit commencer par une lettre et ne contenir que a–z, 0–9 et des tirets.",
        "“\(text)” must begin with a letter and may only hold a–z, 0–9 and hyphens."))
    return nil
  }

  private func phrases(_ place: YAMLPlace) -> [Phrase] {
    place.optionalList().compactMap { $0.phrase() }
  }

  private func threshold(_ place: YAMLPlace) -> Threshold? {
    guard place.isPresent else { return .standard }
    place.allow("people", "decided-by", "reason")
    let people = place["people"].int(in: 2...1000)
    let by = place["decided-by"].phrase()
    let reason = place["reason"].phrase()
    guard let people, let by, let reason else { return nil }
    return Threshold(people: people, decision: Threshold.Decision(by: by, reason: reason))
  }

  private func zeros(_ place: YAMLPlace) -> ZeroPolicy? {
    guard let text = place.text() else { return nil }
    if let policy = ZeroPolicy(rawValue: text) { return policy }
    place.note(Phrase("Écrivez protect ou allow.", "Write protect or allow."))
    return nil
  }

  private func glossaryEntry(_ place: YAMLPlace) -> GlossaryEntry? {
    place.allow("term", "meaning")
    let term = place["term"].phrase()
    let meaning = place["meaning"].phrase()
    guard let term, let meaning else { return nil }
    return GlossaryEntry(term, meaning)
  }

  private func section(_ place: YAMLPlace) -> PlannedSection? {
    place.allow("id", "fr", "en", "paragraphs", "figures")
    let id = name(place["id"])
    let heading = place.phrase()
    let figures = place["figures"].optionalList().compactMap(figure)
    let paragraphs = phrases(place["paragraphs"])
    guard let id, let heading else { return nil }
    return PlannedSection(id: id, heading: heading, paragraphs: paragraphs, figures: figures)
  }
}
