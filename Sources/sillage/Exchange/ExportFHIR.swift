import ArgumentParser
import JSONTree
import StudyDesk
import Wording

/// `sillage export fhir`
///
/// JSON: `{"file": path, "event": the bundle’s id, "participants": number, "left_out": number,
/// "resources": number}`.
struct ExportFHIR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fhir",
    abstract: Phrase(
      "Écrire un Bundle FHIR R4\u{A0}: l’étude, une personne ou une période, sous code.",
      "Write a FHIR R4 Bundle: the study, one person or a period, under codes."
    ).spoken,
    discussion: """
      sillage export fhir --recipient "CHU de Lyon" --purpose "étude jumelle" --output etude.json
      sillage export fhir TALI-473-P --recipient "CNAM" --purpose "essai" --output une.json
      """)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code d’un participant\u{A0}; toute l’étude sinon.",
        "A participant’s code; otherwise the whole study."
      ).spoken))
  var code: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le fichier à écrire.", "The file to write.").spoken, valueName: "file"))
  var output: String
  @OptionGroup var handover: HandoverOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reasons = try handover.reasons(options)
    let exported = try desk.export(
      try handover.selection(of: code, at: desk, options), for: reasons.recipient,
      purpose: reasons.purpose, toFile: output)
    switch options.format {
    case .json:
      Console.standard.print([
        "file": .string(output), "event": .string("\(exported.event)"),
        "participants": .integer(exported.participants), "left_out": .integer(exported.leftOut),
        "resources": .integer(exported.resources),
      ])
    case .table: Console.standard.print(output.harmless)
    }
    if !options.quiet { Console.standard.say(exported.summary) }
  }
}

extension FHIRExported {
  fileprivate var summary: Phrase {
    let people = Phrase.count(
      participants, Phrase("personne", "person"), Phrase("personnes", "people"))
    return people
      + Phrase(
        ", \(resources) ressources\u{A0}; \(leftOut) laissées de côté, sans accord ou sans réponse. ",
        ", \(resources) resources; \(leftOut) left out, without agreement or answer. ")
      + Phrase(
        """
        Le registre garde qui l’a pris, pour qui et pourquoi. Ce fichier contient des propos de \
        participants\u{A0}: confiez-le à son destinataire par un moyen sûr, puis effacez-le.
        """,
        """
        The ledger keeps who took it, for whom and what for. This file holds words of participants: \
        hand it to its recipient by safe means, then delete it.
        """)
  }
}
