import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview prepare`
///
/// JSON: `participant`, `standing`, `interview` or null, `previous_referent`, `agree_again_by`,
/// `open_points`, `entries` (`number`, `day`, `form`, `answers`), `last_interview` (`on`,
/// `answers`) or null.
struct InterviewPrepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: Phrase(
      "Tout ce qu’il faut relire avant un entretien, sur une page.",
      "All there is to read before an interview, on one page."
    ).spoken,
    discussion: "sillage interview prepare TALI-473-P",
    aliases: ["préparer", "preparer"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var which: WindowOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let page = PreparationPage(
      preparation: try desk.prepareInterview(code, window: which.window), study: desk.study)
    switch options.format {
    case .json: Console.standard.print(page.json)
    case .table: Console.standard.print(page.text(.forConsole()))
    }
    guard options.format == .table else { return }
    options.suggest(
      Phrase(
        "\nAprès l’entretien\u{A0}: «\u{A0}sillage entretien noter \(code) --minutes 40\u{A0}».",
        "\nAfter the interview: “sillage interview record \(code) --minutes 40”."))
  }
}
