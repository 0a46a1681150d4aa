import ArgumentParser
import Wording

/// `sillage quote …`
struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: Phrase(
      "Les citations\u{A0}: choisir des propos, masquer ce qui reconnaît, faire relire.",
      "Quotes: choose words, leave out what identifies, have them read again."
    ).spoken,
    subcommands: [
      QuoteSuggest.self, QuoteChoose.self, QuoteList.self, QuoteRelease.self, QuoteDrop.self,
    ],
    aliases: ["citation"])
}

/// One quote: whose words, and its number.
struct QuoteName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le numéro de la citation, comme «\u{A0}citation liste\u{A0}» le donne.",
        "The quote’s number, as “quote list” gives it."
      ).spoken, valueName: "n"))
  var number: Int
}
