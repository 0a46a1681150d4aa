import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage paper hand`
///
/// JSON: what the participant was given, as `paper given` prints it.
struct PaperHand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand",
    abstract: Phrase(
      "Noter qu’un document a été remis.", "Record that a paper was given."
    ).spoken,
    discussion: """
      sillage paper hand dossier-soignants TALI-473-P --means in-person --on 2024-10-08
      """,
    aliases: ["remettre"])

  @OptionGroup var name: PaperName
  @Option(help: ArgumentHelp(Phrase("Comment.", "How.").spoken))
  var means: Means?
  @OptionGroup var text: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try name.who.code(options, at: desk)
    _ = try desk.participant(code)
    let means = try options.choice(
      means, "--means",
      Phrase("Comment a-t-il été remis\u{202F}?", "How was it given?"),
      among: Means.allCases.map { ($0, $0.words) })
    try desk.hand(
      ID(name.paper), version: text.version, in: text.language, to: code, by: means,
      options.moment(text.on, at: desk))
    GivenPapers(try desk.papersGiven(to: code), to: code).print(options)
  }
}
