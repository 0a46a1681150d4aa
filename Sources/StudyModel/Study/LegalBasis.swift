public import Wording

/// Under which law the study is carried out.
public struct LegalBasis: Hashable, Sendable {
  /// Articles of the GDPR, as `6(1)(e)`.
  public var articles: [String]
  /// The act that founds the study, such as a ministerial order with its date.
  public var act: Phrase
  /// Who answers for the processing.
  public var controller: Phrase

  /// A legal basis as a participant's receipt quotes it.
  public init(articles: [String], act: Phrase, controller: Phrase) {
    self.articles = articles
    self.act = act
    self.controller = controller
  }
}
