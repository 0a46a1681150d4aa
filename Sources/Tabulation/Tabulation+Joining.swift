extension Tabulation {
  /// These tables with those of another file about the same dimensions.
  ///
  /// - Throws: a dimension that the two define differently, a release that both have.
  public func joined(with other: Tabulation) throws(TabulationFault) -> Tabulation {
    var joined = self
    var places: [Int] = []
    for dimension in other.dimensions {
      if let place = joined.dimensions.firstIndex(where: { $0.name == dimension.name }) {
        guard joined.dimensions[place] == dimension else {
          throw TabulationFault("dimensions", .otherDimension(dimension.name))
        }
        places.append(place)
      } else {
        places.append(joined.dimensions.count)
        joined.dimensions.append(dimension)
      }
    }
    for release in other.releases {
      guard !releases.contains(where: { $0.id == release.id }) else {
        throw TabulationFault("releases", .repeated(release.id))
      }
      let tables = release.tables.map { table in
        Table(
          id: table.id, dimensions: table.dimensions.map { places[$0] },
          conditions: Dictionary(
            uniqueKeysWithValues: table.conditions.map { (places[$0.key], $0.value) }),
          cells: table.cells)
      }
      joined.releases.append(Release(id: release.id, tables: tables))
    }
    joined.links += other.links.filter { !links.contains($0) }
    return joined
  }
}
