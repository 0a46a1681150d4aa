import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage participant correct`
///
/// JSON: the participant, as `participant list` prints each.
struct ParticipantCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: Phrase(
      "Corriger les maladies ou l’association d’une personne.",
      "Put a person’s conditions or association right."
    ).spoken,
    discussion: """
      sillage participant correct TALI-473-P --condition diabete --reason "erreur de saisie"
      """,
    aliases: ["corriger"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les maladies, toutes\u{A0}; à répéter. Inchangées si l’option manque.",
        "The conditions, all of them; repeat. Unchanged without this option."
      ).spoken, valueName: "id"))
  var condition: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase(
        "L’association\u{A0}; rien entre guillemets (\"\") s’il n’y en a pas.",
        "The association; nothing in quotes (\"\") for none."
      ).spoken, valueName: "id"))
  var association: String?
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard !condition.isEmpty || association != nil else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "Dites ce qu’il faut corriger avec --condition ou --association.",
          "Say what to put right with --condition or --association."))
    }
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let enrolment = try desk.participant(code).enrolment
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    let given = condition.flatMap(\.listed).map { ID<Condition>($0) }
    _ = try desk.correct(
      code, conditions: given.isEmpty ? enrolment.conditions : given,
      association: association.map { $0.isEmpty ? nil : ID($0) } ?? enrolment.association,
      reason: reason)
    try ParticipantReport(desk: desk, options: options).print(
      code, line: Phrase("\(code)\u{A0}: corrigé", "\(code): put right"))
    options.suggest(
      Phrase(
        "Pour vérifier\u{A0}: «\u{A0}sillage participant voir \(code)\u{A0}».",
        "To check: “sillage participant show \(code)”."))
  }
}
