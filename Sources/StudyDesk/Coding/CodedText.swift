public import StudyModel
public import Wording

/// What a participant wrote or said in words, as a reader codes it.
public struct CodedText: Hashable, Sendable {
  /// Where a text comes from.
  public enum Origin: Hashable, Sendable {
    /// An entry, by its number in the participant's logbook, from 1.
    case entry(Int)
    /// An interview, by the number of its month, from 1.
    case interview(Int)
  }

  /// One answer in words.
  public struct Answer: Hashable, Sendable {
    /// Where it stands.
    public let place: TextPlace
    /// The question as it was asked.
    public let question: Phrase
    /// What was answered.
    public let text: String

    /// An answer in words.
    public init(place: TextPlace, question: Phrase, text: String) {
      self.place = place
      self.question = question
      self.text = text
    }
  }

  /// Whose words they are.
  public let participant: ParticipantCode
  /// The entry or the interview.
  public let origin: Origin
  /// The event that carries them.
  public let writing: EventID
  /// The day they are about.
  public let day: Day
  /// The answers in words, in the order of the form; never empty.
  public let answers: [Answer]

  /// A text with its answers in words.
  public init(
    participant: ParticipantCode, origin: Origin, writing: EventID, day: Day, answers: [Answer]
  ) {
    self.participant = participant
    self.origin = origin
    self.writing = writing
    self.day = day
    self.answers = answers
  }

  /// The question of an answer, as it was asked; its name where there is no such answer.
  public func question(at place: TextPlace) -> Phrase {
    answers.first { $0.place == place }?.question ?? Phrase(same: place.question)
  }

  /// The words of a passage; nil when it does not lie within one of the answers.
  public func words(of passage: Passage) -> String? {
    answers.first { $0.place == passage.place }?.text.scalars(passage.range)
  }
}

extension String {
  /// The text between two places counted in Unicode scalars; nil when they are not within it.
  public func scalars(_ range: Range<Int>) -> String? {
    let scalars = unicodeScalars
    guard range.lowerBound >= 0, !range.isEmpty,
      let start = scalars.index(
        scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else { return nil }
    return String(scalars[start..<end])
  }
}
