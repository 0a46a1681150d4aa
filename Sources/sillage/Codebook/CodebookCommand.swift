import ArgumentParser
import Wording

/// `sillage codebook …`
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: Phrase(
      "La grille de codage\u{A0}: les thèmes par lesquels on lit les écrits et les entretiens.",
      "The codebook: the themes by which entries and interviews are read."
    ).spoken,
    subcommands: [
      CodebookList.self, CodebookShow.self, CodebookCheck.self, CodebookExport.self,
      CodebookImportCommand.self,
    ],
    aliases: ["grille-de-codage"])
}
