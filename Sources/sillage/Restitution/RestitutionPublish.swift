import ArgumentParser
import StudyDesk
import Wording

/// `sillage restitution publish`: refused (77) until publication is proved safe.
struct RestitutionPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Phrase(
      "Publier une restitution. Refusé tant qu’elle est provisoire.",
      "Publish a restitution. Refused while it is provisional."
    ).spoken,
    discussion: "sillage restitution publish",
    aliases: ["publier"])

  @OptionGroup var options: GlobalOptions

  func run() throws { try options.desk().publishRestitution() }
}
