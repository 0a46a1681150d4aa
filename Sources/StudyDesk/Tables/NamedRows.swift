import StudyExchange
import Wording

/// The rows of a table that people or web forms wrote, a cell asked for by its column's name.
struct NamedRows {
  struct Row {
    /// Where it stands, as findings name it: `bulletins.csv:12`.
    let place: String
    /// The line of the file, from 1.
    let line: Int
    private let columns: [String: Int]
    private let cells: [String]

    fileprivate init(_ record: CSVTable.Record, _ columns: [String: Int], _ file: String) {
      place = "\(file):\(record.line)"
      line = record.line
      cells = record.cells
      self.columns = columns
    }

    /// The text in that column; nil when it is blank or there is no such column.
    subscript(_ column: String) -> String? {
      columns[column].flatMap { cells[$0].allSatisfy(\.isWhitespace) ? nil : cells[$0].trimmed }
    }

    fileprivate var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// The names of the columns, in order.
  let columns: [String]
  /// Rows in which anything is written.
  let rows: [Row]
  private let file: String

  /// - Throws: `DeskError` with a finding for what is no table, a column named twice, or no rows.
  init(_ bytes: [UInt8], file: String) throws(DeskError) {
    let table: CSVTable
    do { table = try CSVTable(reading: bytes) } catch {
      throw .rows(file, error.line, error.reason)
    }
    self.file = file
    columns = table.header.map(\.trimmed)
    var places: [String: Int] = [:]
    for (place, name) in columns.enumerated() where !name.isEmpty {
      guard places.updateValue(place, forKey: name) == nil else {
        let column = Self.naming(name, place)
        throw .rows(
          file, 1,
          Phrase(
            "La colonne \(column.french) figure deux fois.",
            "The column \(column.english) stands twice."))
      }
    }
    rows = table.records.map { Row($0, places, file) }.filter { !$0.isBlank }
    guard !rows.isEmpty else {
      throw .rows(
        file, 1,
        Phrase(
          "Il n’y a rien sous la ligne de titres.", "There is nothing under the line of headings."))
    }
  }
}

extension NamedRows {
  /// Something is wrong with each column that is not among those.
  /// - Parameter reason: what is wrong, of the column as an error names it.
  func strangers(
    besides known: some Collection<String>, _ reason: (Phrase) -> Phrase
  ) -> [DeskError.Finding] {
    columns.enumerated().filter { !$1.isEmpty && !known.contains($1) }.map { place, name in
      DeskError.Finding(place: file + ":1", reason: reason(Self.naming(name, place)))
    }
  }

  /// A column by its heading, or by its number where the heading may be an answer or a name.
  private static func naming(_ heading: String, _ place: Int) -> Phrase {
    heading.echo.map { Phrase(same: $0).quoted }
      ?? Phrase("n°\u{A0}\(place + 1)", "no.\u{A0}\(place + 1)")
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension DeskError {
  /// True for what is wrong with a row rather than with the ledger.
  var isOfOneRow: Bool { [.unacceptable, .doesNotExist, .refused].contains(code) }

  /// What is wrong with a table as a whole.
  static func rows(_ file: String, _ line: Int, _ reason: Phrase) -> DeskError {
    inRows([Finding(place: "\(file):\(line)", reason: reason)])
  }

  /// Everything that is wrong with a table of rows; nothing of it was written.
  static func inRows(_ findings: [Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Des lignes du fichier ne conviennent pas. Rien n’a été enregistré.",
        "Some lines of the file do not fit. Nothing was recorded."),
      findings: findings)
  }
}
