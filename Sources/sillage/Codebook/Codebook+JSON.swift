import JSONTree
import StudyModel
import Wording

extension Codebook {
  /// `{"id", "version", "themes": [theme]}`
  var json: JSON {
    ["id": .string(id.text), "version": .integer(version), "themes": .array(themes.map(\.json))]
  }
}

extension Theme {
  /// `{"id", "parent", "label", "definition", "examples", "exclusions"}`, texts as
  /// `{"fr", "en"}`.
  var json: JSON {
    var object = JSONObject()
    object["id"] = .string(id.text)
    object["parent"] = parent.map { .string($0.text) } ?? .null
    object["label"] = label.bothLanguages
    object["definition"] = definition.bothLanguages
    object["examples"] = .array(examples.map(\.bothLanguages))
    object["exclusions"] = exclusions?.bothLanguages ?? .null
    return .object(object)
  }
}

extension Phrase {
  fileprivate var bothLanguages: JSON { ["fr": .string(french), "en": .string(english)] }
}
