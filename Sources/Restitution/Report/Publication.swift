public import Wording

/// What catalogues of open data say of a release besides its numbers.
public struct Publication: Hashable, Sendable {
  /// The name of the data set in catalogues, the same for every release of one plan.
  public let identifier: String
  /// Who publishes: a body, not a person.
  public let publisher: Phrase
  /// The days that the numbers are about.
  public let period: ClosedRange<Day>?
  /// Words to find the data by.
  public let keywords: [Phrase]
  /// A mail address to write to about the numbers and the page.
  public let contact: String?
  /// The folder on the web where the release will lie, with a slash at its end; when nil, addresses
  /// are relative to the record's own place.
  public let address: String?

  /// What catalogues are told; a body and a name will do.
  public init(
    identifier: String, publisher: Phrase, period: ClosedRange<Day>? = nil,
    keywords: [Phrase] = [], contact: String? = nil, address: String? = nil
  ) {
    self.identifier = identifier
    self.publisher = publisher
    self.period = period
    self.keywords = keywords
    self.contact = contact
    self.address = address
  }
}
