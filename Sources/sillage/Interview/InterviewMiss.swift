import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview miss`
///
/// JSON: the interview, as `interview list` prints each.
struct InterviewMiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "miss",
    abstract: Phrase(
      "Noter que la personne n’est pas venue.", "Record that the person did not come."
    ).spoken,
    discussion: """
      sillage interview miss TALI-473-P --reason "pas de réponse au téléphone"
      """,
    aliases: ["manqué", "manque"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var which: WindowOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    try desk.checkInterviewing(code)
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    let window = try desk.missInterview(code, window: which.window, reason: reason)
    try InterviewReport(desk: desk, options: options).print(code, window)
    options.suggest(
      Phrase(
        """
        Pour le reprendre\u{A0}: «\u{A0}sillage entretien prévoir \(code) --window \
        \(window.number)\u{A0}».
        """,
        "To plan it again: “sillage interview plan \(code) --window \(window.number)”."))
  }
}
