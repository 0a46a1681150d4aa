import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview due`
///
/// JSON: an array of interviews, as `interview list` prints each.
struct InterviewDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: Phrase(
      "Voir les entretiens en retard, à prévoir, ou prévus dans la semaine.",
      "See the interviews that are late, to plan, or planned within a week."
    ).spoken,
    discussion: "sillage interview due --referent ref-oc-1 --on 2024-11-12",
    aliases: ["dus", "attendus"])

  @Option(
    help: ArgumentHelp(
      Phrase("Ceux de ce référent.", "Those of that referent.").spoken, valueName: "id"))
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Vus de ce jour-là.", "Seen from that day.").spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let lines = try desk.interviewsDue(
      on: on?.day(at: desk), of: desk.referent(named: referent))
    InterviewReport(desk: desk, options: options).print(
      lines, ifNone: Phrase("Aucun entretien n’attend.", "No interview is waiting."))
    guard options.format == .table, let first = lines.first?.participant else { return }
    options.suggest(
      Phrase(
        "Pour commencer\u{A0}: «\u{A0}sillage entretien préparer \(first)\u{A0}».",
        "To begin: “sillage interview prepare \(first)”."))
  }
}
