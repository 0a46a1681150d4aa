import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview refuse`
///
/// JSON: the interview, as `interview list` prints each.
struct InterviewRefuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: Phrase(
      "Noter que la personne n’a pas voulu de cet entretien.",
      "Record that the person did not want this interview."
    ).spoken,
    discussion: """
      sillage interview refuse TALI-473-P --reason "fatigue"
      """,
    aliases: ["refuser"])

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
    let window = try desk.refuseInterview(code, window: which.window, reason: reason)
    try InterviewReport(desk: desk, options: options).print(code, window)
    options.suggest(
      Phrase(
        """
        La personne reste dans l’étude. Si elle veut l’arrêter\u{A0}: «\u{A0}sillage accord \
        retirer \(code)\u{A0}».
        """,
        "The person stays in the study. If they want to stop: “sillage consent withdraw \(code)”."))
  }
}
