import ArgumentParser
import Wording

/// `sillage journal …`
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: Phrase(
      "Le journal de bord\u{A0}: écrire, relire, corriger.",
      "The logbook: write, read again, put right."
    ).spoken,
    subcommands: [
      JournalAdd.self, JournalList.self, JournalShow.self, JournalAmend.self, JournalDraft.self,
    ],
    aliases: ["carnet"])
}
