import StudyForms
import StudyModel

/// The answers in those of a participant's texts with which something is said, for a need or in a
/// quote.
///
/// To read them takes longest and asks nothing of a workspace: any processor can do it.
struct VoicedTexts: Sendable {
  let markings: Markings
  private let answers: [EventID: [String: [StudyForms.Answer]]]

  init(of events: [Event]) throws {
    let markings = try Markings(folding: events)
    let marked = markings.supports.compactMap { markings[$0.mark]?.record.passage }
    let quoted = try Quotes(folding: events).all.map(\.record.passage)
    let voiced = Set((marked + quoted).map(\.place.writing))
    var answers: [EventID: [String: [StudyForms.Answer]]] = [:]
    for event in events where voiced.contains(event.id) { answers[event.id] = try event.answers() }
    self.markings = markings
    self.answers = answers
  }

  /// The answers in one writing, by question; nil when nothing is said with it.
  subscript(_ writing: EventID) -> [String: [StudyForms.Answer]]? { answers[writing] }

  /// Whether something is said with one of an entry's writings.
  func holds(_ entry: Entry) -> Bool {
    entry.versions.contains { answers[$0.event] != nil }
  }
}
