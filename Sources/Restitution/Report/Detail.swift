public import Wording

/// What stands below a figure about one of its categories: sentences, and words that were said.
public struct Detail: Hashable, Sendable {
  /// The leaf of the figure's first dimension.
  public let category: String
  /// A few short sentences.
  public let sentences: [Phrase]
  /// Words of participants who agreed to being quoted.
  public let quotes: [QuotedWords]

  /// Something about a category whose number is printed.
  public init(category: String, sentences: [Phrase] = [], quotes: [QuotedWords] = []) {
    self.category = category
    self.sentences = sentences
    self.quotes = quotes
  }
}

/// Words of a participant as they may be printed, with a label that fits many people.
public struct QuotedWords: Hashable, Sendable {
  /// The words, in French as they were said, without what was left out.
  public let words: String
  /// Under the words, such as the condition; never fewer people than the threshold bear it.
  public let label: Phrase

  /// Words with their label.
  public init(_ words: String, label: Phrase) {
    self.words = words
    self.label = label
  }
}

extension Figure {
  /// The same figure with details below it.
  public func with(_ details: [Detail]) -> Figure {
    var figure = self
    figure.details = details
    return figure
  }
}
