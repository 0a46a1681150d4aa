import ArgumentParser
import Wording

/// `sillage import …`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      "Reprendre les réponses d’un autre système.", "Take in another system’s answers."
    ).spoken,
    subcommands: [ImportFHIR.self, ImportTable.self],
    aliases: ["importer"])
}
