import ArgumentParser
import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// `sillage coding agreement`
///
/// JSON: `{"readers", "overall": measures, "themes": [{"theme", …measures}]}`, measures being
/// `{"shared", "raw", "alpha", "kappa": [{"readers", …}]}` and each measure `{"value", "low", "high",
/// "gap", "intervalGap"}`.
struct CodingAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: Phrase(
      "Dire à quel point des lecteurs ont codé de la même façon\u{A0}: kappa et alpha.",
      "Tell how alike readers coded: kappa and alpha."
    ).spoken,
    discussion: """
      sillage coding agreement
      sillage coding agreement --judgements jugements.csv

      unit,theme,lecteur-1,lecteur-2
      texte-1,agenda,oui,oui
      texte-2,agenda,non,oui
      """,
    aliases: ["concordance"])

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Un tableau CSV\u{A0}: unit, theme (facultatif), une colonne par lecteur, vide = non jugé\u{A0}; sans lui, \
        le registre de l’étude.
        """,
        """
        A CSV table: unit, theme (optional), a column for each reader, empty = not judged; without it, the \
        study’s ledger.
        """
      ).spoken, valueName: "file"))
  var judgements: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le départ du hasard pour les intervalles\u{A0}; le même donne les mêmes.",
        "Where chance begins for intervals; the same gives the same."
      ).spoken))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Combien de fois les textes sont tirés à nouveau.",
        "How many times the texts are drawn again."
      ).spoken, valueName: "number"))
  var draws = 2_000

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !(40...1_000_000).contains(draws) else { return }
    throw ValidationError(
      Phrase("--draws\u{A0}: de 40 à 1\u{202F}000\u{202F}000.", "--draws: from 40 to 1,000,000.")
        .spoken)
  }

  func run() throws {
    let (readers, judgements) = try judgements.map(JudgementFile.read) ?? ofTheLedger()
    let comparison = ReaderComparison(
      readers: readers, judgements: judgements,
      resampling: Resampling(draws: draws, seed: seed))
    switch options.format {
    case .json: Console.standard.print(comparison.json)
    case .table: Console.standard.print(ComparisonPage(comparison).text)
    }
  }

  /// What readers of the study judged, in the texts that at least two of them finished.
  private func ofTheLedger() throws -> ([String], [ReaderComparison.Judgement]) {
    let (readers, rows) = try options.desk().judgements()
    let judgements = rows.map { row in
      ReaderComparison.Judgement(
        unit: row.text, theme: row.theme.text,
        values: row.found.map { $0.map { $0 ? "1" : "0" } })
    }
    return (readers, judgements)
  }
}
