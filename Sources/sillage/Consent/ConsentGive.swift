import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent give`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct ConsentGive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give",
    abstract: Phrase(
      "Noter ce que la personne accepte, et ce qu’elle n’accepte pas.",
      "Record what the person agrees to, and what not."
    ).spoken,
    discussion: """
      sillage consent give TALI-473-P --scope participation --decline citation --paper scan.pdf
      """,
    aliases: ["donner", "recueillir"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Ce qui est accepté\u{A0}; à répéter.", "What is agreed to; repeat.").spoken,
      valueName: "scope"))
  var scope: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase("Ce qui est refusé\u{A0}; à répéter.", "What is declined; repeat.").spoken,
      valueName: "scope"))
  var decline: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Comment l’accord a été donné\u{A0}; en personne si l’option manque.",
        "How it was given; in person without this option."
      ).spoken))
  var means: Means = .inPerson
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le papier signé, numérisé\u{A0}; une copie est gardée avec son empreinte.",
        "The scan of the signed paper; a copy is kept with its digest."
      ).spoken, valueName: "file"))
  var paper: String?
  @OptionGroup var text: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let scan = try paper.map { try InputFile.bytes($0) }
    let answers = try ScopeQuestions(study: desk.study, options: options).answers(scope, decline)
    let when = try options.moment(text.on, at: desk)
    let participant = try desk.agree(
      code, to: answers.accepted, declining: answers.declined, version: text.version,
      language: text.language, means: means, scan: scan, when)
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(next(participant))
  }

  private func next(_ participant: Participant) -> Phrase {
    let code = participant.id
    return Phrase(
      """
      Ensuite\u{A0}: remettez le reçu («\u{A0}sillage accord reçu \(code)\u{A0}»), puis prévoyez \
      l’entretien («\u{A0}sillage entretien prévoir \(code)\u{A0}»).
      """,
      """
      Next: hand over the receipt (“sillage consent receipt \(code)”), then plan the interview \
      (“sillage interview plan \(code)”).
      """)
  }
}
