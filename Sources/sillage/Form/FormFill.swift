import ArgumentParser
import Foundation
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// `sillage form fill`
struct FormFill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: Phrase(
      "Répondre à un questionnaire\u{A0}; les réponses vont sur la sortie standard.",
      "Answer a form; the answers go to standard output."
    ).spoken,
    discussion: """
      sillage form fill journal --answer fonction=agenda --answer aisance=4 > réponses.json
      """,
    aliases: ["remplir"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le questionnaire\u{A0}: un fichier, ou un formulaire de l’étude.",
        "The questionnaire: a file, or a form of the study."
      ).spoken))
  var questionnaire: String
  @OptionGroup var given: GivenAnswers
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let form = try NamedForm(questionnaire, options)
    sayFaults(of: form)
    let workspace = try? options.workspace()
    let zone = workspace?.study.zone ?? StudyZone("Europe/Paris")
    let now = (workspace?.instruments() ?? .system).now()
    let today = zone?.day(of: now) ?? Day(number: Int(now.milliseconds / 86_400_000))
    let filled = form.questionnaire.fill(
      answers: try given.object(), authored: now.description, today: today)
    if !filled.findings.hasErrors, !given.isEmpty { return try publish(filled.response) }
    guard let dialogue = options.dialogue, filled.isCompletable else {
      if filled.findings.hasErrors { throw DeskError.unfit(filled.findings) }
      return try publish(filled.response)
    }
    try ask(
      form, from: given.isEmpty ? nil : filled.response, dialogue, today,
      authored: now.description)
  }

  private func ask(
    _ form: NamedForm, from response: QuestionnaireResponse?, _ dialogue: Dialogue, _ today: Day,
    authored: String
  ) throws {
    let folder = DraftFolder.personal
    let start = FormFilling(form.questionnaire, today: today)
    let name = DraftFolder.name(
      about: form.questionnaire.canonical ?? form.questionnaire.text())
    let session = FormSession(dialogue: dialogue, form: form.questionnaire, today: today) {
      try folder.keep($0, as: name)
    }
    do {
      let reopened = response.map {
        FormFilling(reopening: $0, of: form.questionnaire, today: today)
      }
      let begun = try reopened ?? session.offer(folder.draft(name)) ?? start
      let filling = try session.hold(from: begun)
      try publish(filling.response(authored: authored))
      folder.remove(name)
    } catch is Dialogue.Stopped {
      throw options.leave(
        dialogue, hasDraft: folder.draft(name) != nil,
        resumingWith: "sillage form fill \(questionnaire)")
    }
  }

  private func sayFaults(of form: NamedForm) {
    let findings = form.findings + form.questionnaire.check(file: form.name)
    guard findings.hasErrors, !options.quiet else { return }
    Console.standard.say(
      Phrase(
        "Ce formulaire contient des erreurs. Voyez «\u{A0}sillage formulaire vérifier\u{A0}».",
        "This form holds errors. See “sillage form check”."))
  }

  /// A result that could not be written is no result: the draft is then kept.
  private func publish(_ response: QuestionnaireResponse) throws {
    guard Outlet.output.write(response.text()) != 0 else { return }
    throw DeskError(
      .inputOutput,
      Phrase(
        "Les réponses n’ont pas pu être écrites. Vérifiez la place sur le disque.",
        "The answers could not be written. Check the room on the disk."))
  }
}

extension FilledForm {
  /// True when nothing but missing answers stands in the way.
  var isCompletable: Bool {
    findings.filter(\.isError).allSatisfy { [.required, .minCount].contains($0.code) }
  }
}

extension DraftFolder {
  /// Where drafts of forms outside any study are kept.
  static var personal: DraftFolder {
    let home = Surroundings["HOME"] ?? NSHomeDirectory()
    let state = Surroundings["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return DraftFolder((state ?? home + "/.local/state") + "/sillage/drafts")
  }
}
