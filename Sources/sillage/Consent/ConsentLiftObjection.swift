import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent lift-objection`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct ConsentLiftObjection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift-objection",
    abstract: Phrase(
      "Noter qu’une opposition est retirée ou réglée.",
      "Record that an objection was taken back or settled."
    ).spoken,
    discussion: """
      sillage consent lift-objection TALI-473-P --reason "retirée par la personne"
      """,
    aliases: ["lever-opposition"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le jour où elle a été réglée.", "The day it was settled.").spoken,
      valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let reason = try options.text(
      reason, "--reason",
      Phrase("Comment l’opposition a-t-elle été réglée\u{202F}?", "How was the objection settled?"))
    _ = try desk.liftObjection(code, reason: reason, options.moment(on, at: desk))
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(
      Phrase(
        "Ce qui vaut désormais\u{A0}: «\u{A0}sillage accord état \(code)\u{A0}».",
        "What holds now: “sillage consent status \(code)”."))
  }
}
