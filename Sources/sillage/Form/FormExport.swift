import ArgumentParser
import JSONTree
import StudyDesk
import StudyExchange
import StudyForms
import Wording

/// `sillage form export`
///
/// JSON: `{"file": path, "kind": "xlsx" | "csv" | "md", "questions": number, "findings": […]}`.
struct FormExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      "Écrire un questionnaire en XLSForm (.xlsx, .csv ou tableaux Markdown).",
      "Write a questionnaire as an XLSForm (.xlsx, .csv or Markdown tables)."
    ).spoken,
    discussion: """
      sillage form export journal --to journal.xlsx
      """,
    aliases: ["exporter"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire\u{A0}: un fichier, ou un formulaire de l’étude.",
        "The questionnaire: a file, or a form of the study."
      ).spoken))
  var questionnaire: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le fichier à écrire\u{A0}; la fin de son nom dit le format.",
        "The file to write; the end of its name says the format."
      ).spoken, valueName: "file"))
  var to: String
  @OptionGroup var replacing: ForceOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let kind = try SheetFileKind.of(to)
    let form = try NamedForm(questionnaire, options)
    let faults = form.findings + form.questionnaire.check(file: form.name)
    guard !faults.hasErrors else { throw DeskError.unfit(faults) }
    let export = XLSFormExport(form.questionnaire, file: form.name)
    let report = SheetReport(findings: export.findings)
    guard !export.findings.contains(where: \.isError) else {
      publish(report, kind, form.questionnaire)
      throw ExitCode(65)
    }
    let bytes: [UInt8]
    do { bytes = try export.bytes(kind) } catch { throw DeskError(.cannotCreate, error.reason) }
    try OutputFile.write(bytes, to: to, isNew: !replacing.force)
    publish(report, kind, form.questionnaire)
  }

  private func publish(_ report: SheetReport, _ kind: SheetFileKind, _ form: Questionnaire) {
    let console = Console.standard
    let isWritten = !report.findings.contains(where: \.isError)
    if options.format == .json {
      return console.print([
        "file": isWritten ? .string(to) : .null, "kind": .string(kind.rawValue),
        "questions": .integer(form.questionCount), "findings": report.json,
      ])
    }
    if !report.findings.isEmpty, !options.quiet || !isWritten { console.say(report.text) }
    if isWritten { console.print(to.harmless) }
    if !isWritten {
      console.say(Phrase("Rien n’a été écrit. ", "Nothing was written. ") + report.summary)
    }
  }
}
