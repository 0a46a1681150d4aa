/// What a question asks of its answers.
public struct Limits: Hashable, Sendable {
  /// The least value.
  public var minimum: Answer?
  /// The greatest value.
  public var maximum: Answer?
  /// How many characters at least.
  public var minimumLength: Int?
  /// How many characters at most.
  public var maximumLength: Int?
  /// How many digits after the decimal point at most.
  public var decimalPlaces: Int?
  /// A regular expression that the whole text must match.
  public var pattern: String?
  /// How many answers, or how many times a group, at least.
  public var minimumCount: Int?
  /// How many answers, or how many times a group, at most.
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

  /// No limit at all.
  public init() {}
}
