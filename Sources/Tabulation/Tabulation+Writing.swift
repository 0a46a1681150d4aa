public import JSONTree

extension Tabulation {
  /// The tables as an exchange file, format `sdc-audit/1`: read again they are the same, but for who
  /// is behind counts of acts, which is never written.
  public var json: JSON {
    [
      "format": "sdc-audit/1",
      "dimensions": .object(
        JSONObject(dimensions.map { .init(name: $0.name, value: $0.json) })),
      "links": .array(links.map(\.json)),
      "releases": .array(
        releases.map { release in
          ["id": .string(release.id), "tables": .array(release.tables.map { json(of: $0) })]
        }),
    ]
  }

  private func json(of table: Table) -> JSON {
    let conditions = table.conditions.sorted { $0.key < $1.key }.map { dimension, category in
      JSONObject.Member(
        name: dimensions[dimension].name,
        value: .string(dimensions[dimension].categories[category].label))
    }
    var members: [JSONObject.Member] = [
      .init(name: "id", value: .string(table.id)),
      .init(
        name: "dims", value: .array(table.dimensions.map { .string(dimensions[$0].name) })),
      .init(name: "where", value: .object(JSONObject(conditions))),
      .init(name: "cells", value: .array(table.cells.map { json(of: $0, in: table) })),
    ]
    if table.unit == .acts { members.insert(.init(name: "unit", value: "acts"), at: 1) }
    return .object(JSONObject(members))
  }

  private func json(of cell: Table.Cell, in table: Table) -> JSON {
    let labels = zip(table.dimensions, cell.at).map { dimension, category in
      JSON.string(dimensions[dimension].categories[category].label)
    }
    var members: [JSONObject.Member] = [
      .init(name: "at", value: .array(labels)),
      .init(name: "value", value: cell.value.map { .integer($0) } ?? .null),
    ]
    if let range = cell.range {
      let high = range.high.map { JSON.integer($0) } ?? .null
      members.append(.init(name: "range", value: [.integer(range.low), high]))
    }
    return .object(JSONObject(members))
  }
}

extension Dimension {
  fileprivate var json: JSON {
    let leaves = categories[1...leafCount]
    let groups = categories[(1 + leafCount)...].map { group in
      JSONObject.Member(
        name: group.label, value: .array(group.leaves.map { .string(categories[1 + $0].label) }))
    }
    var members: [JSONObject.Member] = [
      .init(name: "leaves", value: .array(leaves.map { .string($0.label) })),
      .init(name: "total", value: .string(categories[0].label)),
    ]
    if !groups.isEmpty { members.append(.init(name: "groups", value: .object(JSONObject(groups)))) }
    if showsGroupsOnly { members.append(.init(name: "shows", value: "groups")) }
    if let role = role.word { members.append(.init(name: "role", value: .string(role))) }
    return .object(JSONObject(members))
  }
}

extension Dimension.Role {
  fileprivate var word: String? {
    switch self {
    case .both: nil
    case .attribute: "attribute"
    case .key: "key"
    case .population: "population"
    case .act: "act"
    }
  }
}

extension Link {
  fileprivate var json: JSON {
    var members: [JSONObject.Member] = [
      .init(name: "from", value: .string(from)), .init(name: "to", value: .string(to)),
    ]
    switch relation {
    case .same: members.append(.init(name: "relation", value: "same"))
    case .grows: members.append(.init(name: "relation", value: "grows"))
    case .none: members.append(.init(name: "relation", value: "none"))
    case .turnover(let maxIn, let maxOut):
      members.append(.init(name: "relation", value: "turnover"))
      if let maxIn { members.append(.init(name: "max_in", value: .integer(maxIn))) }
      if let maxOut { members.append(.init(name: "max_out", value: .integer(maxOut))) }
    }
    return .object(JSONObject(members))
  }
}
