import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop note`
///
/// JSON: the workshop, as `workshop show` prints it.
struct WorkshopNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: Phrase(
      "Noter ce que le groupe retient\u{A0}; jamais qui a dit quoi.",
      "Write down what the group agrees on; never who said what."
    ).spoken,
    discussion: """
      sillage workshop note toulouse-1 "Le groupe veut d’abord une seule liste de documents."
      """,
    aliases: ["noter"])

  @OptionGroup var name: WorkshopName
  @Argument(help: ArgumentHelp(Phrase("La note.", "The note.").spoken))
  var text: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let id = try desk.workshop(ID(name.workshop)).plan.workshop
    let text = try options.text(
      self.text, Phrase("le texte", "the text").spoken,
      Phrase("Qu’est-ce que le groupe retient\u{202F}?", "What does the group agree on?"))
    try desk.note(text, of: id)
    try WorkshopReport(options: options).print(desk.turnout(of: id))
  }
}
