public import JSONTree
import StudyForms
public import StudyModel
public import Wording

/// What was written in one version of an entry, question by question.
public struct EntryContent: Hashable, Sendable {
  /// A question and its answers in words.
  public struct Line: Hashable, Sendable {
    /// The question’s name in the form.
    public let linkId: String
    /// The question as it was asked.
    public let question: Phrase
    /// The answers in the order they were given; at least one.
    public let answers: [Phrase]
  }

  /// Which writing this is, by whom and when.
  public let version: Entry.Version
  /// What the form that was answered is called.
  public let formTitle: Phrase
  /// The questions that were answered, in the order of the form.
  public let lines: [Line]
  /// The answers as they were recorded, a FHIR R4 QuestionnaireResponse.
  public let response: JSON
}

extension Desk {
  /// Every version of an entry with its words, oldest first. The ledger keeps who looked.
  public func contents(
    of number: Int, of code: ParticipantCode
  ) throws -> (entry: Entry, versions: [EntryContent]) {
    let participant = try participant(code)
    try require(.read, for: participant)
    _ = try entry(number, of: participant)
    try requireInUse(participant)
    try note(.entry, number, of: code)
    let (after, events) = try history(of: code)
    let entry = try entry(number, of: after)
    return (entry, try entry.versions.map { try content($0, of: entry, in: events) })
  }

  func content(
    _ version: Entry.Version, of entry: Entry, in events: [Event]
  ) throws -> EntryContent {
    guard let event = events.first(where: { $0.id == version.event }) else {
      throw DeskError.noEntry(0)
    }
    let form = try workspace.form(entry.form)
    let response = try event.response() ?? .null
    return EntryContent(
      version: version, formTitle: form.title, lines: form.lines(of: response),
      response: response)
  }
}

extension Event {
  /// The answers an event carries: an entry's, an amendment's or an interview's.
  func response() throws(PayloadError) -> JSON? {
    switch try happening() {
    case .wrote(let record): record.response
    case .amended(let record): record.response
    case .interviewHeld(let record): record.response
    default: nil
    }
  }

  /// The same by question; nil when it carries none that can be read.
  func answers() throws(PayloadError) -> [String: [StudyForms.Answer]]? {
    try response().flatMap { QuestionnaireResponse.read($0, file: "").resource?.answersByLinkId }
  }
}

extension StudyForm {
  /// The answers in words, in the order of the form; questions without an answer are left out.
  func lines(of response: JSON) -> [EntryContent.Line] {
    guard let answers = QuestionnaireResponse.read(response, file: "").resource?.answersByLinkId
    else { return [] }
    return questionnaire.allItems.compactMap { item in
      guard let values = answers[item.linkId] else { return nil }
      return EntryContent.Line(
        linkId: item.linkId, question: item.label,
        answers: values.map { questionnaire.words(of: $0, to: item) })
    }
  }
}
