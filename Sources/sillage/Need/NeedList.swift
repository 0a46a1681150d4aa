import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage need list`
///
/// JSON: a list of needs: `need`, `fr`, `en`, `theme`, `function`, `moment`, `standing`, `people`.
struct NeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Les besoins, avec le nombre de personnes derrière chacun.",
      "The needs, with the number of people behind each."
    ).spoken,
    discussion: """
      sillage need list
      """,
    aliases: ["liste"])

  @Flag(
    help: ArgumentHelp(
      Phrase("Montrer aussi ceux qui ne sont plus suivis.", "Show those no longer followed, too.")
        .spoken))
  var all = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let needs = try desk.needs()
    let people = try desk.peopleBehindNeeds()
    let shown = all ? needs.all : needs.open
    switch options.format {
    case .json:
      Console.standard.print(
        .array(shown.map { .object($0.json(people: people[$0.id] ?? 0)) }))
    case .table:
      guard !shown.isEmpty else {
        return options.suggest(
          Phrase(
            "Aucun besoin n’est encore formulé\u{A0}: «\u{A0}sillage besoin formuler\u{A0}».",
            "No need is stated yet: “sillage need state”."))
      }
      Console.standard.print(table(shown, people).text())
    }
  }

  private func table(_ needs: [Need], _ people: [ID<Need>: Int]) -> TextTable {
    var table = TextTable([
      .init(heading: Phrase("besoin", "need")),
      .init(heading: Phrase("personnes", "people"), side: .right),
      .init(heading: Phrase("état", "standing")), .init(heading: Phrase("phrase", "sentence")),
    ])
    for need in needs {
      table.add(
        need.id.text, String(people[need.id] ?? 0), need.standing.words.spoken,
        need.sentence.spoken)
    }
    return table
  }
}
