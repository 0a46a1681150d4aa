import ArgumentParser
import JSONTree
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
    switch options.format {
    case .json:
      Console.standard.print([
        "file": .string(output), "event": .string("\(exported.event)"),
        "participants": .integer(exported.participants), "left_out": .integer(exported.leftOut),
        "forms": .integer(exported.forms),
      ])
    case .table: Console.standard.print(output.harmless)
    }
    if !options.quiet { Console.standard.say(exported.summary) }
  }
}

extension ODMExported {
  fileprivate var summary: Phrase {
    let people = Phrase.count(
      participants, Phrase("personne", "person"), Phrase("personnes", "people"))
    return people
      + Phrase(
        ", \(forms) questionnaires remplis\u{A0}; \(leftOut) laissées de côté, sans accord ou sans réponse. ",
        ", \(forms) filled-in forms; \(leftOut) left out, without agreement or answer. ")
      + Phrase(
        """
        Le registre garde qui l’a pris, pour qui et pourquoi. Confiez ce fichier à son destinataire \
        par un moyen sûr, puis effacez-le.
        """,
        """
        The ledger keeps who took it, for whom and what for. Hand this file to its recipient by safe \
        means, then delete it.
        """)
  }
}
