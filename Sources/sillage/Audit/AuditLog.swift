import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage audit log`: who did what and when, never the content.
///
/// JSON: an array of `{"position", "event", "stream", "kind", "effective_at", "recorded_at",
/// "author", "source", "digest"}`, times in UTC.
struct AuditLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Phrase(
      "Lister ce qui s’est passé, par qui et quand, jamais le contenu.",
      "List what happened, by whom and when, never the content."
    ).spoken,
    discussion: "sillage audit log --kind agreement --from 2024-11-01",
    aliases: ["lister"])

  @Option(
    help: ArgumentHelp(
      Phrase("Le code d’un participant.", "A participant’s code.").spoken, valueName: "code"))
  var participant: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Qui a enregistré.", "Who recorded.").spoken, valueName: "user"))
  var author: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Ce qui s’est passé, ou le début\u{A0}: accord, «\u{A0}écrit corrigé\u{A0}», entry.written.",
        "What happened, or the beginning: agreement, “entry amended”, entry.written."
      ).spoken))
  var kind: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Enregistré à partir de ce jour.", "Recorded from that day on.").spoken,
      valueName: "day"))
  var from: DayArgument?
  @Option(
    help: ArgumentHelp(
      Phrase("Enregistré jusqu’à ce jour.", "Recorded until that day.").spoken, valueName: "day"))
  var to: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    var printer = AuditLogPrinter(format: options.format, zone: desk.study.zone)
    try desk.log(try filter(desk)) { printer.add($0) }
    printer.finish()
    if printer.isEmpty, !options.quiet {
      Console.standard.say(
        Phrase("Aucun événement ne correspond.", "No event matches."))
    }
  }

  private func filter(_ desk: Desk) throws -> AuditFilter {
    var filter = AuditFilter()
    if let participant {
      guard let code = ParticipantCode(participant) else {
        if let fault = participant.nameFault { throw DeskError(.wrongUse, fault) }
        throw DeskError(
          .wrongUse,
          Phrase(
            "--participant\u{A0}: «\u{A0}\(participant)\u{A0}» n’est pas un code de participant.",
            "--participant: “\(participant)” is not a participant’s code."))
      }
      filter.participant = code
    }
    filter.author = author
    filter.kind = kind
    filter.from = try from?.day(at: desk)
    filter.to = try to?.day(at: desk)
    return filter
  }
}
