import Disclosure
import Tabulation

/// The tables of a release, figure by figure, in the order in which they stand in it.
struct ReleaseParts {
  private let parts: [FigureTables]

  init(_ parts: [FigureTables]) { self.parts = parts }

  /// All tables of the figures, one after another.
  var tables: [Table] { parts.flatMap(\.tables) }

  /// What a release has of each figure: its tables as they are printed there.
  func printed(in release: Tabulation.Printed) -> [ArraySlice<Table>] {
    var start = 0
    return parts.map { part in
      defer { start += part.tables.count }
      return release.tables[start..<(start + part.tables.count)]
    }
  }

  /// For each figure, its places by what tables call them.
  func names(in tabulation: Tabulation) -> [[Set<String>: [Address]]] {
    parts.map { part in
      zip(part.tables, part.places).reduce(into: [:]) { names, table in
        for (cell, places) in zip(table.0.cells, table.1) where !places.isEmpty {
          names[tabulation.place(of: cell, in: table.0), default: []] += places
        }
      }
    }
  }

  /// For each figure, the places that a release does not print.
  func hidden(in release: Tabulation.Printed) -> [Set<Address>] {
    zip(parts, printed(in: release)).map { part, tables in
      zip(tables, part.places).reduce(into: []) { hidden, table in
        for (cell, place) in zip(table.0.cells, table.1) where cell.value == nil {
          hidden.formUnion(place)
        }
      }
    }
  }

  /// Hides a number that stands in several tables in all of them.
  func hide(_ hidden: [Set<Address>], in release: inout Tabulation.Printed) {
    for (number, part) in parts.enumerated() {
      for (table, places) in zip(printed(in: release)[number].indices, part.places) {
        for (cell, place) in places.enumerated() where !hidden[number].isDisjoint(with: place) {
          release.tables[table].cells[cell].value = nil
        }
      }
    }
  }
}
