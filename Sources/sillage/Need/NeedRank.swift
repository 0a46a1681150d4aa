import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// `sillage need rank`
///
/// JSON: `{"format": "sillage-ranking/1", "method", "people", "voters", "needs": [{"need", "people",
/// "values", "weighted_sum", "borda", "without"}]}`, see `docs/priority.md`.
struct NeedRank: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: Phrase(
      "Classer des besoins d’après les personnes qui les portent, avec l’incertitude de chaque rang.",
      "Rank needs by the people behind them, with how uncertain each rank is."
    ).spoken,
    discussion: """
      sillage need rank
      sillage need rank --evidence appuis.json --method exports/plans/priority.yaml
      """,
    aliases: ["classer"])

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Ce sur quoi reposent les besoins (sillage-evidence/1)\u{A0}; sans elle, le registre de l’étude.",
        "What the needs rest on (sillage-evidence/1); without it, the study’s ledger."
      ).spoken, valueName: "file"))
  var evidence: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La méthode\u{A0}: critères, poids, tirages. Sans elle, celle que Sillage propose.",
        "The method: criteria, weights, draws. Without it, the one that Sillage proposes."
      ).spoken, valueName: "file"))
  var method: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (ranking, region, reported) = try ranking()
    let console = Console.standard
    switch options.format {
    case .json: console.print(ranking.json)
    case .table where ranking.lines.isEmpty:
      return options.suggest(
        Phrase("Aucun besoin à classer.", "There is no need to rank."))
    case .table: console.print(RankingTable(ranking: ranking, region: region).text)
    }
    guard !options.quiet else { return }
    console.say(ranking.explanation(ofRegion: region))
    if let remark = reported?.remark(beside: ranking) { console.say(remark) }
  }

  /// Of the file's evidence, or of the study's ledger; a referent's is of their region. With what the
  /// last restitution ranks, unless its files were changed, which is not asked here.
  private func ranking() throws -> (PriorityRanking, region: Phrase?, ReportedNeeds?) {
    let given = try method.map(MethodFile.read)
    if let evidence {
      return (PriorityRanking(try EvidenceFile.read(evidence), by: given ?? .standard), nil, nil)
    }
    let desk = try options.desk()
    let region = desk.session.role.region.map {
      desk.study.region($0)?.label ?? Phrase(same: $0.text)
    }
    return (
      try desk.ranking(by: given ?? desk.workspace.priorityMethod()), region,
      try? desk.reportedNeeds()
    )
  }
}
