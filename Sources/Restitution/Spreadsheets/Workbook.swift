import Wording

/// Sheets of cells, the same for every format of spreadsheets.
struct Workbook: Hashable, Sendable {
  let title: String
  let subject: String
  let language: Language
  let date: Day
  let sheets: [Sheet]

  /// A sheet with a name that every program takes: at most 31 letters, digits and hyphens.
  struct Sheet: Hashable, Sendable {
    let name: String
    /// The width of each column, in characters.
    let widths: [Int]
    let rows: [Row]

    /// About how many lines a row’s paragraphs take in their columns; nil without a paragraph.
    func lines(of row: Row) -> Int? {
      zip(row.cells, widths).compactMap { cell, width in
        guard case .text(let words, .paragraph) = cell else { return nil }
        return (words.count + width - 1) / width
      }.max()
    }
  }

  /// A row of cells from the first column on.
  struct Row: Hashable, Sendable {
    let cells: [Cell]

    init(_ cells: [Cell]) { self.cells = cells }

    init(_ cells: Cell...) { self.cells = cells }
  }

  /// What stands in a cell. Text is never a formula.
  enum Cell: Hashable, Sendable {
    case text(String, Style = .plain)
    case count(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
    /// A number that is not published: a letter, never a zero.
    case hidden
    /// The name of a sheet of the same workbook, leading to it.
    case sheet(String)
  }

  /// How a text looks.
  enum Style: String, CaseIterable, Hashable, Sendable {
    case plain, title, heading, note, warning
    /// Lines are broken so that all of it is seen in its column.
    case paragraph
  }
}
