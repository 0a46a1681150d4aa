public import StudyForms
public import Wording

/// Something in a sheet that cannot be carried, or is wrong: where, what, and the nearest way out.
public struct SheetFinding: Hashable, Sendable {
  /// The kinds of finding, a closed list; the raw values are what programs may rely on.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// On the file and its sheets.
    case unreadable, missingSheet, missingColumn, doubleColumn, unknownColumn, unknownLanguage
    /// On a row: what it lacks, or what cannot be.
    case missingValue, badValue, unknownType, duplicateName, unbalancedGroup
    /// On a name, a list or a choice: a character that nobody sees.
    case invisibleCharacter
    /// On lists of choices.
    case unknownList, duplicateChoice, unknownChoice
    /// On expressions: faulty, or about a question that is not there.
    case badExpression, unknownQuestion
    /// What a questionnaire cannot hold, or this program does not ask.
    case notCarried
    /// What is kept for the way back and not followed here.
    case keptAside
    /// What the form that came of it has against it.
    case form
  }

  /// The file, as the caller named it.
  public let file: String
  /// The sheet, such as `survey`.
  public let sheet: String?
  /// The row of the sheet, or the line of a text file.
  public let row: Int?
  /// The heading of the column.
  public let column: String?
  /// The cell as spreadsheets call it, such as `F12`; nil where there is none.
  public let cell: String?
  /// What stands there, shortened when it is long.
  public let value: String?
  /// What kind of finding it is.
  public let code: Code
  /// An error when the form would ask something else; a warning when it asks the same.
  public let severity: Finding.Severity
  /// What is wrong and what to do.
  public let message: Phrase

  /// True when nothing is written because of it.
  public var isError: Bool { severity == .error }

  /// Where it is: `survey!F12 (relevant)`, `survey:12 (relevant)`.
  public var place: String {
    guard let sheet else { return "" }
    let at = cell.map { "!" + $0 } ?? row.map { ":\($0)" } ?? ""
    return sheet + at + (column.map { " (\($0))" } ?? "")
  }
}

/// Collects what is found, all at once.
struct SheetFindingList {
  let file: String
  let hasCells: Bool
  private(set) var all: [SheetFinding] = []

  /// More than this is not for reading.
  private static let limit = 5_000

  init(file: String, hasCells: Bool) {
    self.file = file
    self.hasCells = hasCells
  }

  mutating func add(
    _ code: SheetFinding.Code, _ row: XLSRow, _ column: String? = nil, value: String? = nil,
    severity: Finding.Severity = .error, _ french: String, _ english: String
  ) {
    let heading = column.flatMap { row.columns.first($0) }
    add(
      code, sheet: row.sheet, row: row.number, column: heading?.heading ?? column,
      at: heading?.index, value: value ?? column.flatMap { row[$0] }, severity: severity,
      Phrase(french.withFrenchSpaces, english))
  }

  mutating func add(
    _ code: SheetFinding.Code, sheet: String?, row: Int? = nil, column: String? = nil,
    at index: Int? = nil, value: String? = nil, severity: Finding.Severity = .error,
    _ message: Phrase
  ) {
    guard all.count < Self.limit else { return }
    let cell =
      hasCells ? index.flatMap { index in row.map { Sheet.letters(of: index) + "\($0)" } } : nil
    let shown = value.map { $0.count > 80 ? $0.prefix(80) + "…" : $0 }
    all.append(
      SheetFinding(
        file: file, sheet: sheet, row: row, column: column, cell: cell, value: shown, code: code,
        severity: severity, message: message))
  }
}
