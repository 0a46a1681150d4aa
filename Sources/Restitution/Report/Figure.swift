public import Disclosure
public import Wording

/// A table that may be printed, with its picture and its words.
public struct Figure: Hashable, Sendable {
  /// A sentence that says what is seen.
  public let caption: Phrase
  /// The question as it was asked.
  public let question: Phrase?
  /// Who is counted.
  public let base: Base
  /// A remark for the reader.
  public let note: Phrase?
  /// What may be printed, already protected.
  public let content: Content
  /// The words for its dimensions and categories.
  public let labels: Labels
  /// True when the last of its months, or its last quarter, was not over when it was counted.
  public let isUnfinished: Bool
  /// What stands below it about its categories, in order.
  public internal(set) var details: [Detail] = []

  /// A figure; its id and threshold are those of its content.
  public init(
    caption: Phrase, question: Phrase? = nil, base: Base = .answered, note: Phrase? = nil,
    content: Content, labels: Labels, isUnfinished: Bool = false
  ) {
    self.caption = caption
    self.question = question
    self.base = base
    self.note = note
    self.content = content
    self.labels = labels
    self.isUnfinished = isUnfinished
  }

  /// What a figure shows.
  public enum Content: Hashable, Sendable {
    /// Counts of people and the picture they are drawn as.
    case counts(PublishableTable, Picture)
    /// Means over the first dimension, a line for each category of the second.
    case means(PublishableMeans)
  }

  /// How counts are drawn. A picture that does not suit a table's dimensions is left out, and the
  /// table stands alone.
  public enum Picture: String, CaseIterable, Hashable, Sendable {
    /// One dimension: a horizontal bar for each category.
    case bars
    /// Two dimensions: for each category of the first, a bar for each of the second.
    case groupedBars
    /// Two dimensions: for each category of the first, the second end to end.
    case stackedBars
    /// Two dimensions: small multiples, a panel of bars for each category of the second.
    case panels
    /// Months first, perhaps a second dimension: a line for each of its categories.
    case months
    /// Two dimensions, the second a scale: bars that part at the scale's middle.
    case scale
    /// One dimension of steps: who goes on from one to the next.
    case path
    /// No picture.
    case table
  }

  /// The id of its table, which names its files and its anchor.
  public var id: String {
    switch content {
    case .counts(let table, _): table.id
    case .means(let means): means.id
    }
  }

  /// The dimensions of its table, in the order they are read.
  public var dimensions: [TableDimension] {
    switch content {
    case .counts(let table, _): table.dimensions
    case .means(let means): means.dimensions
    }
  }

  /// The threshold its table was protected with; never below the report's.
  public var threshold: Threshold {
    switch content {
    case .counts(let table, _): table.threshold
    case .means(let means): means.threshold
    }
  }

  /// True when so much is hidden that the figure is not printed, and a sentence says why.
  public var isWithheld: Bool {
    switch content {
    case .counts(let table, _): table.isMostlyHidden
    case .means(let means): means.isMostlyHidden
    }
  }
}
