import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent refuse`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct ConsentRefuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: Phrase(
      "Noter que la personne préfère ne pas participer.",
      "Record that the person would rather not take part."
    ).spoken,
    discussion: "sillage consent refuse TALI-473-P --on hier",
    aliases: ["refuser"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La raison, si la personne en donne une.", "The reason, if the person gives one."
      ).spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le jour du refus.", "The day of the refusal.").spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    _ = try desk.refuse(code, reason: reason, options.moment(on, at: desk))
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(
      Phrase(
        """
        Plus rien ne lui sera demandé. Si la personne change d’avis\u{A0}: «\u{A0}sillage accord \
        donner \(code)\u{A0}».
        """,
        """
        Nothing more will be asked. If the person changes their mind: “sillage consent give \
        \(code)”.
        """))
  }
}
