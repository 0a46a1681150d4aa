import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need merge`
struct NeedMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Phrase(
      "Réunir des besoins qui n’en font qu’un.", "Merge needs that turn out to be one."
    ).spoken,
    discussion: """
      sillage need merge ranger trier --into une-seule-liste --reason "la même demande"
      """,
    aliases: ["réunir", "reunir"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Les besoins qui se terminent.", "The needs that end.").spoken, valueName: "needs"))
  var needs: [String]
  @Option(
    help: ArgumentHelp(
      Phrase("Celui qui reste et reçoit leurs passages.", "The one that stays with their passages.")
        .spoken, valueName: "need"))
  var into: String
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.merge(needs.map { ID($0) }, into: ID(into), reason: reason)
    options.suggest(Phrase("Ils n’en font plus qu’un.", "They are one now."))
    options.suggestReopening(needs)
  }
}
