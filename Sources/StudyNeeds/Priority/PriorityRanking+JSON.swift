public import JSONTree
import Wording

extension PriorityRanking {
  /// The ranking for programs: `{"format": "sillage-ranking/1", "method", "people", "voters", "needs"}`.
  public var json: JSON {
    [
      "format": "sillage-ranking/1", "method": method.json, "people": .integer(people),
      "voters": .integer(voters), "needs": .array(lines.map { $0.json(method) }),
    ]
  }
}

extension PriorityMethod {
  fileprivate var json: JSON {
    let criteria = parts.map { part -> JSON in
      [
        "criterion": .string(part.criterion.rawValue), "weight": .integer(part.weight),
        "scale": .string(part.scale.rawValue),
      ]
    }
    return [
      "criteria": .array(criteria), "most_passages": .integer(mostPassages),
      "first": .integer(first), "level": .integer(level), "draws": .integer(draws),
      "seed": .number(JSONNumber(seed)),
    ]
  }
}

extension PriorityRanking.Line {
  fileprivate func json(_ method: PriorityMethod) -> JSON {
    let criteria = method.parts.map(\.criterion)
    let said = criteria.map {
      JSONObject.Member(name: $0.rawValue, value: values[$0].map(JSON.rounded) ?? .null)
    }
    let ranks = criteria.compactMap { criterion in
      without[criterion].map { JSONObject.Member(name: criterion.rawValue, value: $0.json) }
    }
    return [
      "need": .string(need), "people": .integer(people), "values": .object(JSONObject(said)),
      "weighted_sum": sum.json(method), "borda": borda.json(method),
      "without": .object(JSONObject(ranks)),
    ]
  }
}

extension PriorityRanking.Standing {
  fileprivate func json(_ method: PriorityMethod) -> JSON {
    let words = amongFirst(method.first)
    return [
      "score": .rounded(score), "rank": rank.json,
      "interval": [.integer(interval.lowerBound), .integer(interval.upperBound)],
      "share_among_first": .rounded(shareAmongFirst),
      "sentence": ["fr": .string(words.french), "en": .string(words.english)],
    ]
  }
}

extension SharedRank {
  /// The first and the last place shared.
  fileprivate var json: JSON { [.integer(first), .integer(last)] }
}

extension JSON {
  /// A finite number to six decimals, which is more than is known.
  fileprivate static func rounded(_ value: Double) -> JSON {
    JSONNumber((value * 1e6).rounded() / 1e6).map(JSON.number) ?? .null
  }
}
