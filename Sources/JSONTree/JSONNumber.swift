/// A JSON number with the digits it was written with.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits as written, for instance `-12`, `2.50` or `1e3`.
  public let literal: String

  /// A number from an integer.
  public init(_ value: some BinaryInteger) { literal = String(value) }

  /// A number from a finite floating-point value, in its shortest form; nil for NaN or infinity.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if let whole = Int(exactly: value) {
      literal = String(whole)
    } else {
      literal = String(value)
    }
  }

  /// A number from text in JSON's grammar for numbers; nil for anything else.
  public init?(literal: String) {
    var scanner = JSONScanner(Array(literal.utf8), maximumDepth: 1)
    guard let value = try? scanner.document(), case .number(let number) = value,
      number.literal.utf8.count == literal.utf8.count
    else { return nil }
    self = number
  }

  init(checked literal: String) { self.literal = literal }

  /// The whole number, if it is written as one (`3`, not `3.0`) and fits.
  public var int: Int? { Int(literal) }

  /// The nearest floating-point value.
  public var double: Double { Double(literal) ?? .nan }

  /// True when the number is written without a fraction or an exponent.
  public var isWrittenWhole: Bool { !literal.contains { $0 == "." || $0 == "e" || $0 == "E" } }

  /// How many digits follow the decimal point as written.
  public var decimalPlaces: Int {
    let mantissa = literal.prefix { $0 != "e" && $0 != "E" }
    guard let point = mantissa.firstIndex(of: ".") else { return 0 }
    return mantissa.distance(from: point, to: mantissa.endIndex) - 1
  }

  /// The digits as written.
  public var description: String { literal }
}
