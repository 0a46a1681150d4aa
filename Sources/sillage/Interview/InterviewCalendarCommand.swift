import ArgumentParser
import JSONTree
import StudyDesk
import StudyExchange
import StudyModel
import Wording

/// `sillage interview calendar`
///
/// JSON: an array of appointments: `uid`, `sequence`, `participant`, `window`, `at`, `mode`,
/// `minutes` once it was held, `status` (waiting, held, cancelled). Moments are in UTC.
struct InterviewCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: Phrase(
      "Mettre les entretiens dans un agenda\u{A0}: un fichier .ics, sans nom ni maladie.",
      "Put interviews into a calendar: an .ics file, without name or condition."
    ).spoken,
    discussion: """
      sillage interview calendar --output agenda.ics
      sillage interview calendar TALI-473-P --output rendez-vous.ics
      sillage interview calendar --region occitanie --output region.ics
      """,
    aliases: ["calendrier", "agenda"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code d’un participant\u{A0}; sinon, vos propres entretiens.",
        "A participant’s code; otherwise your own interviews."
      ).spoken))
  var code: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Ceux de ce référent.", "Those of that referent.").spoken, valueName: "id"))
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Ceux de toute une région.", "Those of a whole region.").spoken, valueName: "id"))
  var region: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le fichier à écrire\u{A0}; la sortie standard sinon.",
        "The file to write; the standard output otherwise."
      ).spoken, valueName: "file"))
  var output: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard [code, referent, region].compactMap(\.self).count > 1 else { return }
    throw ValidationError(
      Phrase(
        "Donnez un code, --referent ou --region\u{A0}: un seul des trois.",
        "Give a code, --referent or --region: one of the three."
      ).spoken)
  }

  func run() throws {
    let desk = try options.desk()
    let calendar = try desk.calendar(of: try owner(at: desk), in: spokenLanguage)
    if let output { try desk.write(calendar, to: output) }
    switch options.format {
    case .json: Console.standard.print(.array(calendar.appointments.map(\.json)))
    case .table:
      if let output {
        Console.standard.print(output.harmless)
      } else {
        OutputFault.note(Outlet.output.write(String(decoding: calendar.bytes, as: UTF8.self)))
      }
    }
    if output != nil, !options.quiet { Console.standard.say(calendar.summary) }
  }

  private func owner(at desk: Desk) throws -> CalendarOwner {
    if let code { return .participant(try options.participant(code, at: desk)) }
    if let region { return .region(ID(region)) }
    if let referent { return .referent(ID(referent)) }
    if case .team(let id) = desk.user, desk.study.referent(id) != nil { return .referent(id) }
    throw DeskError(
      .wrongUse,
      Phrase(
        "Quels entretiens\u{202F}? Donnez un code, --referent ou --region.",
        "Which interviews? Give a code, --referent or --region."))
  }
}

extension CalendarAppointment {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["uid"] = .string(uid)
    object["sequence"] = .integer(sequence)
    object["participant"] = .string("\(participant)")
    object["window"] = .integer(window)
    object["at"] = .string("\(at)")
    object["mode"] = .string(mode.rawValue)
    if let minutes { object["minutes"] = .integer(minutes) }
    object["status"] = .string(isCancelled ? "cancelled" : isWaiting ? "waiting" : "held")
    return .object(object)
  }
}

extension InterviewCalendar {
  /// How many there are, and what to do with the file.
  fileprivate var summary: Phrase {
    let struckOut = appointments.filter(\.isCancelled).count
    return Phrase.count(
      appointments.count, Phrase("rendez-vous", "appointment"),
      Phrase("rendez-vous", "appointments"))
      + Phrase(", dont \(struckOut) à barrer", ", \(struckOut) of them struck out")
      + Phrase(
        """
        . Ouvrez ce fichier avec votre agenda\u{A0}; refaites-le quand un rendez-vous change\u{A0}: \
        l’agenda reconnaît les siens.
        """,
        """
        . Open this file with your calendar; make it again when an appointment changes: the calendar \
        recognises its own.
        """)
  }
}
