public import JSONTree
public import Wording

/// A table in which each row is a filled-in form.
public struct AnswerTable: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// Its number in the sheet, from 1.
    public let number: Int
    /// Whose answers they are, and of which day, as the cells have it.
    public let participant: String, day: String
    /// What was answered, each question's `linkId` with a text or a list of texts.
    public let answers: JSONObject
  }

  /// Something wrong, and in which cell.
  public struct Fault: Error, Hashable, Sendable {
    /// `saisie!C12`, `saisie!12` for a whole row, or the sheet alone.
    public let place: String
    /// What is wrong and what to do.
    public let reason: Phrase
  }

  /// The rows, in order.
  public private(set) var rows: [Row] = []
  /// What cannot be read, all at once.
  public private(set) var faults: [Fault] = []
  /// Whether it is a form's own template, and not the table of another program.
  public var isOwn: Bool { mapping.isOwn }
  private let sheet: Sheet
  private let mapping: ColumnMapping
  private var columns: [String: Int] = [:]

  /// Reads a table. The header is the first row in which the participants' column is named; what
  /// stands above it is for people.
  ///
  /// Columns that the mapping does not know are faults: an answer left out in silence is lost.
  public init(_ sheet: Sheet, by mapping: ColumnMapping) {
    self.sheet = sheet
    self.mapping = mapping
    guard
      let header = sheet.rows.firstIndex(where: { row in
        row.cells.contains { $0.text == mapping.participant }
      })
    else {
      add(
        nil, nil,
        Phrase(
          "Il manque la colonne «\u{A0}\(mapping.participant)\u{A0}».",
          "The column “\(mapping.participant)” is missing."))
      return
    }
    read(header: sheet.rows[header])
    guard faults.isEmpty else { return }
    for row in sheet.rows[(header + 1)...] { read(row) }
  }

  /// The cell of a question in a row, as spreadsheets name it; the row alone where nothing answers it.
  public func place(of linkId: String?, in row: Int) -> String {
    let question = mapping.questions.first { $0.linkId == linkId }
    let column: String? =
      switch question?.source {
      case .column(let name, _): name
      case .crosses(let crosses): crosses.first?.column
      case nil: nil
      }
    return place(column, row)
  }

  /// The cell of the participant's code.
  public func place(ofParticipantIn row: Int) -> String { place(mapping.participant, row) }
  /// The cell of the day.
  public func place(ofDayIn row: Int) -> String { place(mapping.day, row) }

  private func place(_ column: String?, _ row: Int?) -> String {
    guard let row else { return sheet.name }
    let letters = column.flatMap { columns[$0] }.map { Sheet.letters(of: $0) } ?? ""
    return "\(sheet.name)!\(letters)\(row)"
  }

  private mutating func add(_ column: String?, _ row: Int?, _ reason: Phrase) {
    faults.append(Fault(place: place(column, row), reason: reason))
  }

  // MARK: Header

  private mutating func read(header: Sheet.Row) {
    for cell in header.cells {
      if columns.updateValue(cell.column, forKey: cell.text) != nil {
        let name = cell.text.echo ?? "…"
        add(
          cell.text, header.number,
          Phrase(
            "La colonne «\u{A0}\(name)\u{A0}» est là deux fois.",
            "The column “\(name)” stands twice."))
      }
    }
    let known = Set(mapping.columns).union(mapping.ignored)
    for name in columns.keys.sorted() where !known.contains(name) {
      add(
        name, header.number,
        Phrase(
          """
          La colonne «\u{A0}\(name.echo ?? "…")\u{A0}» n’est pas connue. Renommez-la, ou dites dans la \
          correspondance qu’elle est laissée de côté (ignored).
          """,
          """
          The column “\(name.echo ?? "…")” is not known. Rename it, or say in the mapping that it is left out \
          (ignored).
          """))
    }
    // Somebody may take out of the template what they do not ask; a column that a mapping names and
    // that is not there was called otherwise.
    let needed = mapping.isOwn ? [mapping.participant, mapping.day] : mapping.columns
    for name in needed where columns[name] == nil {
      add(
        nil, header.number,
        Phrase("Il manque la colonne «\u{A0}\(name)\u{A0}».", "The column “\(name)” is missing."))
    }
  }

  // MARK: Rows

  private mutating func read(_ row: Sheet.Row) {
    let named = Set(columns.values)
    for cell in row.cells where !named.contains(cell.column) {
      faults.append(
        Fault(
          place: "\(sheet.name)!\(Sheet.letters(of: cell.column))\(row.number)",
          reason: Phrase(
            "Cette cellule n’est sous aucun titre de colonne\u{A0}: elle serait perdue.",
            "This cell stands under no heading of a column: it would be lost.")))
    }
    let texts = Dictionary(row.cells.map { ($0.column, $0.text) }) { first, _ in first }
    let text = { (name: String, columns: [String: Int]) in columns[name].flatMap { texts[$0] } }
    var answers = JSONObject()
    for question in mapping.questions {
      switch question.source {
      case .column(let name, let separator):
        guard let cell = text(name, columns) else { continue }
        answers[question.linkId] = value(cell, separator, question.values)
      case .crosses(let crosses):
        var chosen: [JSON] = []
        for cross in crosses {
          guard let cell = text(cross.column, columns) else { continue }
          switch Self.isCrossed(cell) {
          case true?: chosen.append(.string(cross.code))
          case false?: break
          case nil:
            add(
              cross.column, row.number,
              Phrase(
                "Une croix (x) ou rien ici.", "A cross (x) or nothing here."))
          }
        }
        if !chosen.isEmpty { answers[question.linkId] = .array(chosen) }
      }
    }
    let (participant, day) = (text(mapping.participant, columns), text(mapping.day, columns))
    // A row with nothing but ready-made cells below the last one typed.
    guard participant != nil || day != nil || !answers.members.isEmpty else { return }
    guard let participant else { return missing(mapping.participant, row.number) }
    guard let day else { return missing(mapping.day, row.number) }
    rows.append(Row(number: row.number, participant: participant, day: day, answers: answers))
  }

  private mutating func missing(_ column: String, _ row: Int) {
    add(
      column, row,
      Phrase(
        "La cellule «\u{A0}\(column)\u{A0}» est vide dans une ligne remplie.",
        "The cell “\(column)” is empty in a filled-in row."))
  }

  private func value(_ cell: String, _ separator: Character?, _ values: [String: String]) -> JSON {
    guard let separator else { return .string(values[cell] ?? cell) }
    let parts = cell.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
    return .array(parts.map { .string(values[$0] ?? $0) })
  }

  private static func isCrossed(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "x", "1", "1.0", "oui", "yes", "o", "y", "vrai", "true", "✓", "✗": true
    case "", "0", "0.0", "non", "no", "n", "faux", "false", "-": false
    default: nil
    }
  }
}
