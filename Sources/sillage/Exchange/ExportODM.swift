import ArgumentParser
import StudyDesk
import Wording

/// `sillage export odm`
///
/// JSON: `{"file": path, "event": the file’s own name, "participants": number, "left_out": number,
/// "forms": number}`.
struct ExportODM: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "odm",
    abstract: Phrase(
      "Écrire un fichier CDISC ODM-XML 1.3.2\u{A0}: l’étude, les questionnaires, les réponses, sous code.",
      "Write a CDISC ODM-XML 1.3.2 file: the study, the forms, the answers, under codes."
    ).spoken,
    discussion: """
      sillage export odm --recipient "bureau des essais" --purpose "archives" --output etude.xml
      """)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code d’un participant\u{A0}; toute l’étude sinon.",
        "A participant’s code; otherwise the whole study."
      ).spoken))
  var code: String?
  @Flag(help: ExportAnalysis.aboutWords)
  var withWords = false
  @Option(
    help: ArgumentHelp(
      Phrase("Le fichier à écrire.", "The file to write.").spoken, valueName: "file"))
  var output: String
  @OptionGroup var handover: HandoverOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reasons = try handover.reasons(options)
    let exported = try desk.exportODM(
      try handover.selection(of: code, at: desk, options), withWords: withWords,
      for: reasons.recipient, purpose: reasons.purpose, toFile: output)
    handover.publish(
      exported, at: output,
      .init(
        key: "forms", words: Phrase("questionnaires remplis", "filled-in forms"),
        advice: withWords ? .holdsWords : .handWithCare), options)
  }
}
