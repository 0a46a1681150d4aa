import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop plan`
///
/// JSON: the workshop, as `workshop show` prints it.
struct WorkshopPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      "Prévoir un atelier et ce qui est mis au vote\u{A0}; ou corriger ce qui était prévu.",
      "Plan a workshop and what is put to the vote; or put an earlier plan right."
    ).spoken,
    discussion: """
      sillage workshop plan toulouse-1 --day 2025-03-12 --place "Maison des associations" \
      --questions questions.yaml
      """,
    aliases: ["prévoir", "prevoir"])

  @OptionGroup var name: WorkshopName
  @Option(
    help: ArgumentHelp(Phrase("Le jour.", "The day.").spoken, valueName: "date"))
  var day: DayArgument?
  @Option(
    help: ArgumentHelp(
      Phrase("Le lieu, comme il est annoncé.", "The place, as it is announced.").spoken))
  var place: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Un fichier YAML\u{A0}: sous questions, pour chacune question, method (points, dots pour des \
        pastilles, ranking pour un classement), budget (points par personne) et needs (les besoins).
        """,
        """
        A YAML file: under questions, for each its question, method (points, dots, ranking), budget \
        (points for each person) and needs.
        """
      ).spoken, valueName: "file"))
  var questions: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let id = ID<Workshop>(name.workshop)
    let known = try desk.workshops()[id]?.plan
    let day = try options.value(
      try self.day?.day(at: desk) ?? known?.day, "--day",
      Phrase(
        "Quel jour\u{202F}? Par exemple\u{A0}: 12/03/2025", "Which day? For instance: 2025-03-12")
    ) { text in try DayArgument(argument: text)?.day(at: desk) ?? desk.today }
    let place = try options.text(
      self.place ?? known?.place, "--place", Phrase("Où\u{202F}?", "Where?"))
    try desk.plan(
      WorkshopPlanned(
        workshop: id, day: day, place: place, questions: try meantQuestions(known, at: desk)))
    try WorkshopReport(options: options).print(desk.turnout(of: id))
    options.suggest(
      Phrase(
        "Le jour venu\u{A0}: «\u{A0}sillage atelier présents \(id) CODE CODE…\u{A0}».",
        "On the day: “sillage workshop attend \(id) CODE CODE…”."))
  }

  /// From the file, as they were, or asked.
  private func meantQuestions(
    _ known: WorkshopPlanned?, at desk: Desk
  ) throws -> [WorkshopQuestion] {
    if let file = questions {
      return try Workspace.questions(
        reading: InputFile.bytes(file), file: InputFile.name(file))
    }
    if let known { return known.questions }
    guard let dialogue = options.dialogue else { return [] }
    do {
      return try QuestionDialogue(dialogue: dialogue, needs: try desk.needs().open).ask()
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}
