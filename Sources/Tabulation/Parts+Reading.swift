extension Dimension {
  init(_ name: String, reading place: JSONPlace) throws(TabulationFault) {
    var leaves: [String] = []
    for leaf in try place.member("leaves").elements() { leaves.append(try leaf.string()) }
    var groups: [(label: String, leaves: [String])] = []
    for (label, members) in try place.optional("groups")?.members() ?? [] {
      var names: [String] = []
      for leaf in try members.elements() { names.append(try leaf.string()) }
      groups.append((label, names))
    }
    try self.init(
      name, leaves: leaves, total: try place.optional("total")?.string() ?? "Total",
      groups: groups, role: try Self.role(place.optional("role")))
  }

  private static func role(_ place: JSONPlace?) throws(TabulationFault) -> Role {
    guard let place else { return .both }
    switch try place.string() {
    case "attribute": return .attribute
    case "key": return .key
    case "population": return .population
    default: throw TabulationFault(place.path, .expected("attribute, key, population"))
    }
  }
}

extension Table.Cell {
  init(at: [Int], reading place: JSONPlace) throws(TabulationFault) {
    self.init(at: at, value: try place.member("value").optionalCount())
    guard let bounds = try place.optional("range")?.elements() else { return }
    guard bounds.count == 2 else { throw TabulationFault(place.path, .expected("range")) }
    let range = Table.Range(
      low: try bounds[0].optionalCount() ?? 0, high: try bounds[1].optionalCount())
    guard range.low <= range.high ?? range.low else { throw TabulationFault(place.path, .badCount) }
    self.range = range
  }
}

extension Link {
  init(reading place: JSONPlace) throws(TabulationFault) {
    let relation: Relation =
      switch try place.member("relation").string() {
      case "same": .same
      case "grows": .grows
      case "none": .none
      case "turnover":
        .turnover(
          maxIn: try place.optional("max_in")?.optionalCount(),
          maxOut: try place.optional("max_out")?.optionalCount())
      default: throw TabulationFault(place.path, .expected("same, grows, turnover, none"))
      }
    self.init(
      from: try place.member("from").string(), to: try place.member("to").string(),
      relation: relation)
  }
}
