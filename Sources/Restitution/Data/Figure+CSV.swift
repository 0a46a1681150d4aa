import Disclosure
import Wording

extension Figure {
  /// The figure's numbers, a line for each cell: code and words of each coordinate, the number,
  /// and whether it is suppressed, in which case the number is empty.
  var csv: CSV {
    switch content {
    case .counts(let table, _): csv(of: table)
    case .means(let means): csv(of: means)
    }
  }

  private var columns: [String] {
    dimensions.flatMap { dimension in
      let name = dimension.id.columnName
      return [name, "\(name)_fr", "\(name)_en"]
    }
  }

  private func fields(_ address: Address) -> [String] {
    zip(dimensions, address.coordinates).flatMap { dimension, coordinate in
      let label = labels.label(of: coordinate, in: dimension)
      return [coordinate.code, label.french, label.english]
    }
  }

  private func csv(of table: PublishableTable) -> CSV {
    var csv = CSV(header: columns + ["people", "suppressed"])
    for cell in table.cells {
      let count = cell.count.people.map { String($0) } ?? ""
      csv.append(fields(cell.address) + [count, cell.count.isHidden ? "true" : "false"])
    }
    return csv
  }

  private func csv(of means: PublishableMeans) -> CSV {
    var csv = CSV(header: columns + ["mean", "median", "people", "suppressed"])
    for cell in means.cells {
      let numbers =
        cell.mean.summary.map {
          [$0.meanInTenths.tenths, $0.medianInTenths.tenths, String($0.people)]
        } ?? ["", "", ""]
      csv.append(fields(cell.address) + numbers + [cell.mean == .hidden ? "true" : "false"])
    }
    return csv
  }
}

extension Coordinate {
  /// The category's id, or `total`.
  var code: String {
    if case .leaf(let id) = self { id } else { "total" }
  }
}

extension Int {
  /// Tenths with a decimal point: 34 is `3.4`.
  var tenths: String { "\(self / 10).\(self % 10)" }
}

extension String {
  /// The id as the name of a column: hyphens as underscores.
  var columnName: String {
    split(separator: "-").joined(separator: "_")
  }
}
