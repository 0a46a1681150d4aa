import ArgumentParser
import StudyDesk
import Wording

/// `sillage export analysis`
///
/// JSON: `{"folder": path, "event": the event’s id, "participants": number, "left_out": number,
/// "answers": number, "questions_left_out": number}`.
struct ExportAnalysis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis",
    abstract: Phrase(
      "Écrire des tables pour un statisticien\u{A0}: CSV, dictionnaire, scripts R, Stata et SPSS.",
      "Write tables for a statistician: CSV, codebook, scripts for R, Stata and SPSS."
    ).spoken,
    discussion: """
      sillage export analysis --recipient "CNAM, statistiques" --purpose "usages" --output extrait
      """,
    aliases: ["analyse"])

  @Flag(help: Self.aboutWords)
  var withWords = false
  @Option(
    help: ArgumentHelp(
      Phrase("Le dossier à faire.", "The folder to make.").spoken, valueName: "folder"))
  var output: String
  @OptionGroup var handover: HandoverOptions
  @OptionGroup var options: GlobalOptions

  static let aboutWords = ArgumentHelp(
    Phrase(
      "Avec ce que les personnes ont dit avec leurs mots\u{A0}: on peut les y reconnaître.",
      "With what people said in their own words: they may be recognised by it."
    ).spoken)

  func run() throws {
    let desk = try options.desk()
    let reasons = try handover.reasons(options)
    let exported = try desk.exportForAnalysis(
      try handover.selection(at: desk, options), withWords: withWords, for: reasons.recipient,
      purpose: reasons.purpose, toFolder: output)
    handover.publish(
      exported, at: output, isFolder: true,
      .init(
        key: "answers", words: Phrase("réponses", "answers"),
        advice: advice(exported.questionsLeftOut)), options)
  }

  private func advice(_ left: Int) -> Phrase {
    let words =
      withWords
      ? Phrase(
        "Les propos des participants y sont\u{A0}: on peut y reconnaître quelqu’un. ",
        "Words of participants are in it: somebody may be recognised. ")
      : Phrase(
        "Questions à réponse libre laissées de côté\u{A0}: \(left) (--with-words). ",
        "Questions answered in words, left out: \(left) (--with-words). ")
    return words
      + Phrase(
        """
        Commencez par codebook.html\u{A0}; confiez le dossier à son destinataire par un moyen sûr, puis \
        effacez-le.
        """,
        """
        Begin with codebook.en.html; hand the folder to its recipient by safe means, then delete it.
        """)
  }
}
