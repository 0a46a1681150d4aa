import JSONTree
import StudyExchange
import StudyForms
import StudyModel
import Wording

extension Desk {
  /// Takes in the QuestionnaireResponses of a file: each is checked against its form and asked of
  /// the gate as an entry written here, and noted as imported. What was taken in before, or went out
  /// from here, is known by its identifier and not written twice.
  ///
  /// All are taken in, or none.
  /// - Parameters:
  ///   - bytes: a FHIR R4 Bundle, or one QuestionnaireResponse.
  ///   - isRehearsal: true to find out what would happen and record nothing.
  /// - Throws: `DeskError` with a finding for each response that cannot be taken in.
  public func importResponses(
    _ bytes: [UInt8], isRehearsal: Bool = false
  ) throws -> AnswersImported {
    try require(.write)
    let (responses, faults) = ForeignResponse.read(bytes)
    return try takeIn(
      responses, faults: faults.map { .init(place: $0.place, reason: $0.reason) },
      isRehearsal: isRehearsal, place: \.place
    ) { FHIRImport(desk: $0) }
  }
}

private struct FHIRImport: AnswerTaking {
  let desk: Desk
  /// What is there already of each person: the answers by their identifier.
  private var known: [ParticipantCode: [String: [JSON?]]] = [:]

  init(desk: Desk) { self.desk = desk }

  mutating func take(_ response: ForeignResponse) throws -> AnswersImported.Written? {
    let code = response.participant
    if known[code] == nil { known[code] = try identifiers(of: code) }
    if let answers = known[code]?[response.identifier] {
      guard answers.contains(response.items) else { throw DeskError.otherAnswers }
      return nil
    }
    let form = try form(response.questionnaire)
    let number = try desk.write(
      code, form: form, day: response.day ?? day(of: response.authored),
      response: response.response,
      source: .imported
    ).number
    known[code]?[response.identifier] = [response.items]
    return .init(place: response.place, participant: code, number: number)
  }

  private func identifiers(of code: ParticipantCode) throws -> [String: [JSON?]] {
    let participant = try desk.participant(code)
    try desk.require(.write, for: participant)
    var found: [String: [JSON?]] = [:]
    var first: [EventID: EventID] = [:]
    for entry in participant.entries {
      for version in entry.versions { first[version.event] = entry.id }
    }
    for event in try desk.events(of: .participant(code)) {
      guard let response = try event.response() else { continue }
      let name = ForeignResponse.identifier(of: response)
      let own = ForeignResponse.identifier(of: first[event.id] ?? event.id)
      for identifier in Set([name, own].compactMap(\.self)) {
        found[identifier, default: []].append(response["item"])
      }
    }
    return found
  }

  private func form(_ canonical: String) throws -> StudyModel.ID<FormUse> {
    for use in desk.study.forms {
      let form = try desk.workspace.form(use.id).questionnaire
      if form.canonical == canonical || form.url == canonical { return use.id }
    }
    throw DeskError.noForm(canonical)
  }

  private func day(of authored: FormDateTime) -> Day? {
    guard let moment = authored.moment else { return authored.date.day }
    return desk.study.zone.day(of: moment)
  }
}

extension FormDateTime {
  /// The moment; nil when only a day is known.
  fileprivate var moment: Moment? {
    guard let day = date.day, let offset,
      let clock = time?.text.split(separator: ":").prefix(2).compactMap({ Int($0) }),
      clock.count == 2
    else { return nil }
    let minutes = clock[0] * 60 + clock[1] - offset
    return Moment(milliseconds: Int64(day.number) * 86_400_000 + Int64(minutes) * 60_000)
  }
}

extension DeskError {
  fileprivate static var otherAnswers: DeskError {
    .unacceptable(
      """
      Ces réponses sont déjà là, sous le même identifiant, et disent autre chose. Corrigez l’écrit \
      avec «\u{A0}sillage journal corriger\u{A0}».
      """,
      """
      These answers are here already, by the same identifier, and say something else. Put the entry \
      right with “sillage journal amend”.
      """)
  }

  fileprivate static func noForm(_ canonical: String) -> DeskError {
    .unacceptable(
      "L’étude n’a pas de formulaire à cette adresse et dans cette version\u{A0}: \(canonical).",
      "The study has no form of that address and version: \(canonical).")
  }
}
