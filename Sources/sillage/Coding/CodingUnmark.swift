import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage coding unmark`
struct CodingUnmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmark",
    abstract: Phrase("Retirer un de ses classements.", "Take one of one’s own marks back.").spoken,
    discussion: """
      sillage coding unmark TALI-473-P 12
      """,
    aliases: ["déclasser", "declasser"])

  @OptionGroup var place: EntryPlace
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, number) = try place.meant(options, at: desk)
    try desk.unmark(try desk.mark(number, of: code).id, of: code)
    options.suggest(Phrase("C’est retiré.", "It is taken back."))
  }
}
