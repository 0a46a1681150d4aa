import ArgumentParser
import StudyForms
import Wording

/// `sillage form check`
struct FormCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      "Vérifier des questionnaires FHIR R4\u{A0}: chaque erreur avec son endroit et sa raison.",
      "Check FHIR R4 questionnaires: each error with its place and reason."
    ).spoken,
    discussion: """
      sillage form check forms/journal.json forms/suivi.json
      """,
    aliases: ["vérifier", "verifier"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Les fichiers à vérifier\u{A0}; - pour l’entrée standard.",
        "The files to check; - for the standard input."
      ).spoken, valueName: "file"))
  var files: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let texts = try files.map { (name: InputFile.name($0), bytes: try InputFile.bytes($0)) }
    let findings = texts.flatMap { text in
      let reading = Questionnaire.read(text.bytes, file: text.name)
      return reading.findings + (reading.resource?.check(file: text.name) ?? [])
    }
    try FindingReport(findings: findings).publish(options)
  }
}
