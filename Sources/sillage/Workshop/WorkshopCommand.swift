import ArgumentParser
import Wording

/// `sillage workshop …`
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: Phrase(
      "Les ateliers\u{A0}: prévoir, noter qui est venu, les votes, ce qu’on retient.",
      "Workshops: plan them, record who came, the votes, what is kept in mind."
    ).spoken,
    subcommands: [
      WorkshopPlan.self, WorkshopAttend.self, WorkshopVote.self, WorkshopUnvote.self,
      WorkshopNote.self, WorkshopList.self, WorkshopShow.self,
    ],
    aliases: ["atelier"])
}

/// The workshop a command is about.
struct WorkshopName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase("Le nom de l’atelier.", "The name of the workshop.").spoken, valueName: "workshop"))
  var workshop: String
}
