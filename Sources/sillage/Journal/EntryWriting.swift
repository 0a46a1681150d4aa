import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// Writes a new entry from answers given at once, or asks for them.
struct EntryWriting {
  let desk: Desk
  let code: ParticipantCode
  let form: StudyForm
  let options: GlobalOptions

  /// Writes the answers given; asks when there are none, or a mandatory one is missing.
  func write(_ given: GivenAnswers, day: Day?, source: Source?) throws {
    let filled = form.questionnaire.fill(
      answers: try given.object(), authored: desk.now.description,
      today: desk.today, offset: desk.study.zone.offset)
    if !filled.findings.hasErrors, !given.isEmpty {
      return try write(.object(filled.response.json), day: day, source: source)
    }
    guard filled.isCompletable, let dialogue = options.dialogue else {
      throw filled.findings.hasErrors ? DeskError.unfit(filled.findings) : .nothingGiven
    }
    var session = EntrySession(
      desk: desk, dialogue: dialogue, code: code, form: form, day: day, source: source)
    session.begun = given.isEmpty ? nil : filled.response
    try ask(session)
  }

  /// Asks for the answers, writes them, and then drops the draft.
  func ask(_ session: EntrySession) throws {
    do {
      let outcome = try session.hold()
      let response = outcome.filling.response(authored: desk.now.description)
      try write(.object(response.json), day: outcome.day, source: outcome.source)
      if let draft = try desk.entryDraft(named: session.draftName) { try desk.drop(draft) }
    } catch is Dialogue.Stopped {
      throw options.leave(
        session.dialogue, hasDraft: try desk.entryDraft(named: session.draftName) != nil,
        resumingWith: "sillage journal draft resume \(session.draftName)")
    }
  }

  /// Writes a response and says so.
  func write(_ response: JSON, day: Day?, source: Source?) throws {
    let written = try desk.write(
      code, form: form.reference.id, day: day, response: response,
      source: try source ?? options.askWhoWrites())
    report(written.number, written.entry)
  }

  private func report(_ number: Int, _ entry: Entry) {
    let console = Console.standard
    switch options.format {
    case .json:
      console.print([
        "participant": .string(code.description), "number": .integer(number),
        "id": .string(entry.id.description), "day": .string(entry.day.description),
        "form": .string(entry.form.id.text),
      ])
    case .table where options.quiet: console.print(String(number))
    case .table:
      let day = entry.day.wordsWithWeekday
      console.print(
        Phrase(
          "Écrit n°\u{A0}\(number) enregistré pour \(code) (\(day.french)).",
          "Entry no. \(number) recorded for \(code) (\(day.english))."
        ).spoken)
    }
  }
}

extension GlobalOptions {
  /// Runs something that may ask questions; whoever stops before anything was kept is told so.
  func stoppable(_ body: () throws -> Void) throws {
    do { try body() } catch let stopped as Dialogue.Stopped {
      guard let dialogue else { throw stopped }
      throw leave(dialogue, hasDraft: false, resumingWith: "")
    }
  }
}

extension DeskError {
  fileprivate static var nothingGiven: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Donnez des réponses avec --answer, --answers ou --response.",
        "Give answers with --answer, --answers or --response."))
  }
}

extension GivenAnswers {
  /// A QuestionnaireResponse from a file, compared with its form.
  static func response(_ path: String, to form: StudyForm) throws -> JSON {
    let name = InputFile.name(path)
    let reading = QuestionnaireResponse.read(try InputFile.bytes(path), file: name)
    let answers = reading.resource.map { form.questionnaire.validate($0, file: name) } ?? []
    guard let response = reading.resource, !(reading.findings + answers).hasErrors else {
      throw DeskError.unfit(reading.findings + answers)
    }
    return .object(response.json)
  }
}
