import ArgumentParser
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// `sillage journal add`
struct JournalAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Phrase(
      "Écrire dans le journal de bord\u{A0}; sans réponses, les questions sont posées.",
      "Write in the logbook; without answers, the questions are asked."
    ).spoken,
    discussion: """
      sillage journal add TALI-473-P --day hier --answer fonction=agenda --answer aisance=4
      """,
    aliases: ["ajouter"])

  @Argument(
    help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le code du participant, écrit comme une option.",
        "The participant’s code, written as an option."
      ).spoken, valueName: "code"))
  var participant: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un autre formulaire de l’étude que le journal.",
        "Another form of the study than the logbook."
      ).spoken, valueName: "id"))
  var form: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le jour dont on parle\u{A0}: une date, aujourd’hui ou hier.",
        "The day it is about: a date, today or yesterday."
      ).spoken))
  var day: DayArgument?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier QuestionnaireResponse\u{A0}; - pour l’entrée standard.",
        "A QuestionnaireResponse file; - for the standard input."
      ).spoken, valueName: "file"))
  var response: String?
  @OptionGroup var given: GivenAnswers
  @OptionGroup var pen: PenOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard response != nil, !given.isEmpty else { return }
    throw ValidationError(
      Phrase(
        "Donnez --response, ou des réponses, pas les deux.",
        "Give --response, or answers, not both."
      ).spoken)
  }

  func run() throws {
    let id: ID<FormUse>? = self.form.map { ID($0) }
    let desk = try options.desk { $0.readAhead(toWriteIn: id) }
    let form = try desk.formToWrite(id)
    let day = try day?.day(at: desk)
    try options.stoppable {
      let code = try options.participant(participant ?? self.code, at: desk)
      if let day { try desk.checkDay(day) }
      // Before anybody is asked anything; without questions, writing itself asks the gate.
      if options.dialogue != nil { try desk.checkWriting(for: code, on: day) }
      let source = try pen.source(at: desk, options)
      let writing = EntryWriting(desk: desk, code: code, form: form, options: options)
      if let response {
        let answers = try GivenAnswers.response(response, to: form)
        return try writing.write(answers, day: day, source: source)
      }
      try writing.write(given, day: day, source: source)
    }
  }
}
