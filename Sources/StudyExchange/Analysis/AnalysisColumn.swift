public import Wording

/// A column of one of the tables of an extract.
public struct AnalysisColumn: Hashable, Sendable {
  /// As the header has it.
  public let name: String
  /// The question, or what else the column tells.
  public let label: Phrase
  let kind: AnalysisVariable.Kind
  /// Whether a cell is never empty.
  var isRequired = false

  /// The type of Table Schema (Data Package, version 2).
  var schemaType: String {
    switch kind {
    case .yesNo: "boolean"
    case .whole: "integer"
    case .number: "number"
    // A day may be known to its month only, which no type of a day takes.
    case .day, .moment, .time, .code, .words: "string"
    }
  }

  /// What is in the column, in words.
  public var kindWords: Phrase {
    switch kind {
    case .yesNo: Phrase("1 = oui, 0 = non", "1 = yes, 0 = no")
    case .whole: Phrase("nombre entier", "whole number")
    case .number: Phrase("nombre", "number")
    case .day: Phrase("date (AAAA-MM-JJ)", "date (YYYY-MM-DD)")
    case .moment: Phrase("date et heure (ISO 8601)", "date and time (ISO 8601)")
    case .time: Phrase("heure", "time of day")
    case .code: Phrase("un des codes", "one of the codes")
    case .words: Phrase("texte", "text")
    }
  }

  /// The codes that may stand there.
  public var options: [AnalysisVariable.Option] {
    if case .code(let options) = kind { options } else { [] }
  }
}
