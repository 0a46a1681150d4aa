import Disclosure
import Wording

/// The numbers of a figure as a table of the page.
struct TableView {
  let reading: Reading
  /// True when no picture stands above.
  let standsAlone: Bool
  private let grid: NumberGrid

  init(reading: Reading, standsAlone: Bool) {
    self.reading = reading
    self.standsAlone = standsAlone
    grid = NumberGrid(reading)
  }

  var html: HTML { [hint, table] }

  /// Whether it may be broader than a narrow screen; long words of a narrow table break.
  private var isBroad: Bool { grid.names.count + grid.heads.count > 3 }

  /// On a narrow screen, says that a broad table scrolls.
  private var hint: HTML {
    isBroad ? .tag("p", ["class": "scrolls"], say(PageWords.scrolls)) : .nothing
  }

  private var table: HTML {
    .tag(
      "div",
      [
        "class": isBroad ? "sheet" : "sheet slim", "role": isBroad ? "region" : nil,
        // Whatever scrolls has to be within reach of the keyboard.
        "tabindex": isBroad ? "0" : nil,
        "aria-labelledby": isBroad ? "\(reading.figure.id).table" : nil,
      ],
      .tag(
        "table", [:],
        .tag("caption", ["id": "\(reading.figure.id).table"], caption),
        .tag(
          "thead", [:],
          .tag("tr", [:], grid.names.map(nameHeading) + grid.heads.map { heading($0, "col") })),
        .tag("tbody", [:], grid.rows.map(row))))
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

  private func nameHeading(_ text: String) -> HTML {
    .tag("th", ["scope": "col", "class": "name"], .text(text))
  }

  private func row(_ row: NumberGrid.Row) -> HTML {
    .tag(
      "tr", ["class": row.isTotal ? "total" : nil],
      row.labels.map { heading($0, "row") } + row.cells.map(cell))
  }

  private func cell(_ cell: NumberGrid.Cell) -> HTML {
    switch cell {
    case .number(let words, let isTotal):
      .tag("td", ["class": isTotal ? "total" : nil], .text(words))
    case .hidden:
      .tag(
        "td", ["class": "untold"],
        .tag("span", ["aria-hidden": "true"], .text(PublishableCount.hiddenMark)),
        .tag("span", ["class": "visually-hidden"], say(PublishableCount.notPublished)))
    }
  }
}
