import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop list`
///
/// JSON: an array of workshops: `workshop`, `day`, `place`, `questions` (how many), `came`.
struct WorkshopList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Voir les ateliers.", "See the workshops.").spoken,
    discussion: "sillage workshop list",
    aliases: ["lister", "liste"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let turnouts = try options.desk().workshopTurnouts()
    guard options.format == .table else {
      return Console.standard.print(.array(turnouts.map(\.listJSON)))
    }
    guard !turnouts.isEmpty else {
      return options.suggest(
        Phrase(
          "Aucun atelier. Pour en prévoir un\u{A0}: «\u{A0}sillage atelier prévoir NOM\u{A0}».",
          "No workshop. To plan one: “sillage workshop plan NAME”."))
    }
    var table = TextTable([
      .init(heading: Phrase("Atelier", "Workshop")), .init(heading: Phrase("Jour", "Day")),
      .init(heading: Phrase("Questions", "Questions"), side: .right),
      .init(
        heading: turnouts[0].region == nil
          ? Phrase("Venus", "Came") : Phrase("Venus de votre région", "Came of your region"),
        side: .right),
      .init(heading: Phrase("Lieu", "Place")),
    ])
    for turnout in turnouts {
      table.add(
        turnout.plan.workshop.text, turnout.plan.day.words.spoken, "\(turnout.results.count)",
        "\(turnout.came)", turnout.plan.place)
    }
    Console.standard.print(table.text())
  }
}

extension WorkshopTurnout {
  fileprivate var listJSON: JSON {
    [
      "workshop": .string(plan.workshop.text), "day": .string("\(plan.day)"),
      "place": .string(plan.place), "questions": .integer(results.count), "came": .integer(came),
    ]
  }
}
