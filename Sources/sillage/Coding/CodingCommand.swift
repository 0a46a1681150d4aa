import ArgumentParser
import Wording

/// `sillage coding …`
struct CodingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coding",
    abstract: Phrase(
      "Lire les textes, les coder par thème, comparer les lectures.",
      "Read texts, code them by theme, compare readings."
    ).spoken,
    subcommands: [
      CodingNext.self, CodingShow.self, CodingFind.self, CodingMark.self, CodingUnmark.self,
      CodingDone.self, CodingDifferences.self, CodingSettle.self, CodingAgreement.self,
    ],
    aliases: ["codage"])
}
