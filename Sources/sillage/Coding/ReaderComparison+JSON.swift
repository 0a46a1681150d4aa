import JSONTree
import StudyNeeds

extension ReaderComparison {
  /// `{"readers", "overall", "themes"}`
  var json: JSON {
    [
      "readers": .array(readers.map { .string($0) }), "overall": .object(overall.members),
      "themes": .array(
        themes.map { part in
          var object = JSONObject()
          object["theme"] = .string(part.theme)
          for member in part.measures.members.members { object[member.name] = member.value }
          return .object(object)
        }),
    ]
  }
}

extension ReaderComparison.Measures {
  fileprivate var members: JSONObject {
    var object = JSONObject()
    object["shared"] = .integer(shared)
    object["raw"] = raw.json
    object["alpha"] = alpha.json
    object["kappa"] = .array(
      pairs.map { pair in
        var object = JSONObject()
        object["readers"] = .array(pair.readers.map { .string($0) })
        for member in pair.kappa.json.object?.members ?? [] { object[member.name] = member.value }
        return .object(object)
      })
    return object
  }
}

extension Coefficient {
  /// `{"value", "low", "high", "gap", "intervalGap"}`.
  fileprivate var json: JSON {
    var object = JSONObject()
    object["value"] = value.map(Self.number) ?? .null
    if case .from(let low, let high) = interval {
      object["low"] = Self.number(low)
      object["high"] = Self.number(high)
    } else {
      object["low"] = .null
      object["high"] = .null
    }
    object["gap"] = gap.map { .string($0.rawValue) } ?? .null
    if case .missing(let gap) = interval { object["intervalGap"] = .string(gap.rawValue) }
    return .object(object)
  }

  private static func number(_ value: Double) -> JSON {
    JSONNumber(value).map { .number($0) } ?? .null
  }
}
