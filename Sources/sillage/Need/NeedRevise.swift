import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need revise`
struct NeedRevise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: Phrase(
      "Reformuler un besoin, ou le placer autrement.", "Word a need anew, or place it otherwise."
    ).spoken,
    discussion: """
      sillage need revise une-seule-liste --en "One list of all documents" --reason "traduction"
      """,
    aliases: ["reformuler"])

  @OptionGroup var name: NeedName
  @OptionGroup var words: NeedWords
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    var statement = try desk.need(ID(name.need)).statement
    statement.french = words.fr ?? statement.french
    statement.english = words.en ?? statement.english
    statement.theme = words.theme.map { ID($0) } ?? statement.theme
    statement.function = words.function ?? statement.function
    statement.moment = words.moment ?? statement.moment
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.revise(statement, reason: reason)
    options.suggest(Phrase("C’est reformulé.", "It is revised."))
    for remark in try desk.needs().remarks(on: statement.need) { options.suggest(remark) }
  }
}
