import JSONTree
import StudyExchange
import StudyForms
import Wording

/// What was found in the sheets of a form, for people and for programs.
struct SheetReport {
  let findings: [SheetFinding]

  /// `[{"file", "sheet", "row", "column", "cell", "value", "code", "severity", "message"}]`
  var json: JSON { .array(findings.map(\.json)) }

  /// The findings, all at once.
  var text: String { findings.flatMap(\.lines).joined(separator: "\n") }

  /// How many errors and warnings there are.
  var summary: Phrase {
    let errors = findings.filter(\.isError).count
    guard !findings.isEmpty else { return Phrase("Rien à signaler.", "Nothing to report.") }
    let words =
      Phrase.count(errors, Phrase("erreur", "error"), Phrase("erreurs", "errors"))
      + Phrase(", ", ", ")
      + Phrase.count(
        findings.count - errors, Phrase("remarque", "warning"), Phrase("remarques", "warnings"))
    return words + Phrase(same: ".")
  }
}

extension SheetFinding {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["file"] = .string(file)
    object["sheet"] = sheet.map(JSON.string)
    object["row"] = row.map { .integer($0) }
    object["column"] = column.map(JSON.string)
    object["cell"] = cell.map(JSON.string)
    object["value"] = value.map(JSON.string)
    object["code"] = .string(code.rawValue)
    object["severity"] = .string(severity.rawValue)
    object["message"] = .string(message.spoken)
    return .object(object)
  }

  fileprivate var lines: [String] {
    let word = isError ? Phrase("erreur", "error") : Phrase("remarque", "warning")
    let shown = value.map { Phrase(" «\u{A0}\($0)\u{A0}»", " “\($0)”").spoken } ?? ""
    let at = sheet == nil ? file + (row.map { ":\($0)" } ?? "") : place
    return [
      "  \(word.spoken)  \(at)\(shown)".harmless.onOneLine,
      "    \(message.spoken)".harmless.onOneLine,
    ]
  }
}
