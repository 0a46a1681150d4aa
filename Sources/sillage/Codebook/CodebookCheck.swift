import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage codebook check`
///
/// JSON: `{"acceptable", "findings": [{"file", "line", "path", "message"}]}`.
struct CodebookCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      "Vérifier des grilles de codage\u{A0}: chaque erreur avec sa ligne et sa raison.",
      "Check codebooks: each error with its line and reason."
    ).spoken,
    discussion: "sillage codebook check forms/codebook.yaml",
    aliases: ["vérifier", "verifier"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Les fichiers à vérifier\u{A0}; - pour l’entrée standard.",
        "The files to check; - for the standard input."
      ).spoken, valueName: "file"))
  var files: [String]
  @OptionGroup var options: ResultOptions

  func run() throws {
    let readings = try files.map { try NamedCodebook.read($0) }
    let findings = readings.flatMap(\.1)
    switch options.format {
    case .json:
      Console.standard.print([
        "acceptable": .bool(findings.isEmpty), "findings": .array(findings.map(\.json)),
      ])
    case .table:
      for finding in findings {
        Console.standard.print("\(finding.place)\n  \(finding.reason.spoken)".harmless)
      }
      if !options.quiet { Console.standard.say(summary(readings.compactMap(\.0), findings)) }
    }
    if !findings.isEmpty { throw ExitCode(65) }
  }

  private func summary(_ codebooks: [Codebook], _ findings: [FileFinding]) -> Phrase {
    guard findings.isEmpty else {
      return .count(findings.count, Phrase("erreur", "error"), Phrase("erreurs", "errors"))
        + Phrase(same: ".")
    }
    let themes = codebooks.map(\.themes.count).reduce(0, +)
    return Phrase("Rien à signaler\u{A0}: ", "Nothing to report: ")
      + .count(themes, Phrase("thème", "theme"), Phrase("thèmes", "themes")) + Phrase(same: ".")
  }
}

extension FileFinding {
  fileprivate var json: JSON {
    [
      "file": .string(file), "line": line.map { .integer($0) } ?? .null, "path": .string(path),
      "message": .string(reason.spoken),
    ]
  }
}
