import ArgumentParser
import StudyDesk
import StudyExchange
import StudyModel
import Wording

/// `sillage import table`
///
/// JSON: `{"written": [{"place", "participant", "number"}], "known": number, "rehearsal": bool}`.
struct ImportTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: Phrase(
      "Reprendre un tableau\u{A0}: papier saisi, ou export de KoboToolbox, ODK ou LimeSurvey.",
      "Take in a table: typed paper, or an export of KoboToolbox, ODK or LimeSurvey."
    ).spoken,
    discussion: """
      sillage form template journal --output saisie.xlsx
      sillage import table saisie.xlsx --form journal --dry-run
      sillage import table kobo.csv --form journal --mapping kobo.yaml
      """,
    aliases: ["tableau"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le tableau, .xlsx ou .csv.", "The table, .xlsx or .csv.").spoken,
      valueName: "file"))
  var file: String
  @Option(
    help: ArgumentHelp(
      Phrase("Le formulaire de l’étude qui a été rempli.", "The study’s form that was filled in.")
        .spoken, valueName: "form"))
  var form: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Quelle colonne répond à quelle question\u{A0}; sans cela, comme dans le modèle du formulaire.",
        "Which column answers which question; without it, as in the form’s own template."
      ).spoken, valueName: "file"))
  var mapping: String?
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
    let form = ID<FormUse>(form)
    let text = try mapping.map { String(decoding: try InputFile.bytes($0), as: UTF8.self) }
    let columns = try desk.columnMapping(of: form, from: text, file: mapping ?? "")
    let table = AnswerTable(try sheet(columns.sheet), by: columns)
    let progress = Progress(Phrase("Reprise", "Taking in"), isQuiet: options.quiet)
    let imported = try desk.importTable(
      table, form: form, source: mapping == nil ? .transcribed : .imported, isRehearsal: dryRun
    ) { progress.show($0) }
    progress.finish()
    imported.publish(isRehearsal: dryRun, options)
  }

  private func sheet(_ name: String?) throws -> Sheet {
    guard let kind = SheetFileKind(fileName: file) else { throw DeskError.noTable }
    let sheets: [Sheet]
    do {
      sheets = try Sheet.reading(try InputFile.bytes(file), kind, name: "table")
    } catch let fault as SheetFault {
      throw DeskError(
        .unacceptable, fault.reason,
        findings: fault.line.map { [.init(place: "\(file):\($0)", reason: fault.reason)] } ?? [])
    }
    let found = name.map { name in sheets.first { $0.name == name } } ?? sheets.first
    guard let found else { throw DeskError.noSheet(name ?? "", sheets) }
    return found
  }
}

extension DeskError {
  fileprivate static let noTable = DeskError(
    .wrongUse,
    Phrase(
      "Donnez un classeur .xlsx ou un fichier .csv.", "Give an .xlsx workbook or a .csv file."))

  fileprivate static func noSheet(_ name: String, _ sheets: [Sheet]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Le classeur n’a pas de feuille «\u{A0}\(name)\u{A0}».",
        "The workbook has no sheet “\(name)”."
      ).choosing(among: sheets.map(\.name)))
  }
}
