import ArgumentParser
import StudyDesk
import Wording

/// `sillage journal draft drop`
struct JournalDraftDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: Phrase("Effacer un brouillon.", "Drop a draft.").spoken,
    discussion: """
      sillage journal draft drop TALI-473-P
      """,
    aliases: ["effacer"])

  @OptionGroup var name: DraftName
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let draft = try name.meant(at: desk)
    try desk.drop(draft)
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase("Brouillon \(draft.name) effacé.", "Draft \(draft.name) dropped."))
  }
}
