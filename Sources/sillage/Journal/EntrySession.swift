import StudyDesk
import StudyForms
import StudyModel
import Wording

/// A new entry asked at the terminal, its draft kept and offered again.
struct EntrySession {
  let desk: Desk
  let dialogue: Dialogue
  let code: ParticipantCode
  let form: StudyForm
  /// The day that was named with the command.
  var day: Day?
  /// Who held the pen, when the command says so.
  var source: Source?
  /// Answers given with the command, to be completed.
  var begun: QuestionnaireResponse?
  /// True when the draft is taken up without asking.
  var isResuming = false

  /// What was asked and approved.
  struct Outcome {
    let day: Day
    let source: Source
    let filling: FormFilling
  }

  var draftName: String { EntryDraft.name(of: code, form: form.reference.id) }

  /// - Throws: `Dialogue.Stopped` when the person leaves.
  func hold() throws -> Outcome {
    if let begun {
      let filling = FormFilling(
        reopening: begun, of: form.questionnaire, today: desk.today, offset: desk.study.zone.offset)
      return try hold(filling, day: day ?? desk.today, source: source ?? askWho())
    }
    let earlier = try desk.entryDraft(named: draftName)
    if let earlier, let filling = try resumed(earlier) {
      return try hold(filling, day: day ?? earlier.day, source: source ?? earlier.source)
    }
    let source = try source ?? askWho()
    return try hold(
      session(day: desk.today, source: source).begin(), day: try day ?? askDay(), source: source)
  }

  private func hold(_ filling: FormFilling, day: Day, source: Source) throws -> Outcome {
    try desk.checkWriting(for: code, on: day)
    let session = session(day: day, source: source)
    dialogue.sayNothing()
    dialogue.say(
      Phrase(
        "\(code) · \(day.wordsWithWeekday.french)", "\(code) · \(day.wordsWithWeekday.english)"),
      .faint)
    return Outcome(day: day, source: source, filling: try session.hold(from: filling))
  }

  private func resumed(_ draft: EntryDraft) throws -> FormFilling? {
    let kept = desk.study.zone.day(of: draft.keptAt).words
    return try session(day: draft.day, source: draft.source).offer(
      draft.answers, keptOn: Phrase(" le \(kept.french)", " on \(kept.english)"),
      isWanted: isResuming)
  }

  private func session(day: Day, source: Source) -> FormSession {
    FormSession(
      dialogue: dialogue, form: form.questionnaire, today: desk.today,
      offset: desk.study.zone.offset
    ) { answers in
      try desk.keep(
        EntryDraft(
          participant: code, form: form.reference, day: day, source: source,
          keptAt: Moment(milliseconds: 0), answers: answers))
    }
  }

  private func askWho() throws -> Source {
    if case .participant = desk.user { return .direct }
    return try dialogue.askWhoWrites()
  }

  private func askDay() throws -> Day {
    let today = desk.today
    return try dialogue.ask(
      Phrase("De quel jour parlez-vous\u{202F}?", "Which day is it about?"),
      hint: Phrase(
        "Entrée\u{A0}: aujourd’hui. Sinon, par exemple\u{A0}: hier, ou 31/12/2024.",
        "Enter: today. Otherwise, for instance: yesterday, or 31/12/2024.")
    ) { text in
      guard let day = text.isEmpty ? today : FormDate(words: text, today: today)?.day else {
        return .failure(
          Dialogue.Misunderstood(
            words: Phrase(
              "Je n’ai pas compris ce jour. Écrivez par exemple 31/12/2024.",
              "I did not understand that day. Write for instance 31/12/2024.")))
      }
      // Better to say now that nothing may be written about that day than after the last question.
      do { try desk.checkWriting(for: code, on: day) } catch let error as DeskError {
        return .failure(Dialogue.Misunderstood(words: error.words))
      }
      return .success(day)
    }
  }
}
