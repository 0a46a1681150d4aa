import Disclosure
import Wording

/// A figure's numbers as a sheet: what is seen, who is counted, then a line for each cell.
struct FigureSheet {
  let reading: Reading
  let report: Report

  func sheet(_ name: String) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name, widths: reading.dimensions.map { _ in 42 } + numberHeads.map { _ in 14 } + [14],
      rows: opening + [Workbook.Row(), head] + rows)
  }

  private var language: Language { reading.language }

  private var opening: [Workbook.Row] {
    let figure = reading.figure
    let colon = language == .french ? "\u{A0}: " : ": "
    let sentences = [
      figure.question.map { PageWords.question[language] + colon + $0[language] },
      reading.baseSentence,
      reading.hasHidden ? PageWords.hiddenTableKey[language] : nil,
      reading.severalSentence, figure.note?[language],
    ]
    return [Workbook.Row(.text(figure.caption[language], .title))]
      + report.warnings.map { Workbook.Row(.text($0[language], .warning)) }
      + sentences.compactMap(\.self).map { Workbook.Row(.text($0, .note)) }
  }

  private var head: Workbook.Row {
    Workbook.Row(
      (reading.dimensions.indices.map { reading.name($0) } + numberHeads
        + [PageWords.suppressed[language]]).map { .text($0, .heading) })
  }

  private var numberHeads: [String] {
    switch reading.figure.content {
    case .counts: [PageWords.people[language]]
    case .means: [PageWords.mean, PageWords.median, PageWords.people].map { $0[language] }
    }
  }

  private var rows: [Workbook.Row] {
    switch reading.figure.content {
    case .counts(let table, _):
      table.cells.map { cell in
        row(cell.address, cell.count.people.map { [.count($0)] })
      }
    case .means(let means):
      means.cells.map { cell in
        row(
          cell.address,
          cell.mean.summary.map {
            [.tenths($0.meanInTenths), .tenths($0.medianInTenths), .count($0.people)]
          })
      }
    }
  }

  /// - Parameter numbers: nil when they are not published.
  private func row(_ address: Address, _ numbers: [Workbook.Cell]?) -> Workbook.Row {
    let labels = address.coordinates.enumerated().map { place, coordinate in
      Workbook.Cell.text(reading.label(place, coordinate))
    }
    let isSuppressed = numbers == nil ? PageWords.yes : PageWords.no
    return Workbook.Row(
      labels + (numbers ?? numberHeads.map { _ in .hidden }) + [.text(isSuppressed[language])])
  }
}
