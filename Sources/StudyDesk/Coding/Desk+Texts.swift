import StudyForms
import StudyLedger
public import StudyModel
import Wording

/// A participant's texts, and what was made of them.
struct CodedRecord {
  let participant: Participant
  let texts: [CodedText]
  let markings: Markings
  /// Where the marks stand today; those in texts that count nowhere are not in it.
  let places: [EventID: MarkPlace]
  /// How they voted in workshops.
  let ballots: [BallotCast]

  /// The words a mark covers today, and the text they stand in; nil when that is not sure.
  func standing(_ mark: EventID) -> (text: CodedText, passage: Passage, words: String)? {
    guard case .stands(let passage) = places[mark],
      let text = texts.first(where: { $0.writing == passage.place.writing }),
      let words = text.words(of: passage)
    else { return nil }
    return (text, passage, words)
  }
}

extension Desk {
  /// The texts of a participant that may be coded: those that count in a report, in the writing
  /// that counts, entries first. The ledger keeps who looked.
  /// - Throws: `DeskError`, `.refused` when the agreement does not allow it.
  public func texts(of code: ParticipantCode) throws -> (
    texts: [CodedText], markings: Markings, places: [EventID: MarkPlace]
  ) {
    let record = try codedRecord(of: code)
    for text in record.texts { try note(text) }
    return (record.texts, record.markings, record.places)
  }

  /// One text to read. The ledger keeps who looked.
  public func text(_ origin: CodedText.Origin, of code: ParticipantCode) throws -> CodedText {
    let record = try codedRecord(of: code)
    guard let text = record.texts.first(where: { $0.origin == origin }) else {
      throw DeskError.noText(origin)
    }
    try note(text)
    return text
  }

  func note(_ text: CodedText) throws { try note(text.origin, of: text.participant) }

  func note(_ origin: CodedText.Origin, of code: ParticipantCode) throws {
    switch origin {
    case .entry(let number): try note(.entry, number, of: code)
    case .interview(let number): try note(.interview, number, of: code)
    }
  }

  /// The texts and what was made of them, without a look being noted: for what shows no words.
  func codedRecord(of code: ParticipantCode) throws -> CodedRecord {
    let (participant, events) = try history(of: code)
    try require(.code, for: participant)
    let now = instruments.now()
    try ask(.report, Occasion(participant: participant, effectiveAt: now, now: now))
    return try codedRecord(participant, events)
  }

  /// - Parameters:
  ///   - moment: when it is asked what counts; now when nil.
  ///   - voiced: what was read already. Texts that are not in it are passed over.
  func codedRecord(
    _ participant: Participant, _ events: [Event], at moment: Moment? = nil,
    _ voiced: VoicedTexts? = nil
  ) throws -> CodedRecord {
    let byID = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
    let now = moment ?? instruments.now()
    let markings = try voiced?.markings ?? Markings(folding: events)
    let texts =
      try entryTexts(of: participant, byID, voiced, now)
      + interviewTexts(of: participant, byID, voiced, now)
    return CodedRecord(
      participant: participant, texts: texts, markings: markings,
      places: try places(of: markings, texts, participant, events),
      ballots: try WorkshopAttendance(folding: events).ballots)
  }

  private func entryTexts(
    of participant: Participant, _ events: [EventID: Event], _ voiced: VoicedTexts?,
    _ now: Moment
  ) throws -> [CodedText] {
    let scopes = study.scopes(opening: .entry).map(\.id)
    return try participant.entries.enumerated().compactMap { index, entry in
      guard voiced.map({ $0.holds(entry) }) ?? true,
        let version = participant.countedVersion(of: entry, under: scopes, now: now),
        let event = events[version.event]
      else { return nil }
      return try text(
        of: participant.id, .entry(index + 1), event, entry.form, on: entry.day, voiced)
    }
  }

  private func interviewTexts(
    of participant: Participant, _ events: [EventID: Event], _ voiced: VoicedTexts?,
    _ now: Moment
  ) throws -> [CodedText] {
    let scopes = study.scopes(opening: .interview).map(\.id)
    return try participant.interviews.records.compactMap { record in
      guard case .held(let at, _, _) = record.kind, voiced.map({ $0[record.event] != nil }) ?? true,
        participant.counting(recordedAt: record.recordedAt, under: scopes, now: now) == .counted,
        let event = events[record.event], case .interviewHeld(let held) = try event.happening()
      else { return nil }
      return try text(
        of: participant.id, .interview(record.window), event, held.form,
        on: study.zone.day(of: at), voiced)
    }
  }

  private func text(
    of code: ParticipantCode, _ origin: CodedText.Origin, _ event: Event,
    _ reference: FormReference, on day: Day, _ voiced: VoicedTexts?
  ) throws -> CodedText? {
    let form = try workspace.form(reference)
    let answers = form.texts(try voiced?[event.id] ?? event.answers() ?? [:], in: event.id)
    guard !answers.isEmpty else { return nil }
    return CodedText(
      participant: code, origin: origin, writing: event.id, day: day, answers: answers)
  }
}

extension StudyForm {
  /// Those of an event's answers that are in words, in the order of the form.
  func texts(_ answers: [String: [StudyForms.Answer]], in writing: EventID) -> [CodedText.Answer] {
    questionnaire.allItems.flatMap { item in
      let texts = (answers[item.linkId] ?? []).compactMap(\.words)
      return texts.enumerated().map { index, text in
        CodedText.Answer(
          place: TextPlace(writing: writing, question: item.linkId, answer: index + 1),
          question: item.label, text: text)
      }
    }
  }
}

extension StudyForms.Answer {
  /// The words, when the answer is in words of the person's own.
  fileprivate var words: String? {
    if case .string(let text) = self, !text.isEmpty { text } else { nil }
  }
}

extension DeskError {
  static func noText(_ origin: CodedText.Origin) -> DeskError {
    switch origin {
    case .entry(let number):
      .unknown(
        """
        L’écrit n° \(number) n’existe pas, ne compte plus, ou ne contient pas de texte à classer.
        """,
        "Entry no. \(number) does not exist, no longer counts, or holds no text to code.")
    case .interview(let number):
      .unknown(
        "L’entretien n° \(number) n’a pas été noté, ou ne contient pas de texte à classer.",
        "Interview no. \(number) was not recorded, or holds no text to code.")
    }
  }
}
