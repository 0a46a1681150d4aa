import ArgumentParser
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// One answer about an article or software: what it is about, and what was said.
struct FeedbackOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le nom\u{A0}: petites lettres, chiffres, traits d’union.",
        "The name: small letters, digits, hyphens."
      ).spoken, valueName: "name"))
  var name: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La version, comme qui la publie l’écrit.",
        "The version, as whoever publishes it writes it."
      ).spoken, valueName: "version"))
  var version: String?
  @OptionGroup var given: GivenAnswers
  @OptionGroup var options: GlobalOptions

  func take(_ subject: FeedbackGiven.Subject) throws {
    let desk = try options.desk()
    let form = try desk.workspace.form(about: subject)
    let version = try options.text(
      version, "--version", Phrase("Quelle version\u{202F}?", "Which version?"))
    try desk.collect(
      subject, of: name, version: version, form: form.reference.id,
      response: try response(form.questionnaire, at: desk), source: .direct)
    switch options.format {
    case .json:
      Console.standard.print([
        "subject": .string(subject.rawValue), "name": .string(name), "version": .string(version),
      ])
    case .table:
      Console.standard.print(
        Phrase(
          "\(name), version \(version)\u{A0}: avis noté", "\(name), version \(version): recorded"
        ).spoken)
    }
  }

  private func response(_ form: Questionnaire, at desk: Desk) throws -> JSON {
    let filled = form.fill(
      answers: try given.object(), authored: "\(desk.now)", today: desk.today,
      offset: desk.study.zone.offset)
    if !filled.findings.hasErrors, !given.isEmpty { return .object(filled.response.json) }
    guard given.isEmpty, let dialogue = options.dialogue else {
      if given.isEmpty {
        throw DeskError.missing(
          "--answers", Phrase("Donnez les réponses.", "Give the answers."))
      }
      throw DeskError.unfit(filled.findings)
    }
    // Nothing is kept of answers that were begun: they are nobody's.
    let session = FormSession(
      dialogue: dialogue, form: form, today: desk.today, offset: desk.study.zone.offset
    ) { _ in }
    do {
      return .object(
        try session.hold(from: session.begin()).response(authored: "\(desk.now)").json)
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}

/// A table of answers from a web form.
struct SheetOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        """
        Un CSV\u{A0}: une colonne article (ou software), une colonne version, et une par question, \
        nommée par son linkId. - pour l’entrée standard.
        """,
        """
        A CSV: a column article (or software), a column version, and one for each question, named by \
        its linkId. - for the standard input.
        """
      ).spoken))
  var file: String
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Bien que les mêmes lignes aient déjà été recueillies\u{A0}: elles sont d’autres personnes.",
        "Although the same rows were taken in already: they are other people’s."
      ).spoken))
  var again = false
  @OptionGroup var options: GlobalOptions

  func take(_ subject: FeedbackGiven.Subject) throws {
    let desk = try options.desk()
    let form = try desk.workspace.form(about: subject)
    let sheet = try FeedbackSheet(
      InputFile.bytes(file), file: InputFile.name(file), about: subject, form: form)
    try desk.collect(sheet, again: again)
    switch options.format {
    case .json: Console.standard.print(["recorded": .integer(sheet.count)])
    case .table:
      Console.standard.print(
        Phrase.count(
          sheet.count, Phrase("avis noté", "answer recorded"),
          Phrase("avis notés", "answers recorded")
        ).spoken)
    }
  }
}
