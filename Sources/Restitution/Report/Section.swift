public import Wording

/// A part of a report: a heading, some words, some figures.
public struct Section: Hashable, Sendable {
  /// The anchor: lowercase ASCII letters, digits, `_` and `-`.
  public let id: String
  public let heading: Phrase
  public let paragraphs: [Phrase]
  public let figures: [Figure]

  public init(id: String, heading: Phrase, paragraphs: [Phrase] = [], figures: [Figure] = []) {
    self.id = id
    self.heading = heading
    self.paragraphs = paragraphs
    self.figures = figures
  }
}

/// A word and what it means here.
public struct GlossaryEntry: Hashable, Sendable {
  public let term: Phrase
  public let meaning: Phrase

  public init(_ term: Phrase, _ meaning: Phrase) {
    self.term = term
    self.meaning = meaning
  }
}
