/// One answer in words, in one writing of an entry or in an interview.
public struct TextPlace: Hashable, Sendable {
  /// The event that carries the answers.
  public var writing: EventID
  /// The question's linkId.
  public var question: String
  /// Which of its answers in words, in the order of the response, from 1.
  public var answer: Int

  /// An answer by its question and its number.
  public init(writing: EventID, question: String, answer: Int) {
    self.writing = writing
    self.question = question
    self.answer = answer
  }
}

/// Some words of an answer. The words themselves stay where they were written.
public struct Passage: Hashable, Sendable {
  /// The answer they stand in.
  public var place: TextPlace
  /// The first Unicode scalar, from 0.
  public var start: Int
  /// How many Unicode scalars, at least 1.
  public var length: Int

  /// Some words of an answer, counted in Unicode scalars.
  public init(place: TextPlace, start: Int, length: Int) {
    self.place = place
    self.start = start
    self.length = length
  }

  /// The scalars it covers.
  public var range: Range<Int> { start..<start + length }
}
