public import JSONTree
public import StudyModel
public import Wording

extension Desk {
  /// Writes an entry of the logbook, or the answers to a questionnaire.
  ///
  /// - Parameters:
  ///   - code: whose logbook it is.
  ///   - form: the form's id; the logbook's when nil.
  ///   - day: the day the entry is about; today when nil.
  ///   - response: a FHIR R4 QuestionnaireResponse; checked against the form.
  ///   - source: how the words came in; nil for a participant who writes for themself, or for what
  ///     they dictated to the user at the desk.
  /// - Returns: the entry and its number in this participant's logbook, from 1.
  public func write(
    _ code: ParticipantCode, form: ID<FormUse>? = nil, day: Day? = nil, response: JSON,
    source: Source? = nil
  ) throws -> (number: Int, entry: Entry) {
    let form = try formToWrite(form)
    try form.check(response)
    let written = try act(on: code, by: .write, source: source ?? pen) { occasion in
      let day = day ?? study.zone.day(of: occasion.now)
      try refuseFuture(day, now: occasion.now)
      occasion.effectiveAt = endOf(day, now: occasion.now)
      try ask(.entry, occasion)
      try form.keep(in: workspace)
      return .wrote(EntryWritten(day: day, form: form.reference, response: response))
    }
    guard let entry = written.participant.entries.last else { throw DeskError.noEntry(0) }
    return (written.participant.entries.count, entry)
  }

  /// Puts an entry right; the earlier text stays, and the form is the one that was answered.
  public func amend(
    _ code: ParticipantCode, entry number: Int, response: JSON, reason: String,
    source: Source? = nil
  ) throws -> Entry {
    let reason = try reasonGiven(reason)
    let amended = try act(on: code, by: .write, source: source ?? pen) { occasion in
      try ask(.entry, occasion)
      let entry = try entry(number, of: occasion.participant)
      let form = try workspace.form(entry.form)
      try form.check(response)
      return .amended(
        EntryAmended(
          entry: entry.id, reason: reason, form: form.reference, response: response))
    }
    return try entry(number, of: amended.participant)
  }

  /// The form that is the logbook's.
  public func logbookForm() throws(DeskError) -> ID<FormUse> {
    guard let use = study.form(for: .logbook) else { throw .noLogbook }
    return use.id
  }

  func entry(_ number: Int, of participant: Participant) throws(DeskError) -> Entry {
    guard participant.entries.indices.contains(number - 1) else { throw .noEntry(number) }
    return participant.entries[number - 1]
  }

  /// The last moment of a day, so that an entry about the day of the agreement is covered by it.
  func endOf(_ day: Day, now: Moment) -> Moment {
    min(Moment(milliseconds: study.zone.moment(day + 1).milliseconds - 1), now)
  }

  /// How words come in from this desk when nothing else is said.
  private var pen: Source { if case .participant = user { .direct } else { .dictated } }
}

extension DeskError {
  static var noLogbook: DeskError {
    .unknown(
      "L’étude n’a pas de journal de bord. Nommez le formulaire avec --form.",
      "The study has no logbook. Name the form with --form.")
  }

  static func noEntry(_ number: Int) -> DeskError {
    .unknown(
      "Il n’y a pas d’écrit n° \(number). Voyez «\u{A0}sillage journal liste\u{A0}».",
      "There is no entry no. \(number). See “sillage journal list”.")
  }
}
