import Disclosure
import Wording

/// The numbers of a figure as a table.
struct TableView {
  let reading: Reading
  /// True when no picture stands above.
  let standsAlone: Bool

  var html: HTML { [hint, table] }

  /// On a narrow screen, says that a broad table scrolls.
  private var hint: HTML {
    guard names.count + head.count > 3 else { return .nothing }
    return .tag("p", ["class": "scrolls"], say(PageWords.scrolls))
  }

  private var table: HTML {
    .tag(
      "div",
      [
        "class": "sheet", "role": "region", "tabindex": "0",
        "aria-labelledby": "\(reading.figure.id).table",
      ],
      .tag(
        "table", [:],
        .tag("caption", ["id": "\(reading.figure.id).table"], caption),
        .tag(
          "thead", [:], .tag("tr", [:], names.map(nameHeading) + head.map { heading($0, "col") })),
        .tag("tbody", [:], rows)))
  }

  private var caption: HTML {
    [
      say(standsAlone ? PageWords.tableOnly : PageWords.numbers),
      .tag(
        "span", ["class": "visually-hidden"],
        .text(" – \(reading.figure.caption[reading.language])")),
    ]
  }

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[reading.language]) }

  private func heading(_ text: String, _ scope: String) -> HTML {
    .tag("th", ["scope": scope], .text(text))
  }

  private var head: [String] {
    let language = reading.language
    switch reading.figure.content {
    case .counts(let table, _):
      if let across = across {
        return across.coordinates.map { reading.label(last, $0) }
      }
      return [PageWords.people[language]]
        + (givesShares(table) ? [PageWords.share[language]] : [])
    case .means:
      return [PageWords.mean, PageWords.median, PageWords.people].map { $0[language] }
    }
  }

  private var last: Int { reading.dimensions.count - 1 }

  /// The dimension whose categories are columns.
  private var across: TableDimension? {
    reading.dimensions.count > 1 ? reading.dimensions.last : nil
  }

  /// The dimensions whose categories head the rows.
  private var names: [String] {
    let rows = reading.dimensions.indices
    if case .means = reading.figure.content { return rows.map { reading.name($0) } }
    return rows.dropLast(across == nil ? 0 : 1).map { reading.name($0) }
  }

  private func nameHeading(_ text: String) -> HTML {
    .tag("th", ["scope": "col", "class": "name"], .text(text))
  }

  private func givesShares(_ table: PublishableTable) -> Bool {
    (table.total?.people ?? 0) >= max(1, reading.percentagesFrom)
  }

  private var rows: [HTML] {
    switch reading.figure.content {
    case .counts(let table, _): across == nil ? list(table) : grid(table)
    case .means(let means): means.cells.map { row(of: $0) }
    }
  }

  private func list(_ table: PublishableTable) -> [HTML] {
    let coordinates = reading.dimensions[0].coordinates
    return coordinates.map { coordinate in
      let count = table[[coordinate]]
      return .tag(
        "tr", ["class": coordinate == .total ? "total" : nil],
        [heading(reading.label(0, coordinate), "row"), cell(count)]
          + (givesShares(table) ? [share(count, of: table)] : []))
    }
  }

  private func grid(_ table: PublishableTable) -> [HTML] {
    let outer = reading.dimensions.dropLast()
    var starts: [[Coordinate]] = [[]]
    for dimension in outer {
      let coordinates = dimension.coordinates
      starts = starts.flatMap { start in coordinates.map { start + [$0] } }
    }
    let columns = across?.coordinates ?? []
    return starts.map { start in
      .tag(
        "tr", ["class": start.allSatisfy { $0 == .total } ? "total" : nil],
        start.enumerated().map { heading(reading.label($0, $1), "row") }
          + columns.map { column in
            cell(table[Address(start + [column])], isTotal: column == .total)
          })
    }
  }

  private func row(of cell: PublishableMeans.Cell) -> HTML {
    let labels = cell.address.coordinates.enumerated().map {
      heading(reading.label($0, $1), "row")
    }
    guard let summary = cell.mean.summary else {
      return .tag("tr", [:], labels + [untold, untold, untold])
    }
    return .tag(
      "tr", [:],
      labels
        + [
          .tag("td", [:], .text(reading.tenths(summary.meanInTenths))),
          .tag("td", [:], .text(reading.tenths(summary.medianInTenths))),
          .tag("td", [:], .text(reading.language.number(summary.people))),
        ])
  }

  private func cell(_ count: PublishableCount, isTotal: Bool = false) -> HTML {
    guard let people = count.people else { return untold }
    return .tag(
      "td", ["class": isTotal ? "total" : nil], .text(reading.language.number(people)))
  }

  private func share(_ count: PublishableCount, of table: PublishableTable) -> HTML {
    guard let all = table.total?.people,
      let share = count.share(of: all, from: reading.percentagesFrom)
    else { return untold }
    return .tag("td", [:], .text(reading.language.percentage(share)))
  }

  private var untold: HTML {
    .tag(
      "td", ["class": "untold"],
      .tag("span", ["aria-hidden": "true"], "s"),
      .tag("span", ["class": "visually-hidden"], say(PublishableCount.notPublished)))
  }
}

extension TableDimension {
  /// The categories, then the total where it says more than the first step of a path.
  fileprivate var coordinates: [Coordinate] {
    leaves.map { .leaf($0) } + (hasTotal && membership != .steps ? [.total] : [])
  }
}
