import Disclosure
import Restitution
import Wording

/// Reads a plan of a restitution, such as `exports/plans/restitution.yaml`.
public enum PlanFile {
  /// The plan a text describes, or everything that is wrong with it at once.
  public static func read(_ text: String, file: String) -> (RestitutionPlan?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let plan = plan(root)
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? plan : nil, findings)
  }

  private static func plan(_ root: YAMLPlace) -> RestitutionPlan? {
    root.allow(
      "id", "title", "subtitle", "threshold", "zeros", "percentages-from", "summary", "sections",
      "method", "limits", "glossary")
    let id = root["id"].text()
    let title = root["title"].phrase()
    let subtitle = root["subtitle"].phrase()
    let threshold = threshold(root["threshold"])
    let zeros: ZeroPolicy? = root["zeros"].isPresent ? zeros(root["zeros"]) : .protect
    let percentages =
      root["percentages-from"].isPresent ? root["percentages-from"].int(in: 1...1_000_000) : 20
    let sections = root["sections"].list().compactMap(section)
    guard let id, let title, let subtitle, let threshold, let zeros, let percentages else {
      return nil
    }
    return RestitutionPlan(
      id: id, title: title, subtitle: subtitle, threshold: threshold, zeros: zeros,
      percentagesFrom: percentages, summary: phrases(root["summary"]), sections: sections,
      method: phrases(root["method"]), limits: phrases(root["limits"]),
      glossary: root["glossary"].optionalList().compactMap(glossaryEntry))
  }

  private static func phrases(_ place: YAMLPlace) -> [Phrase] {
    place.optionalList().compactMap { $0.phrase() }
  }

  private static func threshold(_ place: YAMLPlace) -> Threshold? {
    guard place.isPresent else { return .standard }
    place.allow("people", "decided-by", "reason")
    let people = place["people"].int(in: 2...1000)
    let by = place["decided-by"].phrase()
    let reason = place["reason"].phrase()
    guard let people, let by, let reason else { return nil }
    return Threshold(people: people, decision: Threshold.Decision(by: by, reason: reason))
  }

  private static func zeros(_ place: YAMLPlace) -> ZeroPolicy? {
    guard let text = place.text() else { return nil }
    if let policy = ZeroPolicy(rawValue: text) { return policy }
    place.note(Phrase("Écrivez protect ou allow.", "Write protect or allow."))
    return nil
  }

  private static func glossaryEntry(_ place: YAMLPlace) -> GlossaryEntry? {
    let term = place["term"].phrase()
    let meaning = place["meaning"].phrase()
    guard let term, let meaning else { return nil }
    return GlossaryEntry(term, meaning)
  }

  private static func section(_ place: YAMLPlace) -> PlannedSection? {
    place.allow("id", "fr", "en", "paragraphs", "figures")
    let id = place["id"].text()
    let heading = place.phrase()
    let figures = place["figures"].optionalList().compactMap(figure)
    guard let id, let heading else { return nil }
    return PlannedSection(
      id: id, heading: heading, paragraphs: phrases(place["paragraphs"]), figures: figures)
  }
}
