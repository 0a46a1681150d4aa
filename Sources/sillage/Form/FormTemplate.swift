import ArgumentParser
import StudyDesk
import StudyExchange
import StudyForms
import StudyModel
import Wording

/// `sillage form template`
struct FormTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Phrase(
      "Faire un classeur pour saisir des réponses sur papier, avec des listes déroulantes.",
      "Make a workbook to type paper answers into, with drop-down lists."
    ).spoken,
    discussion: """
      sillage form template journal --output saisie.xlsx
      """,
    aliases: ["modèle", "modele"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire\u{A0}: un fichier, ou un formulaire de l’étude.",
        "The questionnaire: a file, or a form of the study."
      ).spoken))
  var questionnaire: String
  @Option(
    help: ArgumentHelp(
      Phrase("Pour combien de lignes.", "For how many rows.").spoken, valueName: "number"))
  var rows = 500
  @Option(
    help: ArgumentHelp(
      Phrase("Le classeur à écrire, .xlsx.", "The workbook to write, .xlsx.").spoken,
      valueName: "file"))
  var output: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard output.lowercased().hasSuffix(".xlsx") else { throw DeskError.noWorkbook }
    try refuseUnwritten()
    let template = AnswerTemplate(try NamedForm(questionnaire, options).questionnaire)
    let bytes: [UInt8]
    do {
      bytes = try template.xlsx(in: spokenLanguage, rows: min(max(rows, 1), 100_000))
    } catch {
      throw DeskError(.cannotCreate, error.reason)
    }
    try OutputFile.write(bytes, to: output, isNew: true)
    Console.standard.print(output.harmless)
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Une ligne par questionnaire rempli, à partir de la troisième. Ensuite\u{A0}: «\u{A0}sillage \
        importer tableau \(output.harmless) --form \(questionnaire.harmless) --dry-run\u{A0}».
        """,
        """
        A row for each filled-in form, from the third on. Then: “sillage import table \
        \(output.harmless) --form \(questionnaire.harmless) --dry-run”.
        """))
    if template.leftOut > 0 { Console.standard.say(Self.leftOut(template.leftOut)) }
  }

  /// Refuses a form of the study that `import table` would refuse once it is filled in.
  private func refuseUnwritten() throws {
    guard !InputFile.exists(questionnaire), let workspace = try? options.workspace(),
      workspace.study.forms.contains(where: { $0.id.text == questionnaire })
    else { return }
    try workspace.checkIsWritten(workspace.form(ID(questionnaire)))
  }

  private static func leftOut(_ count: Int) -> Phrase {
    Phrase(
      """
      \(count) questions n’ont pas de colonne\u{A0}: celles d’un groupe qui se répète, et les fichiers.
      """,
      "\(count) questions have no column: those of a group that repeats, and files.")
  }
}

extension DeskError {
  fileprivate static let noWorkbook = DeskError(
    .wrongUse,
    Phrase(
      "Le modèle est un classeur\u{A0}: donnez un nom qui finit par .xlsx.",
      "The template is a workbook: give a name that ends in .xlsx."))
}
