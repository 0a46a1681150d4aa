public import StudyModel
public import Wording

extension Desk {
  /// Refuses at once what writing an entry now would refuse, before anybody is asked for answers.
  /// Without a day, the entry is about today.
  /// - Throws: `DeskError`, `.refused` when an agreement is missing.
  public func checkWriting(for code: ParticipantCode, on day: Day? = nil) throws {
    let now = instruments.now()
    if let day { try refuseFuture(day, now: now) }
    let effectiveAt = day.map { endOf($0, now: now) } ?? now
    try ask(
      .entry, Occasion(participant: try participant(code), effectiveAt: effectiveAt, now: now))
  }

  /// Refuses a day that is still to come.
  public func checkDay(_ day: Day) throws(DeskError) { try refuseFuture(day, now: now) }

  /// The form of a new entry: the logbook’s when nil.
  /// - Throws: `DeskError`: no such form, or one that belongs to the interviews.
  public func formToWrite(_ id: ID<FormUse>? = nil) throws(DeskError) -> StudyForm {
    guard let id = id ?? study.form(for: .logbook)?.id else { throw .noLogbook }
    let form = try workspace.form(id)
    try workspace.checkIsWritten(form)
    return form
  }

  /// Whether an entry counts in a report as of now, or why not.
  public func counting(_ entry: Entry, of participant: Participant) -> Counting {
    let scopes = study.scopes(opening: .entry).map(\.id)
    return participant.counting(entry, under: scopes, now: instruments.now())
  }

  /// An entry by its number in the participant's logbook, from 1.
  /// - Throws: `DeskError`, `.doesNotExist` when there is none.
  public func entry(_ number: Int, of code: ParticipantCode) throws -> Entry {
    try entry(number, of: try participant(code))
  }
}

extension Workspace {
  /// Refuses a form that no entry is written with: that of the interviews, and those that are in no
  /// participant’s record.
  public func checkIsWritten(_ form: StudyForm) throws(DeskError) {
    let role = study.forms.first { $0.id == form.reference.id }?.role
    if let role, !role.isOfParticipants {
      throw .unacceptable(
        """
        «\u{A0}\(form.title.french)\u{A0}» n’est pas un formulaire de participant\u{A0}: ses réponses \
        ne sont rattachées à personne.
        """,
        "“\(form.title.english)” is no participant’s form: its answers belong to nobody’s record.")
    }
    guard role != .interview else {
      throw .unacceptable(
        """
        «\u{A0}\(form.title.french)\u{A0}» se remplit pendant un entretien\u{A0}: \
        «\u{A0}sillage entretien noter\u{A0}».
        """,
        "“\(form.title.english)” is filled during an interview: “sillage interview record”.")
    }
  }
}
