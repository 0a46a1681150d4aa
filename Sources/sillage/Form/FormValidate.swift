import ArgumentParser
import StudyForms
import Wording

/// `sillage form validate`
struct FormValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: Phrase(
      "Comparer des réponses avec leur questionnaire.", "Compare answers with their form."
    ).spoken,
    discussion: """
      sillage form validate journal réponses.json
      """,
    aliases: ["valider"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire\u{A0}: un fichier, ou un formulaire de l’étude.",
        "The questionnaire: a file, or a form of the study."
      ).spoken))
  var questionnaire: String
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Les réponses (QuestionnaireResponse)\u{A0}; - pour l’entrée standard.",
        "The answers (QuestionnaireResponse); - for the standard input."
      ).spoken))
  var response: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let form = try NamedForm(questionnaire, options)
    let name = InputFile.name(response)
    let reading = QuestionnaireResponse.read(try InputFile.bytes(response), file: name)
    let answers = reading.resource.map { form.questionnaire.validate($0, file: name) } ?? []
    try FindingReport(findings: reading.findings + answers).publish(options)
  }
}
