import ArgumentParser
import Wording

/// `sillage rights …`
struct RightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rights",
    abstract: Phrase(
      "Les droits d’une personne sur ses données.", "A person’s rights over their data."
    ).spoken,
    subcommands: [
      RightsAccess.self, RightsErase.self, RightsForget.self, RightsObject.self,
      RightsRestrict.self,
      RightsRelease.self, RightsRetention.self, RightsTable.self,
    ],
    aliases: ["droits"])
}
