import Disclosure
import JSONTree
import Wording

extension Figure {
  /// The figure for programs; one that is withheld has no cells.
  var json: JSON {
    var members: [(String, JSON)] = [("id", .string(id)), ("caption", caption.json)]
    if let question { members.append(("question", question.json)) }
    if let note { members.append(("note", note.json)) }
    members.append(("presentation", .string(presentation)))
    members.append(("threshold", .integer(threshold.people)))
    if case .counts(let table, _) = content {
      members.append(("zeros", .string(table.zeros.rawValue)))
    }
    members.append(("dimensions", .array(dimensions.map { json(of: $0) })))
    if isWithheld {
      members.append(("withheld", true))
    } else {
      members.append(("cells", .array(cells)))
    }
    if !details.isEmpty { members.append(("details", .array(details.map(\.json)))) }
    return .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
  }

  private var presentation: String {
    switch content {
    case .counts(_, let picture): picture.rawValue
    case .means: "means"
    }
  }

  private func json(of dimension: TableDimension) -> JSON {
    [
      "id": .string(dimension.id), "name": labels.name(of: dimension).json,
      "membership": .string(dimension.membership.rawValue),
      "leaves": .array(
        dimension.leaves.map {
          ["id": .string($0), "label": labels.label(of: $0, in: dimension).json]
        }),
    ]
  }

  private var cells: [JSON] {
    switch content {
    case .counts(let table, _):
      table.cells.map { cell in
        guard let people = cell.count.people else { return hidden(cell.address) }
        return ["at": at(cell.address), "people": .integer(people)]
      }
    case .means(let means):
      means.cells.map { cell in
        guard let summary = cell.mean.summary else { return hidden(cell.address) }
        return [
          "at": at(cell.address), "mean": tenths(summary.meanInTenths),
          "median": tenths(summary.medianInTenths), "people": .integer(summary.people),
        ]
      }
    }
  }

  private func hidden(_ address: Address) -> JSON {
    ["at": at(address), "people": nil, "suppressed": true]
  }

  /// The coordinates by dimension; a total is left out, as in the exchange format.
  private func at(_ address: Address) -> JSON {
    let members = zip(dimensions, address.coordinates).compactMap { dimension, coordinate in
      coordinate == .total
        ? nil : JSONObject.Member(name: dimension.id, value: .string(coordinate.code))
    }
    return .object(JSONObject(members))
  }

  private func tenths(_ value: Int) -> JSON {
    JSONNumber(literal: value.tenths).map { .number($0) } ?? .null
  }
}

extension Detail {
  fileprivate var json: JSON {
    [
      "category": .string(category), "sentences": .array(sentences.map(\.json)),
      "quotes": .array(quotes.map { ["words": .string($0.words), "label": $0.label.json] }),
    ]
  }
}
