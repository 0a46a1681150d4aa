import StudyExchange
import StudyModel
import Wording

/// Data that is about to be handed out, as the ledger keeps it: whose, in which forms, to whom.
struct Handover {
  let exported: DataExported
  /// The event that records it.
  let event: Event
  let codes: Set<ParticipantCode>
  /// How many of the asked-for people nothing may be told of.
  let leftOut: Int
  /// The forms that were answered.
  let forms: Set<FormReference>
  /// Who wrote answers down, by their names in the study.
  let authors: Set<String>

  var formsInOrder: [FormReference] {
    forms.sorted { ($0.id.text, $0.version) < ($1.id.text, $1.version) }
  }

  /// What whoever took it is told.
  func done(_ pieces: Int, questionsLeftOut: Int = 0) -> DataHandedOver {
    DataHandedOver(
      event: event.id, participants: codes.count, leftOut: leftOut, pieces: pieces,
      questionsLeftOut: questionsLeftOut)
  }
}

extension Desk {
  /// Finds whose data may go out and notes that they do, on the study's stream and on each person's:
  /// where that cannot be noted, nothing goes out.
  func noteHandover(
    of selection: ExportSelection, as format: DataExported.Format, for recipient: String,
    purpose: String
  ) throws -> Handover {
    try require(.export)
    let recipient = try saidOf(recipient, "--recipient")
    let purpose = try saidOf(purpose, "--purpose")
    if let from = selection.from, let to = selection.to, to < from {
      throw DeskError.noDays(from, to)
    }
    if let code = selection.participant { _ = try participant(code) }
    var (codes, leftOut, forms): ([ParticipantCode], Int, Set<FormReference>) = ([], 0, [])
    var authors: Set<String> = []
    try forEachHistory(of: selection.participant) { participant, events in
      let person = try ExportedPerson(
        participant, events, selection, at: self, withAnswers: false)
      guard let person else {
        leftOut += 1
        return
      }
      codes.append(participant.id)
      forms.formUnion(person.forms)
      authors.formUnion(person.answers.flatMap(\.authors))
    }
    if let code = selection.participant, codes.isEmpty { throw DeskError.nothingToTell(code) }
    let exported = DataExported(
      format: format, recipient: recipient, purpose: purpose, from: selection.from,
      to: selection.to, participants: codes.count)
    return Handover(
      exported: exported, event: try note(exported, of: codes), codes: Set(codes),
      leftOut: leftOut, forms: forms, authors: authors)
  }

  /// Hands over one person after another of those whose data go out, with their answers.
  func forEachPerson(
    in selection: ExportSelection, _ codes: Set<ParticipantCode>,
    _ body: (ExportedPerson, [Event]) throws -> Void
  ) throws {
    try forEachHistory(of: selection.participant) { participant, events in
      guard codes.contains(participant.id),
        let person = try ExportedPerson(participant, events, selection, at: self)
      else { return }
      try body(person, events)
    }
  }

  private func note(_ exported: DataExported, of codes: [ParticipantCode]) throws -> Event {
    var ofPerson = exported
    ofPerson.participants = nil
    return try inTransaction { transaction in
      for code in codes {
        try append(.exported(ofPerson), to: .participant(code), in: transaction)
      }
      return try append(.exported(exported), to: .study, in: transaction)
    }
  }

  /// One person's history, or everyone's in turn.
  private func forEachHistory(
    of code: ParticipantCode?, _ body: (Participant, [Event]) throws -> Void
  ) throws {
    guard let code else { return try forEachHistory(body) }
    let (participant, events) = try history(of: code)
    try body(participant, events)
  }

  private func saidOf(_ text: String, _ option: String) throws(DeskError) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.isEmpty || !words.unicodeScalars.allSatisfy(\.isHarmless) else { return words }
    throw .unacceptable(
      "\(option)\u{A0}: écrivez-le en quelques mots.", "\(option): say it in a few words.")
  }
}

extension DeskError {
  fileprivate static func noDays(_ from: Day, _ to: Day) -> DeskError {
    .unacceptable(
      """
      Aucun jour n’est à la fois à partir du \(from.words.french) et jusqu’au \(to.words.french)\u{A0}: \
      échangez --from et --to.
      """,
      """
      No day is both from \(from.words.english) on and until \(to.words.english): swap --from and --to.
      """)
  }

  fileprivate static func nothingToTell(_ code: ParticipantCode) -> DeskError {
    .refusal(
      "Rien de \(code) ne peut être remis\u{A0}: voyez «\u{A0}sillage accord état \(code)\u{A0}».",
      "Nothing of \(code) may be handed out: see “sillage consent status \(code)”.")
  }
}
