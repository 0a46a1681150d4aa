import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage coding unmark`
struct CodingUnmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmark",
    abstract: Phrase("Retirer un de ses classements.", "Take one of one’s own marks back.").spoken,
    discussion: """
      sillage coding unmark TALI-473-P 12
      """,
    aliases: ["déclasser", "declasser"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String
  @Argument(
    help: ArgumentHelp(
      Phrase("Le numéro du classement.", "The number of the mark.").spoken, valueName: "n"))
  var number: Int
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try options.participant(code, at: desk)
    try desk.unmark(try desk.mark(MarkReference(number), of: code).id, of: code)
    options.suggest(Phrase("C’est retiré.", "It is taken back."))
  }
}
