public import JSONTree

extension Tabulation {
  /// Reads an exchange file, format `sdc-audit/1`; members it does not know are passed over.
  ///
  /// - Throws: the first fault, with its path.
  public init(reading json: JSON) throws(TabulationFault) {
    guard json["format"]?.string == "sdc-audit/1" else { throw TabulationFault("format", .format) }
    let root = JSONPlace(json)
    var dimensions: [Dimension] = []
    for (name, place) in try root.member("dimensions").members() {
      dimensions.append(try Dimension(name, reading: place))
    }
    let names = Dictionary(uniqueKeysWithValues: zip(dimensions.map(\.name), dimensions.indices))
    self.init(dimensions: dimensions, releases: [])
    for place in try root.member("releases").elements() {
      releases.append(try release(reading: place, names))
      guard Set(releases.map(\.id)).count == releases.count else {
        throw TabulationFault(place.path, .repeated(releases.last?.id ?? ""))
      }
    }
    for place in try root.optional("links")?.elements() ?? [] {
      links.append(try Link(reading: place))
    }
  }

  /// - Throws: a link to a release that is not there. It may be in another file.
  public func checkLinks() throws(TabulationFault) {
    for (place, link) in links.enumerated() {
      for id in [link.from, link.to] where !releases.contains(where: { $0.id == id }) {
        throw TabulationFault("links[\(place)]", .unknownRelease(id, among: releases.map(\.id)))
      }
    }
  }

  private func release(
    reading place: JSONPlace, _ names: [String: Int]
  ) throws(TabulationFault) -> Release {
    var tables: [Table] = []
    for table in try place.member("tables").elements() {
      tables.append(try self.table(reading: table, names))
    }
    return Release(id: try place.member("id").string(), tables: tables)
  }

  private func table(
    reading place: JSONPlace, _ names: [String: Int]
  ) throws(TabulationFault) -> Table {
    var sorting: [Int] = []
    for name in try place.member("dims").elements() {
      guard let dimension = names[try name.string()] else {
        throw TabulationFault(
          name.path, .unknownDimension(try name.string(), among: dimensions.map(\.name)))
      }
      guard !sorting.contains(dimension) else {
        throw TabulationFault(name.path, .repeated(try name.string()))
      }
      sorting.append(dimension)
    }
    var conditions: [Int: Int] = [:]
    for (name, label) in try place.optional("where")?.members() ?? [] {
      guard let dimension = names[name], !sorting.contains(dimension) else {
        let others = dimensions.indices.filter { !sorting.contains($0) }
        throw TabulationFault(
          label.path, .unknownDimension(name, among: others.map { dimensions[$0].name }))
      }
      conditions[dimension] = try category(label, of: dimension)
    }
    let unit = try Table.Unit(reading: place.optional("unit"))
    try check(sorting + conditions.keys, unit, at: place)
    var table = Table(
      id: try place.member("id").string(), dimensions: sorting, conditions: conditions, unit: unit,
      cells: [])
    var seen: Set<[Int]> = []
    for cell in try place.member("cells").elements() {
      let at = try self.place(reading: cell.member("at"), table)
      guard seen.insert(at).inserted else { throw TabulationFault(cell.path, .repeatedCell) }
      table.cells.append(try Table.Cell(at: at, reading: cell))
    }
    return table
  }

  private func check(
    _ used: [Int], _ unit: Table.Unit, at place: JSONPlace
  ) throws(TabulationFault) {
    guard unit == .people, let stranger = used.first(where: { dimensions[$0].role == .act }) else {
      return
    }
    throw TabulationFault(place.path, .sortsActs(dimensions[stranger].name))
  }

  private func place(
    reading place: JSONPlace, _ table: Table
  ) throws(TabulationFault) -> [Int] {
    if case .array = place.json {
      let labels = try place.elements()
      guard labels.count == table.dimensions.count else {
        throw TabulationFault(place.path, .wrongPlaces(table.dimensions.count))
      }
      var at: [Int] = []
      for (label, dimension) in zip(labels, table.dimensions) {
        at.append(try category(label, of: dimension))
      }
      return at
    }
    var at = [Int](repeating: 0, count: table.dimensions.count)
    for (name, label) in try place.members() {
      guard let column = table.dimensions.firstIndex(where: { dimensions[$0].name == name }) else {
        throw TabulationFault(
          label.path,
          .unknownDimension(name, among: table.dimensions.map { dimensions[$0].name }))
      }
      at[column] = try category(label, of: table.dimensions[column])
    }
    return at
  }

  private func category(
    _ label: JSONPlace, of dimension: Int
  ) throws(TabulationFault) -> Int {
    let text = try label.string()
    guard let place = dimensions[dimension].place(of: text) else {
      throw TabulationFault(
        label.path,
        .unknownCategory(text, among: dimensions[dimension].categories.map(\.label)))
    }
    return place
  }
}
