import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview plan`
///
/// JSON: the interview, as `interview list` prints each.
struct InterviewPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      "Noter le rendez-vous d’un entretien.", "Write down when an interview will be."
    ).spoken,
    discussion: """
      sillage interview plan TALI-473-P --at "2024-11-12 14:30" --mode telephone
      """,
    aliases: ["prévoir", "prevoir"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le jour et l’heure, à l’heure de l’étude.", "The day and hour, in the study’s zone."
      ).spoken, valueName: "time"))
  var at: TimeArgument?
  @Option(help: ArgumentHelp(Phrase("Comment.", "How.").spoken))
  var mode: InterviewMode?
  @OptionGroup var which: WindowOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    try desk.checkInterviewing(code)
    let moment = try options.value(
      at?.moment(at: desk), "--at",
      Phrase(
        "Quel jour, à quelle heure\u{202F}? Par exemple\u{A0}: 12/11/2024 14h30",
        "Which day, at what time? For instance: 2024-11-12 14:30")
    ) { text in try TimeArgument(argument: text)?.moment(at: desk) ?? desk.now }
    let mode = try options.choice(
      mode, "--mode", Phrase("Comment aura-t-il lieu\u{202F}?", "How will it be held?"),
      among: InterviewMode.allCases.map { ($0, $0.words) })
    let window = try desk.planInterview(code, window: which.window, at: moment, mode: mode)
    try InterviewReport(desk: desk, options: options).print(code, window, at: moment)
    options.suggest(window.advice(for: code, at: moment, desk))
  }
}

extension InterviewWindow {
  /// What may be done next, or what is odd about that time.
  func advice(for code: ParticipantCode, at moment: Moment, _ desk: Desk) -> Phrase {
    let day = desk.study.zone.day(of: moment)
    if day < desk.today {
      return Phrase(
        """
        Ce jour est passé. Si l’entretien a eu lieu\u{A0}: «\u{A0}sillage entretien noter \
        \(code)\u{A0}».
        """,
        "That day has passed. If the interview was held: “sillage interview record \(code)”.")
    }
    let prepare = Phrase(
      "La veille\u{A0}: «\u{A0}sillage entretien préparer \(code)\u{A0}».",
      "The day before: “sillage interview prepare \(code)”.")
    guard day > dueBy else { return prepare }
    return Phrase(
      "C’est après le \(dueBy.words.french), le jour souhaité pour cet entretien.\n",
      "It is after \(dueBy.words.english), the day this interview was wanted by.\n") + prepare
  }
}
