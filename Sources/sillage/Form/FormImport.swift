import ArgumentParser
import JSONTree
import StudyDesk
import StudyExchange
import StudyForms
import Wording

/// `sillage form import`
///
/// JSON: `{"acceptable": bool, "findings": […], "questionnaire": {…} or null}`.
struct FormImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      "Lire un formulaire XLSForm (.xlsx, .csv, tableaux Markdown) en questionnaire FHIR R4.",
      "Read an XLSForm (.xlsx, .csv, Markdown tables) as a FHIR R4 questionnaire."
    ).spoken,
    discussion: """
      sillage form import enquete.xlsx --output forms/enquete.json
      sillage form import survey.csv choices.csv > enquete.json
      """,
    aliases: ["importer"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le classeur, ou plusieurs fichiers CSV nommés comme leur feuille.",
        "The workbook, or several CSV files named like their sheet."
      ).spoken, valueName: "file"))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire à écrire\u{A0}; la sortie standard sinon.",
        "The questionnaire to write; the standard output otherwise."
      ).spoken, valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "L’adresse par laquelle les réponses nommeront le formulaire.",
        "The address by which answers will name the form."
      ).spoken))
  var url: String?
  @OptionGroup var replacing: ForceOption
  @OptionGroup var options: ResultOptions

  func run() throws {
    let read = try files.map { file in
      XLSFormImport.File(
        name: InputFile.name(file), kind: try SheetFileKind.of(file),
        bytes: try InputFile.bytes(file))
    }
    let imported = XLSFormImport(read, url: url)
    let report = SheetReport(findings: imported.findings)
    let form = imported.isAcceptable ? imported.questionnaire : nil
    if let form, let output {
      try OutputFile.write(form.bytes(), to: output, isNew: !replacing.force)
    }
    publish(form, report)
    if form == nil { throw ExitCode(65) }
  }

  private func publish(_ form: Questionnaire?, _ report: SheetReport) {
    let console = Console.standard
    if options.format == .json {
      return console.print([
        "acceptable": .bool(form != nil), "findings": report.json,
        "questionnaire": form.map { JSON.object($0.json) } ?? .null,
      ])
    }
    if !report.findings.isEmpty, !options.quiet || form == nil { console.say(report.text) }
    if let form {
      console.print(output?.harmless ?? String(form.text().dropLast()))
    }
    guard !options.quiet || form == nil else { return }
    let count = form?.questionCount ?? 0
    let done =
      form == nil
      ? Phrase("Rien n’a été écrit. ", "Nothing was written. ")
      : Phrase.count(count, Phrase("question", "question"), Phrase("questions", "questions"))
        + Phrase(". ", ". ")
    console.say(done + report.summary)
  }
}

extension SheetFileKind {
  /// The kind that a file’s name says.
  static func of(_ file: String) throws(DeskError) -> SheetFileKind {
    if let kind = SheetFileKind(fileName: file) { return kind }
    if file.lowercased().hasSuffix(".xls") {
      throw DeskError(
        .unacceptable,
        Phrase(
          "«\u{A0}\(file)\u{A0}» est d’un ancien format. Enregistrez-le en .xlsx.",
          "“\(file)” is of an old format. Save it as .xlsx."))
    }
    throw DeskError(
      .wrongUse,
      Phrase(
        "Le format n’est pas clair. Terminez le nom du fichier par .xlsx, .csv ou .md.",
        "The format is not clear. End the file’s name in .xlsx, .csv or .md."))
  }
}
