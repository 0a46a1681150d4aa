import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage coding settle`
struct CodingSettle: ParsableCommand {
  enum Verdict: String, ExpressibleByArgument, CaseIterable { case oui, non, yes, no }

  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: Phrase(
      "Trancher un désaccord entre lecteurs.", "Settle a difference between readers."
    ).spoken,
    discussion: """
      sillage coding settle TALI-473-P --entry 3 --theme gestes --applies oui --reason "relu à deux"
      """,
    aliases: ["trancher"])

  @OptionGroup var which: TextOptions
  @Option(help: ArgumentHelp(Phrase("Le thème.", "The theme.").spoken))
  var theme: String
  @Option(
    help: ArgumentHelp(
      Phrase("Le thème est-il dans le texte\u{202F}?", "Is the theme in the text?").spoken))
  var applies: Verdict
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, origin) = try which.meant(options, at: desk)
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.settle(
      ID(theme), in: origin, of: code, applies: [.oui, .yes].contains(applies), reason: reason)
    options.suggest(Phrase("C’est tranché.", "It is settled."))
  }
}
