import ArgumentParser
import JSONTree
import StudyForms
import Wording

/// `sillage form show`
struct FormShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Lire un questionnaire en entier\u{A0}: questions, explications, réponses proposées.",
      "Read a whole form: questions, explanations, answers proposed."
    ).spoken,
    discussion: """
      sillage form show journal
      """,
    aliases: ["voir"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire\u{A0}: un fichier, ou un formulaire de l’étude.",
        "The questionnaire: a file, or a form of the study."
      ).spoken))
  var questionnaire: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let form = try NamedForm(questionnaire, options)
    switch options.format {
    case .json: Console.standard.print(.object(form.questionnaire.json))
    case .table:
      let text = FormText(
        form.questionnaire, title: form.title, language: spokenLanguage,
        width: Console.standard.width)
      Console.standard.print(text.lines.joined(separator: "\n"))
    }
  }
}
