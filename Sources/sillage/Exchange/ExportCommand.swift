import ArgumentParser
import Wording

/// `sillage export …`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      "Remettre des données, sous code, à un autre système.",
      "Hand data, under codes, to another system."
    ).spoken,
    subcommands: [ExportFHIR.self, ExportAnalysis.self, ExportODM.self],
    aliases: ["exporter"])
}
