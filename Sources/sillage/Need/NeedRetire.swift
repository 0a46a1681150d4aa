import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need retire`
struct NeedRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: Phrase("Ne plus suivre un besoin.", "Follow a need no longer.").spoken,
    discussion: """
      sillage need retire ranger --reason "hors du sujet"
      """,
    aliases: ["clore"])

  @OptionGroup var name: NeedName
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.retire(ID(name.need), reason: reason)
    options.suggest(Phrase("Il n’est plus suivi.", "It is no longer followed."))
    options.suggestReopening([name.need])
  }
}
