import ArgumentParser
import Wording

/// `sillage paper …`
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: Phrase(
      "Les documents remis aux participants\u{A0}: les préparer, noter ce qui a été remis.",
      "The papers given to participants: make them, record what was given."
    ).spoken,
    subcommands: [PaperList.self, PaperMake.self, PaperHand.self, PaperGiven.self],
    aliases: ["document"])
}

/// Which paper, in which version and language.
struct PaperName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le nom du document, comme «\u{A0}document liste\u{A0}» le donne.",
        "The paper’s name, as “paper list” gives it."
      ).spoken, valueName: "document"))
  var paper: String
  @OptionGroup var who: WhoOptions
}
