import ArgumentParser
import StudyDesk
import Wording

/// `sillage import fhir`
///
/// JSON: `{"written": [{"place", "participant", "number"}], "known": number, "rehearsal": bool}`.
struct ImportFHIR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fhir",
    abstract: Phrase(
      "Reprendre des réponses FHIR R4 dans les journaux\u{A0}; deux fois les mêmes comptent une fois.",
      "Take FHIR R4 answers into logbooks; the same twice are once."
    ).spoken,
    discussion: """
      sillage import fhir reponses.json --dry-run
      sillage import fhir reponses.json
      """)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Un Bundle avec des QuestionnaireResponse, ou une seule\u{A0}; - pour l’entrée standard.",
        "A Bundle with QuestionnaireResponses, or one of them; - for the standard input."
      ).spoken, valueName: "file"))
  var file: String
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Dire ce qui se passerait, sans rien enregistrer.",
        "Say what would happen and record nothing."
      ).spoken))
  var dryRun = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let imported = try desk.importResponses(try InputFile.bytes(file), isRehearsal: dryRun)
    imported.publish(isRehearsal: dryRun, options)
  }
}
