import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage need show`
///
/// JSON: the need as `need list` prints it.
struct NeedShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase("Un besoin et son histoire.", "A need and its history.").spoken,
    discussion: """
      sillage need show classement-automatique
      """,
    aliases: ["montrer", "voir"])

  @OptionGroup var name: NeedName
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let need = try desk.need(ID(name.need))
    let people = try desk.peopleBehindNeeds()[need.id] ?? 0
    switch options.format {
    case .json: Console.standard.print(.object(need.json(people: people)))
    case .table:
      let lists = try desk.workspace.needLists()
      let theme = try desk.workspace.codebook()?.theme(need.statement.theme)?.label
      var page = FactPage.forConsole()
      page.title(need.id.text, need.sentence)
      page.facts(
        [
          (Phrase("thème", "theme"), theme ?? Phrase(same: need.statement.theme.text)),
          (
            Phrase("fonction", "function"),
            need.statement.function.flatMap(lists.function) ?? Phrase(same: "–")
          ),
          (
            Phrase("moment", "moment"),
            need.statement.moment.flatMap(lists.moment) ?? Phrase(same: "–")
          ),
          (Phrase("état", "standing"), need.standing.words),
          (Phrase("personnes", "people"), Phrase(same: String(people))),
        ])
      page.section(Phrase("Histoire", "History"))
      page.rows(need.history(in: desk.study.zone))
      Console.standard.print(page.text)
    }
  }
}
