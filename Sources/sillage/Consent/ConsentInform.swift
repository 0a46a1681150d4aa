import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent inform`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct ConsentInform: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inform",
    abstract: Phrase(
      "Noter que la notice d’information a été remise et expliquée.",
      "Record that the information notice was given and explained."
    ).spoken,
    discussion: "sillage consent inform TALI-473-P --means in-person --on 2024-10-08",
    aliases: ["informer"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("Comment.", "How.").spoken))
  var means: Means?
  @OptionGroup var text: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let means = try options.choice(
      means, "--means",
      Phrase("Comment la notice a-t-elle été remise\u{202F}?", "How was the notice given?"),
      among: Means.allCases.map { ($0, $0.words) })
    _ = try desk.inform(
      code, version: text.version, language: text.language, means: means,
      options.moment(text.on, at: desk))
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(
      Phrase(
        """
        Ensuite\u{A0}: laissez le temps de la réflexion, puis «\u{A0}sillage accord donner \
        \(code)\u{A0}».
        """,
        "Next: leave time to think, then “sillage consent give \(code)”."))
  }
}
