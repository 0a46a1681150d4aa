public import Wording

/// A part of a report: a heading, some words, some figures.
public struct Section: Hashable, Sendable {
  /// The anchor: lowercase ASCII letters, digits, `_` and `-`.
  public let id: String
  /// The heading, also the entry in the page's table of contents.
  public let heading: Phrase
  /// Plain text, a paragraph each, before the figures.
  public let paragraphs: [Phrase]
  /// The figures in reading order; one that is withheld is named with its reason.
  public let figures: [Figure]

  /// A section; words alone or figures alone will do.
  public init(id: String, heading: Phrase, paragraphs: [Phrase] = [], figures: [Figure] = []) {
    self.id = id
    self.heading = heading
    self.paragraphs = paragraphs
    self.figures = figures
  }
}

/// A word and what it means here.
public struct GlossaryEntry: Hashable, Sendable {
  /// The word as the report writes it.
  public let term: Phrase
  /// A sentence or two in plain words.
  public let meaning: Phrase

  /// A term with its meaning.
  public init(_ term: Phrase, _ meaning: Phrase) {
    self.term = term
    self.meaning = meaning
  }
}
