import JSONTree
import StudyExchange
import StudyForms
public import StudyModel
import Wording

/// What came of taking in another system's answers.
public struct ResponsesImported: Hashable, Sendable {
  /// An entry that was written.
  public struct Written: Hashable, Sendable {
    /// Where it stood in the file.
    public let place: String
    /// Whose logbook it is in.
    public let participant: ParticipantCode
    /// Its number there, from 1.
    public let number: Int
  }

  /// New entries, in the order of the file.
  public fileprivate(set) var written: [Written] = []
  /// How many were there already.
  public fileprivate(set) var known = 0
}

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
  ) throws -> ResponsesImported {
    try require(.write)
    let (responses, faults) = ForeignResponse.read(bytes)
    var findings = faults.map { DeskError.Finding(place: $0.place, reason: $0.reason) }
    var imported = ResponsesImported()
    do {
      try together { desk in
        var taking = FHIRImport(desk: desk)
        for response in responses {
          do { try inDeskWords { try taking.take(response) } } catch let error as DeskError {
            guard error.isOfWhatWasGiven else { throw error }
            findings += error.findings(at: response.place)
          }
        }
        imported = taking.outcome
        if !findings.isEmpty { throw DeskError.responses(findings) }
        if isRehearsal { throw Rehearsal() }
      }
    } catch is Rehearsal {}
    return imported
  }
}

/// Undoes what was only tried.
struct Rehearsal: Error {}

private struct FHIRImport {
  let desk: Desk
  var outcome = ResponsesImported()
  /// What is there already of each person: the answers by their identifier.
  private var known: [ParticipantCode: [String: [JSON?]]] = [:]

  init(desk: Desk) { self.desk = desk }

  mutating func take(_ response: ForeignResponse) throws {
    let code = response.participant
    if known[code] == nil { known[code] = try identifiers(of: code) }
    if let answers = known[code]?[response.identifier] {
      guard answers.contains(response.items) else { throw DeskError.otherAnswers }
      outcome.known += 1
      return
    }
    let form = try form(response.questionnaire)
    let number = try desk.write(
      code, form: form, day: response.day ?? day(of: response.authored),
      response: response.response,
      source: .imported
    ).number
    outcome.written.append(.init(place: response.place, participant: code, number: number))
    known[code]?[response.identifier] = [response.items]
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
  fileprivate static func responses(_ findings: [Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Des réponses ne peuvent pas être reprises. Rien n’a été enregistré.",
        "Some answers cannot be taken in. Nothing was recorded."), findings: findings)
  }

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

  /// Whether it lies with a response, and not with the disk or the ledger.
  var isOfWhatWasGiven: Bool {
    switch code {
    case .unacceptable, .doesNotExist, .refused: true
    case .wrongUse, .cannotCreate, .inputOutput, .busy: false
    }
  }

  /// What is wrong with one response, and where in it.
  func findings(at place: String) -> [Finding] {
    guard !findings.isEmpty else { return [Finding(place: place, reason: words)] }
    return findings.map { Finding(place: "\(place) \($0.place)", reason: $0.reason) }
  }
}
