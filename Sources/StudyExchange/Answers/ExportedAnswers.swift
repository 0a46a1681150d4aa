public import JSONTree
public import StudyModel
public import Wording

/// Answers as they go out: an entry's or an interview's, with who wrote them down and when.
public struct ExportedAnswers: Sendable {
  /// One writing.
  public struct Writing: Sendable {
    let event: EventID
    let at: Moment
    let author: String
    let source: Source

    /// A writing that was recorded by that author.
    public init(event: EventID, at: Moment, author: String, source: Source) {
      self.event = event
      self.at = at
      self.author = author
      self.source = source
    }
  }

  let participant: ParticipantCode
  /// The form that was answered.
  public let form: FormReference
  let writings: [Writing]
  let authored: String
  let day: Day?
  let response: JSON

  var isOfInterview: Bool { day == nil }

  /// Who wrote them down, by their names in the study.
  public var authors: [String] { writings.map(\.author) }

  /// The day that the answers are about, as ISO 8601 writes it.
  var dayText: String { day.map { "\($0)" } ?? String(authored.prefix(10)) }

  /// Answers whose last writing is the response.
  /// - Parameters:
  ///   - participant: who gave them.
  ///   - form: the form in the version that was answered.
  ///   - writings: the first and its amendments, oldest first; never empty.
  ///   - authored: when they were given, where the response does not say.
  ///   - day: the day they are about; nil for an interview.
  ///   - response: the last writing, a QuestionnaireResponse.
  public init(
    of participant: ParticipantCode, to form: FormReference, writings: [Writing], authored: String,
    day: Day?, response: JSON
  ) {
    self.participant = participant
    self.form = form
    self.writings = writings
    self.authored = authored
    self.day = day
    self.response = response
  }
}
