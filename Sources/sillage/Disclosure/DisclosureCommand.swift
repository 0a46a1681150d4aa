import ArgumentParser
import Wording

/// `sillage disclosure …`
struct DisclosureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosure",
    abstract: Phrase(
      "Protéger des tableaux de comptes avant de les publier, ou juger ceux qui le sont.",
      "Protect tables of counts before they are published, or judge those that are."
    ).spoken,
    subcommands: [DisclosureProtect.self, DisclosureAudit.self],
    aliases: ["divulgation"])
}
