import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage participant assign`
///
/// JSON: the participant, as `participant list` prints each.
struct ParticipantAssign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: Phrase(
      "Confier une personne à un autre référent de sa région.",
      "Give a person another referent of their region."
    ).spoken,
    discussion: """
      sillage participant assign TALI-473-P --referent ref-oc-2 --reason "congé de ref-oc-1"
      """,
    aliases: ["confier"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(Phrase("Le nouveau référent.", "The new referent.").spoken, valueName: "id"))
  var referent: String?
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le jour du changement.", "The day of the change.").spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let enrolment = try desk.participant(code).enrolment
    let others = desk.study.referents.filter {
      $0.region == enrolment.region && $0.id != enrolment.referent
    }
    let referent = try options.choice(
      referent.map { ID($0) }, "--referent",
      Phrase("Quel référent la suivra\u{202F}?", "Which referent will follow them?"),
      among: others.map { ($0.id, desk.study.words(of: $0.id)) })
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    _ = try desk.assign(code, to: referent, reason: reason, on.moment(at: desk))
    try ParticipantReport(desk: desk, options: options).print(
      code,
      line: Phrase("\(code)\u{A0}: suivi par \(referent)", "\(code): followed by \(referent)"))
    options.suggest(
      Phrase(
        """
        \(referent) retrouve tout ce qui s’est dit avec «\u{A0}sillage entretien préparer \
        \(code)\u{A0}».
        """,
        "\(referent) finds all that was said with “sillage interview prepare \(code)”."))
  }
}
