import Disclosure
import Wording

extension Reading {
  /// The figure's picture; nil when it has none or its dimensions do not suit it.
  var chart: (any Chart)? {
    switch figure.content {
    case .means(let means): lines(of: means)
    case .counts(let table, let picture): chart(of: table, picture)
    }
  }

  private func chart(of table: PublishableTable, _ picture: Figure.Picture) -> (any Chart)? {
    let parts = dimensions.last?.leaves.count ?? 0
    switch (picture, dimensions.count) {
    case (.bars, 1):
      return BarChart(
        description: spoken(table), groups: [BarChart.Group(heading: nil, rows: list(table))])
    case (.path, 1): return PathChart(description: spoken(table), steps: path(table))
    case (.groupedBars, 2): return BarChart(description: spoken(table), groups: groups(table))
    case (.panels, 2): return PanelChart(description: spoken(table), panels: panels(table))
    case (.stackedBars, 1...2) where parts <= Drawing.Paint.seriesCount:
      return stack(table, isDiverging: false)
    case (.scale, 1...2) where parts <= Drawing.Paint.scaleCount:
      return stack(table, isDiverging: true)
    case (.stackedBars, 1), (.scale, 1): return chart(of: table, .bars)
    case (.stackedBars, 2), (.scale, 2): return chart(of: table, .groupedBars)
    case (.months, 1): return lines(of: table)
    case (.months, 2) where parts <= Drawing.Paint.seriesCount: return lines(of: table)
    default: return nil
    }
  }

  private func list(_ table: PublishableTable) -> [BarChart.Row] {
    dimensions[0].leaves.map { row(table[[.leaf($0)]], label(0, $0), of: table.total, table, 0) }
  }

  private func path(_ table: PublishableTable) -> [BarChart.Row] {
    dimensions[0].leaves.map { leaf in
      let count = table[[.leaf(leaf)]]
      return BarChart.Row(
        label: label(0, leaf), count: count, maximum: largest(in: table),
        words: words(count, of: nil), shortWords: shortWords(count, of: nil), series: 0)
    }
  }

  private func groups(_ table: PublishableTable) -> [BarChart.Group] {
    dimensions[0].leaves.map { outer in
      BarChart.Group(
        heading: label(0, outer),
        rows: dimensions[1].leaves.enumerated().map { index, inner in
          row(
            table[[.leaf(outer), .leaf(inner)]], label(1, inner),
            of: dimensions[1].membership == .exactlyOne
              ? table[[.leaf(outer), .total]] : table[[.total, .leaf(inner)]], table, index)
        })
    }
  }

  private func panels(_ table: PublishableTable) -> [BarChart.Group] {
    dimensions[1].leaves.enumerated().map { index, panel in
      BarChart.Group(
        heading: label(1, panel),
        rows: dimensions[0].leaves.map { leaf in
          row(
            table[[.leaf(leaf), .leaf(panel)]], label(0, leaf), of: table[[.total, .leaf(panel)]],
            table, index)
        })
    }
  }

  private func row(
    _ count: PublishableCount, _ label: String, of base: PublishableCount?,
    _ table: PublishableTable, _ series: Int
  ) -> BarChart.Row {
    BarChart.Row(
      label: label, count: count, maximum: base?.people ?? largest(in: table),
      words: words(count, of: base), shortWords: shortWords(count, of: base), series: series)
  }

  private func largest(in table: PublishableTable) -> Int {
    table.cells.filter(\.address.isLeaf).compactMap(\.count.people).max() ?? 1
  }

  private func stack(_ table: PublishableTable, isDiverging: Bool) -> StackedChart {
    StackedChart(
      description: spoken(table), categories: categories,
      rows: dimensions.count == 1
        ? [stackRow(table, start: [], label: "")]
        : dimensions[0].leaves.map { stackRow(table, start: [.leaf($0)], label: label(0, $0)) },
      isDiverging: isDiverging)
  }

  private func stackRow(
    _ table: PublishableTable, start: [Coordinate], label: String
  ) -> StackedChart.Row {
    let total = table[Address(start + [.total])]
    let counts = (dimensions.last?.leaves ?? []).map { table[Address(start + [.leaf($0)])] }
    return StackedChart.Row(
      label: label, counts: counts, numbers: counts.map { $0.people.map(language.number) ?? "s" },
      words: total.isHidden ? "" : words(total, of: nil))
  }

  private var categories: [String] {
    let last = dimensions.count - 1
    return dimensions[last].leaves.map { label(last, $0) }
  }

  private func lines(of table: PublishableTable) -> LineChart {
    let most = Double(table.cells.filter(\.address.isLeaf).compactMap(\.count.people).max() ?? 1)
    return LineChart(
      description: spoken(table), months: axisLabels,
      series: seriesAddresses.map { name, addresses in
        LineChart.Series(
          label: name,
          points: addresses.map { address in
            table[address].people.map {
              LineChart.Point(value: Double($0), words: language.number($0))
            }
          })
      }, axis: .counting(to: most, language), isUnfinished: figure.isUnfinished)
  }

  private func lines(of means: PublishableMeans) -> LineChart? {
    guard dimensions.count <= 2, seriesAddresses.count <= Drawing.Paint.seriesCount else {
      return nil
    }
    return LineChart(
      description: spoken(means), months: axisLabels,
      series: seriesAddresses.map { name, addresses in
        LineChart.Series(
          label: name,
          points: addresses.map { address in
            means[address].summary.map {
              LineChart.Point(
                value: Double($0.meanInTenths) / 10, words: tenths($0.meanInTenths))
            }
          })
      },
      axis: LineChart.Axis(marks: means.scale.map { (Double($0), language.number($0)) }))
  }

  /// Months for an axis, with the year where it begins.
  private var axisLabels: [LineChart.Label] {
    var year: Int?
    return dimensions[0].leaves.map { leaf in
      let own = Month(leaf)?.year
      defer { year = own }
      return LineChart.Label(
        words: shortLabel(0, leaf), year: own == year ? nil : own.map { String($0) })
    }
  }

  /// The lines of a picture over months: their names and the cells they run through.
  private var seriesAddresses: [(String, [Address])] {
    let months = dimensions[0].leaves
    guard dimensions.count > 1 else { return [("", months.map { [.leaf($0)] })] }
    return dimensions[1].leaves.map { leaf in
      (label(1, leaf), months.map { [.leaf($0), .leaf(leaf)] })
    }
  }
}

extension LineChart.Axis {
  /// From zero to a round number above the most, in about four steps.
  static func counting(to most: Double, _ language: Language) -> LineChart.Axis {
    var step = 1
    for factor in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000, 100_000, 1_000_000] {
      step = factor
      if Double(factor) * 5 >= most { break }
    }
    let count = max(1, Int((most / Double(step)).rounded(.up)))
    return LineChart.Axis(
      marks: (0...count).map { (Double($0 * step), language.number($0 * step)) })
  }
}
