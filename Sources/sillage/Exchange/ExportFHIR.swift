import ArgumentParser
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
    handover.publish(
      exported, at: output,
      .init(
        key: "resources", words: Phrase("ressources", "resources"), advice: .holdsWords), options)
  }
}
