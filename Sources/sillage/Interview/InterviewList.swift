import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage interview list`
///
/// JSON: an array of interviews: `participant`, `referent`, `window`, `from`, `due_by`, `to`,
/// `status` (upcoming, ended, due, planned, late, held, missed, refused), and `since`, or `at` and
/// `mode`, and `counting` (counted, quarantined, excluded, objected) once it was held.
struct InterviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Voir tous les entretiens, d’une personne ou de toutes.",
      "See all interviews, of one person or of all."
    ).spoken,
    discussion: "sillage interview list TALI-473-P",
    aliases: ["lister", "liste"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le code du participant\u{A0}; tous sinon.", "The participant’s code; otherwise all.")
        .spoken))
  var code: String?
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
    let code = try code.map { try options.participant($0, at: desk) }
    let lines = try desk.interviews(
      on: on?.day(at: desk), of: desk.referent(named: referent), participant: code)
    InterviewReport(desk: desk, options: options).print(
      lines,
      ifNone: Phrase(
        "Aucun entretien\u{A0}: le calendrier commence avec l’accord.",
        "No interview: the calendar begins with the agreement."))
  }
}

extension Desk {
  /// The referent of that name.
  /// - Throws: `DeskError` when the study has none.
  func referent(named name: String?) throws(DeskError) -> ID<Referent>? {
    guard let name else { return nil }
    guard study.referent(ID(name)) == nil else { return ID(name) }
    throw DeskError(
      .doesNotExist,
      Phrase(
        "L’étude n’a pas de référent «\u{A0}\(name)\u{A0}».",
        "The study has no referent “\(name)”."
      ).choosing(among: study.referents.map(\.id.text)))
  }
}
