public import ArgumentParser
import JSONTree
public import StudyDesk
import StudyModel
import Wording

/// `sillage participant list`
///
/// JSON: an array of participants: `participant`, `region`, `conditions`, `association`,
/// `referent`, `standing`, `enrolled_on`, `entries`, `last_heard`, `agree_again_by`.
struct ParticipantList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Voir tous les participants.", "See all participants.").spoken,
    discussion: "sillage participant list --referent ref-oc-1 --standing active",
    aliases: ["lister", "liste"])

  @Option(help: ArgumentHelp(Phrase("De cette région.", "Of that region.").spoken, valueName: "id"))
  var region: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Suivis par ce référent.", "Of that referent.").spoken, valueName: "id")
  )
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Avec cette maladie.", "With that condition.").spoken, valueName: "id")
  )
  var condition: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Qui en sont là.", "Who stand there.").spoken, valueName: "standing"))
  var standing: ParticipantStanding?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let filter = ParticipantFilter(
      region: region.map { ID($0) }, condition: condition.map { ID($0) },
      referent: referent.map { ID($0) }, standing: standing)
    switch options.format {
    case .json:
      var all: [JSON] = []
      try desk.forEachOverview(filter) { all.append($0.json(in: desk.study)) }
      Console.standard.print(.array(all))
    case .table: try printTable(filter, desk)
    }
  }

  private func printTable(_ filter: ParticipantFilter, _ desk: Desk) throws {
    var table = TextTable([
      .init(heading: Phrase("Code", "Code")), .init(heading: Phrase("Région", "Region")),
      .init(heading: Phrase("Maladies", "Conditions")),
      .init(heading: Phrase("Référent", "Referent")),
      .init(heading: Phrase("Situation", "Standing")),
      .init(heading: Phrase("Écrits", "Entries"), side: .right),
      .init(heading: Phrase("Dernières nouvelles", "Last heard")),
    ])
    try desk.forEachOverview(filter) { overview in
      let enrolment = overview.participant.enrolment
      table.add(
        "\(overview.participant.id)",
        desk.study.region(enrolment.region)?.label.spoken ?? enrolment.region.text,
        enrolment.conditions.map { desk.study.condition($0)?.label.spoken ?? $0.text }
          .joined(separator: ", "),
        enrolment.referent.text, overview.standing.words.spoken,
        spokenLanguage.number(overview.entries.written), overview.lastHeard?.words.spoken ?? "–")
    }
    guard !table.rows.isEmpty else {
      return options.suggest(Phrase("Aucun participant.", "No participant."))
    }
    Console.standard.print(table.text())
    options.suggest(
      .count(
        table.rows.count, Phrase("participant", "participant"),
        Phrase("participants", "participants")))
  }
}

extension ParticipantStanding: ExpressibleByArgument {}
