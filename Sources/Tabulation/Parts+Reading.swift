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
      groups: groups, role: try Self.role(place.optional("role")),
      showsGroupsOnly: try Self.showsGroupsOnly(place.optional("shows")))
  }

  private static func showsGroupsOnly(_ place: JSONPlace?) throws(TabulationFault) -> Bool {
    guard let place else { return false }
    switch try place.string() {
    case "groups": return true
    case "all": return false
    default: throw TabulationFault(place.path, .expected("all, groups"))
    }
  }

  private static func role(_ place: JSONPlace?) throws(TabulationFault) -> Role {
    guard let place else { return .both }
    switch try place.string() {
    case "attribute": return .attribute
    case "key": return .key
    case "population": return .population
    case "act": return .act
    default: throw TabulationFault(place.path, .expected("attribute, key, population, act"))
    }
  }
}

extension Table.Cell {
  init(at: [Int], reading place: JSONPlace) throws(TabulationFault) {
    self.init(at: at, value: try place.member("value").optionalCount())
    contributors = try Self.contributors(place, value)
    guard let bounds = try place.optional("range")?.elements() else { return }
    guard bounds.count == 2 else { throw TabulationFault(place.path, .expected("range")) }
    let range = Table.Range(
      low: try bounds[0].optionalCount() ?? 0, high: try bounds[1].optionalCount())
    guard range.low <= range.high ?? range.low, value.map(range.contains) ?? true else {
      throw TabulationFault(place.path, .badRange)
    }
    self.range = range
  }

  private static func contributors(
    _ place: JSONPlace, _ count: Int?
  ) throws(TabulationFault) -> Table.Contributors? {
    guard let count, let people = try place.optional("people")?.count() else { return nil }
    var largest: [Int] = []
    for element in try place.optional("largest")?.elements() ?? [] {
      largest.append(try element.count())
    }
    guard let contributors = Table.Contributors(people: people, largest: largest, of: count) else {
      throw TabulationFault(place.path, .badContributors)
    }
    return contributors
  }
}

extension Table.Range {
  fileprivate func contains(_ count: Int) -> Bool { low <= count && count <= high ?? count }
}

extension Table.Unit {
  init(reading place: JSONPlace?) throws(TabulationFault) {
    guard let place else {
      self = .people
      return
    }
    guard let unit = Self(rawValue: try place.string()) else {
      throw TabulationFault(place.path, .expected("people, acts"))
    }
    self = unit
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
    let from = try place.member("from").string()
    let to = try place.member("to").string()
    guard from != to else { throw TabulationFault(place.path, .linkedWithItself(from)) }
    self.init(from: from, to: to, relation: relation)
  }
}
