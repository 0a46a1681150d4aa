public import JSONTree

extension JSON {
  /// This exchange file with other cells hidden, and without who is behind counts of acts: every
  /// other member stays as it was.
  ///
  /// - Parameter isHidden: whether a cell goes unprinted; places of its release, table and cell.
  public func hiding(_ isHidden: (_ release: Int, _ table: Int, _ cell: Int) -> Bool) -> JSON {
    mapMember("releases") { release, place in
      release.mapMember("tables") { table, tablePlace in
        table.mapMember("cells") { cell, cellPlace in
          guard var object = cell.object else { return cell }
          object["people"] = nil
          object["largest"] = nil
          if isHidden(place, tablePlace, cellPlace) { object["value"] = .null }
          return .object(object)
        }
      }
    }
  }

  private func mapMember(_ name: String, _ change: (JSON, Int) -> JSON) -> JSON {
    guard var object, let elements = object[name]?.array else { return self }
    object[name] = .array(elements.enumerated().map { change($1, $0) })
    return .object(object)
  }
}
