import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage quote list`
///
/// JSON: an array of quotes: `participant`, `number`, `standing` (chosen, released, dropped),
/// `words` as they would be printed, `obstacle`, `ready` (would go out with the next restitution),
/// `condition` and `region` of the label, `need`, `figure`, `releases` it was put into, and those
/// of them that are `published`.
struct QuoteList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Voir les citations, ce qu’on en lira et ce qui manque.",
      "See the quotes, how they will read and what is wanting."
    ).spoken,
    discussion: "sillage quote list TALI-473-P",
    aliases: ["liste", "lister"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le code du participant\u{A0}; tous sinon.", "The participant’s code; otherwise all.")
        .spoken))
  var code: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let lines: [QuoteLine]
    if let code = try code.map({ try options.participant($0, at: desk) }) {
      lines = try desk.quoteStandings(of: code).map { try desk.quote($0.number, of: code) }
    } else {
      lines = try desk.quotes()
    }
    guard !lines.isEmpty || options.format == .json else {
      return options.suggest(Phrase("Aucune citation.", "No quote."))
    }
    try QuoteReport(options: options, desk: desk).print(lines)
  }
}
