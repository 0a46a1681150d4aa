import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent object`
///
/// JSON: what the participant agreed to, as `consent status` prints it, with `quotes` as `consent
/// withdraw` has them.
struct ConsentObject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: Phrase(
      "Noter que la personne s’oppose à l’usage de ses données (RGPD, article 21).",
      "Record that the person objects to the use of their data (GDPR, article 21)."
    ).spoken,
    discussion: """
      sillage consent object TALI-473-P --reason "lettre du 3 décembre" --on 2024-12-03
      """,
    aliases: ["opposer"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La raison liée à la situation de la personne, si elle la donne.",
        "The reason linked to the person’s situation, if they give it."
      ).spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le jour de l’opposition.", "The day of the objection.").spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let ended = try EndedQuotes(of: code, at: desk) {
      _ = try desk.object(code, reason: reason, options.moment(on, at: desk))
    }
    try ConsentReport(desk: desk, options: options, ended: ended).print(code)
    options.suggest(
      Phrase(
        """
        Rien n’est plus recueilli ni compté. Répondez à la personne dans un délai d’un mois. Une \
        fois l’opposition réglée\u{A0}: «\u{A0}sillage accord lever-opposition \(code)\u{A0}».
        """,
        """
        Nothing more is collected or counted. Answer the person within one month. Once the \
        objection is settled: “sillage consent lift-objection \(code)”.
        """))
  }
}
