/// Words to leave out of a quote, and what stands in their place.
public struct Blank: Hashable, Sendable {
  /// The first Unicode scalar, counted from the beginning of the passage.
  public var start: Int
  /// How many Unicode scalars, at least 1.
  public var length: Int
  /// What a reader sees instead: « [prénom] ».
  public var replacement: String

  /// A blank within a passage.
  public init(start: Int, length: Int, replacement: String) {
    self.start = start
    self.length = length
    self.replacement = replacement
  }
}

/// A passage was chosen to be quoted.
public struct QuoteChosen: Hashable, Sendable {
  /// The words, before anything is left out.
  public var passage: Passage
  /// What is left out, in order, none over another.
  public var blanks: [Blank]
  /// Whether the label under the quote names one of the person's conditions.
  public var condition: ID<Condition>?
  /// Whether the label under the quote names the region.
  public var region: ID<Region>?
  /// The need it speaks for; nil when it stands beside a figure alone.
  public var need: ID<Need>?
  /// The figure of the plan beside which it stands; nil when it stands with its need.
  public var figure: String?

  /// A quote as it would be printed.
  public init(
    passage: Passage, blanks: [Blank], condition: ID<Condition>?, region: ID<Region>?,
    need: ID<Need>?, figure: String?
  ) {
    self.passage = passage
    self.blanks = blanks
    self.condition = condition
    self.region = region
    self.need = need
    self.figure = figure
  }
}

/// A second reader let a quote go out, as it stands.
public struct QuoteReleased: Hashable, Sendable {
  /// The event that chose it.
  public var quote: EventID

  /// A release.
  public init(quote: EventID) { self.quote = quote }
}

/// A quote will not be used.
public struct QuoteDropped: Hashable, Sendable {
  /// The event that chose it.
  public var quote: EventID
  /// Why; never empty.
  public var reason: String

  /// A quote let go.
  public init(quote: EventID, reason: String) {
    self.quote = quote
    self.reason = reason
  }
}

/// A quote was put into a restitution, which may or may not go out.
public struct QuotePlaced: Hashable, Sendable {
  /// The event that chose it.
  public var quote: EventID
  /// The restitution's folder.
  public var release: String

  /// A quote and the restitution it stands in.
  public init(quote: EventID, release: String) {
    self.quote = quote
    self.release = release
  }
}
