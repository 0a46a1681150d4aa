extension Tabulation {
  /// These tables with those of another file about the same dimensions.
  ///
  /// - Throws: a dimension that the two define differently, a release that both have.
  public func joined(with other: Tabulation) throws(TabulationFault) -> Tabulation {
    var joined = self
    let places = try joined.places(of: other.dimensions)
    for release in other.releases {
      guard !releases.contains(where: { $0.id == release.id }) else {
        throw TabulationFault("releases", .repeated(release.id))
      }
      joined.releases.append(release.renumbered(places))
    }
    joined.links += other.links.filter { !links.contains($0) }
    return joined
  }

  /// These tables, the releases that another file also has taken from there.
  ///
  /// - Throws: a dimension that the two define differently; a count that is printed here and is another
  ///   one there.
  public func replaced(from other: Tabulation) throws(TabulationFault) -> Tabulation {
    var replaced = self
    let places = try replaced.places(of: other.dimensions)
    for release in other.releases {
      guard let own = releases.firstIndex(where: { $0.id == release.id }) else { continue }
      replaced.releases[own] = release.renumbered(places)
      try replaced.check(releases[own], own)
    }
    return replaced
  }

  /// Refuses what is printed otherwise than it truly is.
  private func check(_ printed: Release, _ place: Int) throws(TabulationFault) {
    struct Count: Hashable {
      let unit: Table.Unit
      let coordinates: Coordinates
    }
    func count(_ cell: Table.Cell, _ table: Table) -> Count {
      Count(unit: table.unit, coordinates: coordinates(of: cell.at, in: table))
    }
    var truth: [Count: Int] = [:]
    for table in releases[place].tables {
      for cell in table.cells { if let value = cell.value { truth[count(cell, table)] = value } }
    }
    for (number, table) in printed.tables.enumerated() {
      for (cellNumber, cell) in table.cells.enumerated() {
        guard let value = cell.value, let truly = truth[count(cell, table)], truly != value else {
          continue
        }
        throw TabulationFault(
          "releases[\(place)].tables[\(number)].cells[\(cellNumber)]", .contradictsTruth)
      }
    }
  }

  /// Where some dimensions stand among these; new ones are added.
  private mutating func places(of others: [Dimension]) throws(TabulationFault) -> [Int] {
    var places: [Int] = []
    for dimension in others {
      if let place = dimensions.firstIndex(where: { $0.name == dimension.name }) {
        guard dimensions[place] == dimension else {
          throw TabulationFault("dimensions", .otherDimension(dimension.name))
        }
        places.append(place)
      } else {
        places.append(dimensions.count)
        dimensions.append(dimension)
      }
    }
    return places
  }
}

extension Release {
  /// The release with its dimensions at other places.
  fileprivate func renumbered(_ places: [Int]) -> Release {
    let renumbered = tables.map { table in
      Table(
        id: table.id, dimensions: table.dimensions.map { places[$0] },
        conditions: Dictionary(
          uniqueKeysWithValues: table.conditions.map { (places[$0.key], $0.value) }),
        unit: table.unit, cells: table.cells)
    }
    return Release(id: id, tables: renumbered)
  }
}
