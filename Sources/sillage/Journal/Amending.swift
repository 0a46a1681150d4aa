import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// Puts an entry right, from answers given at once or asked for.
struct Amending {
  let desk: Desk
  let code: ParticipantCode
  let number: Int
  let entry: Entry
  /// The form version that was answered.
  let form: StudyForm
  let before: JSON
  let options: GlobalOptions

  private var now: String { desk.now.description }

  /// The answers there are, every question seen.
  private var reopened: FormFilling {
    guard let answers = answersBefore else {
      return FormFilling(form.questionnaire, today: desk.today, offset: desk.study.zone.offset)
    }
    var filling = FormFilling(
      reopening: answers, of: form.questionnaire, today: desk.today,
      offset: desk.study.zone.offset)
    filling.settleAll()
    return filling
  }

  private var answersBefore: QuestionnaireResponse? {
    QuestionnaireResponse.read(before, file: form.reference.id.text).resource
  }

  /// Replaces the answers given; the others stay.
  func amend(_ answers: JSONObject, reason: String?, source: Source) throws {
    let filled = reopened.filled(with: answers, authored: now)
    guard !filled.findings.hasErrors else { throw DeskError.unfit(filled.findings) }
    try write(filled.response, source: source) {
      guard let reason = try reason ?? options.dialogue.map(askReason) else {
        throw DeskError.reasonMissing
      }
      return reason
    }
  }

  /// Shows the answers there are, asks what to change and why, and then drops the draft.
  func ask(_ dialogue: Dialogue, reason: String?, source: Source, isResuming: Bool) throws {
    let name = EntryDraft.name(of: code, form: form.reference.id, entry: number)
    let session = FormSession(
      dialogue: dialogue, form: form.questionnaire, today: desk.today,
      offset: desk.study.zone.offset
    ) { answers in
      try desk.keep(
        EntryDraft(
          participant: code, form: form.reference, entry: number, day: entry.day, source: source,
          keptAt: Moment(milliseconds: 0), answers: answers))
    }
    do {
      let earlier = try desk.entryDraft(named: name)
      let kept = earlier.map { desk.study.zone.day(of: $0.keptAt).words }
      let offered = try session.offer(
        earlier?.answers, keptOn: kept.map { Phrase(" le \($0.french)", " on \($0.english)") },
        isWanted: isResuming)
      let filling = try session.hold(from: offered ?? reopened)
      try write(filling.response(authored: now), source: source) {
        try reason ?? askReason(dialogue)
      }
      if let draft = try desk.entryDraft(named: name) { try desk.drop(draft) }
    } catch is Dialogue.Stopped {
      throw options.leave(
        dialogue, hasDraft: try desk.entryDraft(named: name) != nil,
        resumingWith: "sillage journal amend \(code) \(number)")
    }
  }

  private func askReason(_ dialogue: Dialogue) throws -> String {
    try dialogue.ask(
      Phrase("Pourquoi cette correction\u{202F}?", "Why is it amended?"),
      hint: Phrase("La raison reste avec la correction.", "The reason stays with the amendment.")
    ) { text in
      text.isEmpty
        ? .failure(
          Dialogue.Misunderstood(words: Phrase("Donnez une raison.", "Give a reason.")))
        : .success(text)
    }
  }

  private func write(
    _ response: QuestionnaireResponse, source: Source, because reason: () throws -> String
  ) throws {
    guard response.items != answersBefore?.items else {
      throw DeskError.nothingChanged
    }
    report(
      try desk.amend(
        code, entry: number, response: .object(response.json), reason: try reason(), source: source)
    )
  }

  private func report(_ amended: Entry) {
    let console = Console.standard
    switch options.format {
    case .json:
      var object = amended.json(number)
      object["amendments"] = .integer(amended.versions.count - 1)
      console.print(.object(object))
    case .table where options.quiet: console.print(String(number))
    case .table:
      console.print(
        Phrase(
          "Écrit n°\u{A0}\(number) de \(code) corrigé. Le texte d’avant est gardé.",
          "Entry no. \(number) of \(code) amended. The earlier text is kept."
        ).spoken)
    }
  }
}

extension DeskError {
  fileprivate static let nothingChanged = DeskError(
    .unacceptable,
    Phrase("Rien n’a changé\u{A0}: rien n’a été enregistré.", "Nothing changed: nothing recorded."))
}
