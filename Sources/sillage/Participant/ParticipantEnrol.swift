import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage participant enrol`
///
/// JSON: the participant, as `participant list` prints each.
struct ParticipantEnrol: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: Phrase(
      "Inscrire une personne volontaire et lui donner un code.",
      "Enrol a volunteer and give them a code."
    ).spoken,
    discussion: """
      sillage participant enrol --region occitanie --condition parkinson --referent ref-oc-1
      """,
    aliases: ["inscrire"])

  @Option(help: ArgumentHelp(Phrase("La région.", "The region.").spoken, valueName: "id"))
  var region: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Une maladie\u{A0}; à répéter s’il y en a plusieurs.", "A condition; repeat for several."
      ).spoken, valueName: "id"))
  var condition: [String] = []
  @Option(help: ArgumentHelp(Phrase("L’association.", "The association.").spoken, valueName: "id"))
  var association: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le référent, de la même région.", "The referent, of the same region.").spoken,
      valueName: "id"))
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le jour de l’inscription\u{A0}; sinon, maintenant.",
        "The day of the enrolment; otherwise now."
      ).spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var who: IdentityOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let file = try who.read()
    let isAsking = region == nil || condition.isEmpty || referent == nil
    let questions = EnrolmentQuestions(study: desk.study, options: options)
    let region = try questions.region(region)
    let enrolment = Enrolment(
      region: region, conditions: try questions.conditions(condition),
      association: try questions.association(association, isAsking: isAsking),
      referent: try questions.referent(referent, of: region))
    let when = try isAsking ? options.moment(on, at: desk) : on.moment(at: desk)
    let identity = try file ?? (isAsking ? IdentityQuestions(options: options).optional() : nil)
    let code = try desk.enrol(enrolment, identity: identity, when).id
    try ParticipantReport(desk: desk, options: options).print(code, line: Phrase(same: "\(code)"))
    options.suggest(
      Phrase(
        """
        Ensuite\u{A0}: remettez la notice d’information, puis «\u{A0}sillage accord informer \
        \(code)\u{A0}».
        """,
        "Next: give the information notice, then “sillage consent inform \(code)”."))
  }
}
