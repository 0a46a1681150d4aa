import ArgumentParser
import JSONTree
import StudyForms
import Wording

/// What was found in forms or answers, for people and for programs.
struct FindingReport {
  let findings: [Finding]

  /// `{"acceptable": …, "findings": [{"file", "path", "linkId", "value", "code", "severity",
  /// "message"}]}`
  var json: JSON {
    ["acceptable": .bool(!findings.hasErrors), "findings": .array(findings.map(\.json))]
  }

  /// The findings, file by file.
  var text: String {
    var lines: [String] = []
    var file: String?
    for finding in findings {
      if finding.file != file { lines.append(finding.file.harmless) }
      file = finding.file
      lines += finding.lines
    }
    return lines.joined(separator: "\n")
  }

  /// How many errors and warnings there are.
  var summary: Phrase {
    let errors = findings.filter(\.isError).count
    let warnings = findings.count - errors
    guard !findings.isEmpty else { return Phrase("Rien à signaler.", "Nothing to report.") }
    func words(_ language: Language) -> String {
      [
        language.count(errors, Phrase("erreur", "error"), Phrase("erreurs", "errors")),
        language.count(warnings, Phrase("remarque", "warning"), Phrase("remarques", "warnings")),
      ].joined(separator: ", ")
    }
    return Phrase("\(words(.french)).", "\(words(.english)).")
  }

  /// Prints the findings, says how many there are, and ends with 65 when there are errors.
  func publish(_ options: GlobalOptions) throws {
    let console = Console.standard
    switch options.format {
    case .json: console.print(json)
    case .table:
      if !findings.isEmpty { console.print(text) }
      if !options.quiet { console.say(summary) }
    }
    if findings.hasErrors { throw ExitCode(65) }
  }
}

extension Finding {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["file"] = .string(file)
    object["path"] = .string(path)
    object["linkId"] = linkId.map(JSON.string)
    object["value"] = value.map(JSON.string)
    object["code"] = .string(code.rawValue)
    object["severity"] = .string(severity.rawValue)
    object["message"] = .string(message.spoken)
    return .object(object)
  }

  fileprivate var lines: [String] {
    let word = isError ? Phrase("erreur", "error") : Phrase("remarque", "warning")
    let shown = value.map { Phrase(" «\u{A0}\($0)\u{A0}»", " “\($0)”").spoken } ?? ""
    let place = path + (linkId.map { $0.isEmpty ? "" : " (\($0))" } ?? "")
    return [
      "  \(word.spoken)  \(place)\(shown)".harmless.onOneLine,
      "    \(message.spoken)".harmless.onOneLine,
    ]
  }
}
