/// A JSON text as a tree that can be written back as it was read.
///
/// Members keep their order and numbers keep their digits (`2.50` stays `2.50`), so what a reader
/// does not understand survives a round trip. Text is RFC 8259; a repeated member is an error.
public enum JSON: Hashable, Sendable {
  /// The word `null`, which is not the same as a member left out.
  case null
  /// The word `true` or `false`.
  case bool(Bool)
  /// A number with its digits as written, never rounded.
  case number(JSONNumber)
  /// A string with its escapes already resolved.
  case string(String)
  /// Elements in the order they were written.
  case array([JSON])
  /// Members in the order they were written, each name once.
  case object(JSONObject)
}

extension JSON {
  /// An integer as a JSON number.
  public static func integer(_ value: some BinaryInteger) -> JSON {
    .number(JSONNumber(value))
  }

  /// The string, if this is one.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number with its digits as written, if this is one.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The whole number, if this is one and it fits.
  public var int: Int? { number?.int }

  /// The elements, if this is an array.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The member of that name, if this is an object that has one.
  public subscript(_ name: String) -> JSON? { object?[name] }

  /// The word for this kind of value, as JSON names it.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Writes a JSON string as a plain literal.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Writes `true` or `false` as a plain literal.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Writes a whole number as a plain literal.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Writes an array as a list of values in brackets.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Writes an object as names and values in their order; of two with one name the later wins.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(name: $0, value: $1) }))
  }
  /// Writes `null` as `nil`.
  public init(nilLiteral: ()) { self = .null }
}
