import ArgumentParser
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// `sillage interview record`
///
/// JSON: the interview, as `interview list` prints each.
struct InterviewRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: Phrase(
      "Noter un entretien tenu\u{A0}; sans réponses, la grille est posée question par question.",
      "Record an interview that was held; without answers, the grid is asked."
    ).spoken,
    discussion: """
      sillage interview record TALI-473-P --minutes 40 --answer fonctions-explorees=agenda
      """,
    aliases: ["noter"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("La durée, en minutes.", "The length, in minutes.").spoken, valueName: "n"))
  var minutes: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("Comment, si ce n’était pas comme prévu.", "How, if not as planned.").spoken))
  var mode: InterviewMode?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Quand il a commencé\u{A0}; maintenant sinon.", "When it began; otherwise now."
      ).spoken, valueName: "time"))
  var at: TimeArgument?
  @OptionGroup var which: WindowOptions
  @OptionGroup var given: GivenAnswers
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let moment = try at?.moment(at: desk)
    try desk.checkInterviewing(code)
    let minutes = try options.value(
      minutes, "--minutes",
      Phrase("Combien de minutes a-t-il duré\u{202F}?", "How many minutes did it last?")
    ) { text in
      guard let minutes = Int(text), (1...600).contains(minutes) else {
        throw DeskError(
          .wrongUse, Phrase("Donnez un nombre de 1 à 600.", "Give a number from 1 to 600."))
      }
      return minutes
    }
    try desk.checkRecordingInterview(code, window: which.window, at: moment, minutes: minutes)
    let answering = InterviewAnswering(desk: desk, code: code, options: options)
    let response = try answering.response(given)
    let window = try desk.recordInterview(
      code, window: which.window, at: moment, minutes: minutes, mode: mode, response: response)
    try answering.dropDraft()
    try InterviewReport(desk: desk, options: options).print(code, window)
    options.suggest(
      Phrase(
        "Ensuite\u{A0}: «\u{A0}sillage entretien lister \(code)\u{A0}».",
        "Next: “sillage interview list \(code)”."))
  }
}
