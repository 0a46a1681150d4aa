import Disclosure
import JSONTree
import Wording

extension Report {
  /// The whole report, words and numbers, for programs.
  var json: JSON {
    [
      "format": "sillage-report/1",
      "title": title.json,
      "subtitle": subtitle.json,
      "study": study.json,
      "as_of": .string(asOf.description),
      "provisional": .bool(isProvisional),
      "invented": .bool(isInvented),
      "threshold": threshold.json,
      "summary": summary.json,
      "sections": .array(sections.map(\.json)),
      "reading": readingGuide.json,
      "method": method.json,
      "limits": limits.json,
      "glossary": .array(
        glossary.map { ["term": $0.term.json, "meaning": $0.meaning.json] }),
    ]
  }
}

extension Phrase {
  var json: JSON { ["fr": .string(french), "en": .string(english)] }
}

extension [Phrase] {
  var json: JSON { .array(map(\.json)) }
}

extension Threshold {
  fileprivate var json: JSON {
    guard let decision else { return ["people": .integer(people)] }
    return [
      "people": .integer(people), "decided_by": decision.by.json, "reason": decision.reason.json,
    ]
  }
}

extension Section {
  fileprivate var json: JSON {
    [
      "id": .string(id), "heading": heading.json, "paragraphs": paragraphs.json,
      "figures": .array(figures.map(\.json)),
    ]
  }
}
