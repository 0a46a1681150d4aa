import Disclosure
import JSONTree
import Tabulation
import Wording

/// The tables of a release, or what somebody else printed, with what is known of its people.
struct ReleaseTables {
  static let file = "disclosure.json"

  /// The name by which all else calls it.
  let name: String
  let tables: Tabulation
  /// The last day that was counted; nil where that is not known.
  let asOf: Day?

  /// The file as it goes out: the tables with the rules they withstand.
  static func bytes(_ tables: Tabulation, _ rules: DisclosureRules) -> [UInt8] {
    guard var object = tables.json.object else { return [] }
    object["threshold"] = .integer(rules.threshold)
    object["zeros"] = .string(rules.zeros.rawValue)
    object["insider"] = .bool(rules.facesInsiders)
    return JSON.object(object).bytes(.pretty)
  }

  /// The rules that a file says its tables withstand.
  static func rules(_ json: JSON) -> DisclosureRules? {
    guard let threshold = json["threshold"]?.int,
      let zeros = json["zeros"]?.string.flatMap({ ZeroPolicy(rawValue: $0) })
    else { return nil }
    return DisclosureRules(
      threshold: threshold, zeros: zeros, facesInsiders: json["insider"]?.bool ?? false)
  }
}

extension Sortings {
  /// The tables of several releases as one, each under its own name.
  ///
  /// Tables of the same day are about the same people; between others people come and go.
  mutating func joined(_ releases: [ReleaseTables]) throws -> Tabulation {
    var printed: [Tabulation.Printed] = []
    for release in releases { printed += try taken(release) }
    var links: [Link] = []
    for (place, later) in releases.enumerated() {
      for earlier in releases[..<place] {
        links.append(
          Link(from: earlier.name, to: later.name, relation: later.relation(to: earlier)))
      }
    }
    return Tabulation(dimensions: dimensions, releases: printed, links: links)
  }

  private mutating func taken(_ release: ReleaseTables) throws -> [Tabulation.Printed] {
    let own = release.tables
    let places = try own.dimensions.map { try place(of: $0) }
    func category(_ place: Int, of dimension: Int) -> Int {
      let label = own.dimensions[dimension].categories[place].label
      return self.category(label, of: places[dimension])
    }
    return own.releases.map { content in
      let tables = content.tables.map { table in
        let conditions = table.conditions.map { (places[$0.key], category($0.value, of: $0.key)) }
        return Table(
          id: table.id, dimensions: table.dimensions.map { places[$0] },
          conditions: Dictionary(uniqueKeysWithValues: conditions), unit: table.unit,
          cells: table.cells.map { cell in
            Table.Cell(
              at: zip(table.dimensions, cell.at).map { category($1, of: $0) }, value: cell.value,
              range: cell.range, reach: cell.reach)
          })
      }
      return Tabulation.Printed(id: release.name, tables: tables)
    }
  }
}

extension ReleaseTables {
  fileprivate func relation(to earlier: ReleaseTables) -> Link.Relation {
    asOf != nil && asOf == earlier.asOf ? .same : .turnover(maxIn: nil, maxOut: nil)
  }
}
