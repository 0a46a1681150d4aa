import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need split`
struct NeedSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: Phrase(
      "Remplacer un besoin par plusieurs, déjà formulés.",
      "Put several needs, stated before, in the place of one."
    ).spoken,
    discussion: """
      sillage need split une-seule-liste --into trier ranger --reason "deux demandes"
      """,
    aliases: ["séparer", "separer"])

  @OptionGroup var name: NeedName
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      Phrase("Ceux qui le remplacent.", "Those that take its place.").spoken, valueName: "needs"))
  var into: [String]
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.split(ID(name.need), into: into.map { ID($0) }, reason: reason)
    options.suggest(
      Phrase(
        "Ses passages attendent d’être rattachés aux nouveaux besoins.",
        "Its passages wait to be tied to the new needs."))
    options.suggestReopening([name.need])
  }
}
