/// A reader marked a passage with themes.
public struct MarkMade: Hashable, Sendable {
  /// The words that were marked.
  public var passage: Passage
  /// At least one, each once.
  public var themes: [ID<Theme>]
  /// The version of the codebook they are from.
  public var codebook: Int
  /// The mark this one takes the place of, after an amendment or a second thought.
  public var replaces: EventID?

  /// A mark; `replaces` names an earlier mark by the event that made it.
  public init(passage: Passage, themes: [ID<Theme>], codebook: Int, replaces: EventID? = nil) {
    self.passage = passage
    self.themes = themes
    self.codebook = codebook
    self.replaces = replaces
  }
}

/// A reader took a mark back.
public struct MarkRemoved: Hashable, Sendable {
  /// The event that made the mark.
  public var mark: EventID

  /// The removal of that mark.
  public init(mark: EventID) { self.mark = mark }
}

/// A reader has read a text to its end, whether or not it held a theme.
///
/// Only so is "no theme here" a judgement that can be compared with another reader's.
public struct TextCoded: Hashable, Sendable {
  /// The event that carries the text.
  public var writing: EventID
  /// The version of the codebook that was at hand.
  public var codebook: Int

  /// A text read to its end.
  public init(writing: EventID, codebook: Int) {
    self.writing = writing
    self.codebook = codebook
  }
}

/// Two readers differed about a theme in a text, and it was settled.
public struct CodingSettled: Hashable, Sendable {
  /// The event that carries the text.
  public var writing: EventID
  /// The theme they differed about.
  public var theme: ID<Theme>
  /// Whether the theme is in the text.
  public var applies: Bool
  /// Why; never empty.
  public var reason: String

  /// What was settled, with the reason.
  public init(writing: EventID, theme: ID<Theme>, applies: Bool, reason: String) {
    self.writing = writing
    self.theme = theme
    self.applies = applies
    self.reason = reason
  }
}
