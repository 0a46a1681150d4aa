import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview move`
///
/// JSON: the interview, as `interview list` prints each.
struct InterviewMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: Phrase(
      "Déplacer un entretien prévu.", "Move an interview that was planned."
    ).spoken,
    discussion: """
      sillage interview move TALI-473-P --to "2024-11-14 10:00" --reason "dialyse"
      """,
    aliases: ["déplacer", "deplacer"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Le nouveau jour et l’heure.", "The new day and hour.").spoken, valueName: "time"))
  var to: TimeArgument?
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Comment, si cela change.", "How, if that changes.").spoken))
  var mode: InterviewMode?
  @OptionGroup var which: WindowOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    try desk.checkInterviewing(code)
    let moment = try options.value(
      to?.moment(at: desk), "--to",
      Phrase(
        "À quel jour, à quelle heure\u{202F}? Par exemple\u{A0}: 14/11/2024 10h",
        "To which day, at what time? For instance: 2024-11-14 10:00")
    ) { text in try TimeArgument(argument: text)?.moment(at: desk) ?? desk.now }
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    let window = try desk.moveInterview(
      code, window: which.window, to: moment, mode: mode, reason: reason)
    try InterviewReport(desk: desk, options: options).print(code, window, at: moment)
    options.suggest(window.advice(for: code, at: moment, desk))
  }
}
