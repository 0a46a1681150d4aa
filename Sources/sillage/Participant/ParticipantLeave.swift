import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage participant leave`
///
/// JSON: the participant, as `participant list` prints each.
struct ParticipantLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: Phrase(
      "Noter qu’une personne quitte l’étude sans retirer son accord.",
      "Record that a person leaves the study without taking their agreement back."
    ).spoken,
    discussion: """
      sillage participant leave TALI-473-P --reason "déménagement" --on 2024-12-03
      """,
    aliases: ["quitter"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(Phrase("Le jour du départ.", "The day they left.").spoken, valueName: "date")
  )
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    _ = try desk.leave(code, reason: reason, options.moment(on, at: desk))
    try ParticipantReport(desk: desk, options: options).print(code)
    options.suggest(
      Phrase(
        """
        Ce que la personne a donné reste compté. Si elle ne le veut pas\u{A0}: «\u{A0}sillage \
        accord retirer \(code) --effect exclude\u{A0}».
        """,
        """
        What the person gave still counts. If they do not want that: “sillage consent withdraw \
        \(code) --effect exclude”.
        """))
  }
}
