/// What a question asks of its answers.
public struct Limits: Hashable, Sendable {
  public var minimum: Answer?
  public var maximum: Answer?
  public var minimumLength: Int?
  public var maximumLength: Int?
  public var decimalPlaces: Int?
  /// A regular expression that the whole text must match.
  public var pattern: String?
  /// How many answers, or how many times a group, at least.
  public var minimumCount: Int?
  public var maximumCount: Int?
  /// The greatest size of a document, in bytes.
  public var attachmentSize: Double?
  /// The kinds of document taken, such as `image/png`.
  public var attachmentTypes: [String] = []
  /// The kinds of resource that may be referred to.
  public var referenceTypes: [String] = []
  /// The one unit of an amount, when it is fixed or proposed.
  public var unit: Coding?
  /// The units an amount may be given in.
  public var unitOptions: [Coding] = []
  /// The value set its unit is taken from.
  public var unitValueSet: String?

  public init() {}
}
