import StudyModel
import Wording

/// A line of a table of marks: which words of which text, under which themes.
public struct MarkLine: Hashable, Sendable {
  /// How the words are said.
  enum Spot: Hashable {
    /// Exactly as they are written; the question when several answers hold them.
    case words(String, question: String?)
    /// The answer, the first Unicode scalar from 0, and how many.
    case range(question: String, answer: Int, start: Int, length: Int)
  }

  /// Where it stands in its file: `marks.csv:12`.
  public let place: String
  let participant: ParticipantCode
  let origin: CodedText.Origin
  let spot: Spot
  let themes: [ID<Theme>]
}

/// Reads marks from a table with a line for each: `code`; `entry` or `interview`; the words in
/// `words`, or `question`, `answer`, `start`, `length` as `coding show` gives them; `themes`.
public enum MarksFile {
  private static let columns = [
    "code", "entry", "interview", "question", "answer", "words", "start", "length", "themes",
  ]

  /// All lines of a file.
  /// - Throws: `DeskError` with everything that can be seen to be wrong without looking at a text.
  public static func read(_ bytes: [UInt8], file: String) throws(DeskError) -> [MarkLine] {
    let table = try NamedRows(bytes, file: file)
    let names = columns.joined(separator: ", ")
    let strangers = table.strangers(besides: columns) { column in
      Phrase(
        "La colonne \(column.french) n’est pas connue ici. Les colonnes\u{A0}: \(names).",
        "The column \(column.english) is not known here. The columns: \(names).")
    }
    guard strangers.isEmpty else { throw .inRows(strangers) }
    var lines: [MarkLine] = []
    var findings: [DeskError.Finding] = []
    for row in table.rows {
      var reading = MarkLineReading(row)
      if let line = reading.line() { lines.append(line) }
      findings += reading.reasons.map { DeskError.Finding(place: row.place, reason: $0) }
    }
    guard findings.isEmpty else { throw .inRows(findings) }
    return lines
  }
}

/// One row on its way to a mark, with what is wrong with it.
private struct MarkLineReading {
  let row: NamedRows.Row
  private(set) var reasons: [Phrase] = []

  init(_ row: NamedRows.Row) { self.row = row }

  mutating func line() -> MarkLine? {
    let (code, origin, spot, themes) = (code(), origin(), spot(), themes())
    guard let code, let origin, let spot, !themes.isEmpty, reasons.isEmpty else { return nil }
    return MarkLine(
      place: row.place, participant: code, origin: origin, spot: spot, themes: themes)
  }

  private mutating func code() -> ParticipantCode? {
    let code = row["code"].flatMap { ParticipantCode($0) }
    if code == nil {
      reasons.append(
        Phrase("Il manque un code, ou il est faux.", "The code is missing, or wrong."))
    }
    return code
  }

  private mutating func origin() -> CodedText.Origin? {
    guard (row["entry"] == nil) != (row["interview"] == nil) else {
      reasons.append(
        Phrase(
          "Donnez le numéro d’un écrit (entry) ou d’un entretien (interview).",
          "Give the number of an entry or of an interview."))
      return nil
    }
    if row["entry"] != nil { return number("entry", from: 1).map { .entry($0) } }
    return number("interview", from: 1).map { .interview($0) }
  }

  private mutating func spot() -> MarkLine.Spot? {
    let isCounted = row["start"] != nil || row["length"] != nil
    if let words = row["words"], !isCounted, row["answer"] == nil {
      return .words(words, question: row["question"])
    }
    guard row["words"] == nil, let question = row["question"], isCounted else {
      reasons.append(
        Phrase(
          "Donnez soit les mots (words), soit la question avec start et length.",
          "Give either the words, or the question with start and length."))
      return nil
    }
    let answer = row["answer"] == nil ? 1 : number("answer", from: 1)
    guard let answer, let start = number("start", from: 0), let length = number("length", from: 1)
    else { return nil }
    return .range(question: question, answer: answer, start: start, length: length)
  }

  private mutating func themes() -> [ID<Theme>] {
    var themes: [ID<Theme>] = []
    let names = (row["themes"] ?? "").split { $0.isWhitespace || $0 == "," || $0 == ";" }
    for name in names where !themes.contains(ID(String(name))) { themes.append(ID(String(name))) }
    if themes.isEmpty {
      reasons.append(Phrase("Il manque un thème (themes).", "A theme is missing (themes)."))
    }
    return themes
  }

  private mutating func number(_ column: String, from least: Int) -> Int? {
    // No text is longer, and sums of such numbers cannot overflow.
    if let number = row[column].flatMap({ Int($0) }), (least...1_000_000_000).contains(number) {
      return number
    }
    reasons.append(
      Phrase(
        "Sous «\u{A0}\(column)\u{A0}», écrivez un nombre entier, \(least) ou plus.",
        "Under “\(column)”, write a whole number, \(least) or more."))
    return nil
  }
}
