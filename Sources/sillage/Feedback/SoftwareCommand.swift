import ArgumentParser
import StudyModel
import Wording

/// `sillage software …`
struct SoftwareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "software",
    abstract: Phrase(
      "Les avis de professionnels de santé sur leur logiciel (opération Sentinelle)\u{A0}: anonymes.",
      "Health professionals’ feedback on their software (Sentinelle): anonymous."
    ).spoken,
    subcommands: [SoftwareFeedback.self, SoftwareImport.self, SoftwareReport.self],
    aliases: ["logiciel"])
}

/// `sillage software feedback`
///
/// JSON: `{"subject", "name", "version"}`: what was rated, not how.
struct SoftwareFeedback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: Phrase("Noter un avis sur un logiciel.", "Record feedback on software.").spoken,
    discussion: "sillage software feedback logiciel-exemple --version 4.2 --answers avis.json",
    aliases: ["avis"])

  @OptionGroup var feedback: FeedbackOptions

  func run() throws { try feedback.take(.software) }
}

/// `sillage software import`
///
/// JSON: `{"recorded"}`, how many answers.
struct SoftwareImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      "Recueillir les avis d’un formulaire en ligne\u{A0}: tous, ou aucun.",
      "Take in feedback from a web form: all of it, or none."
    ).spoken,
    discussion: "sillage software import avis.csv",
    aliases: ["importer"])

  @OptionGroup var sheet: SheetOptions

  func run() throws { try sheet.take(.software) }
}

/// `sillage software report`
///
/// JSON: as `article report`.
struct SoftwareReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Phrase(
      "Voir les comptes par logiciel et par version, protégés.",
      "See the counts by software and version, protected."
    ).spoken,
    discussion: "sillage software report logiciel-exemple",
    aliases: ["bilan"])

  @OptionGroup var counts: FeedbackCounts

  func run() throws { try counts.show(.software) }
}
