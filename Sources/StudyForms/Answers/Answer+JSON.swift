public import JSONTree

extension Answer {
  /// Reads the value of one kind; nil when the JSON is not such a value.
  public init?(_ kind: Kind, _ json: JSON) {
    let answer: Answer? =
      switch kind {
      case .boolean: json.bool.map(Answer.boolean)
      case .decimal: json.number.map(Answer.decimal)
      case .integer: json.int.flatMap { Int32(exactly: $0) }.map { .integer(Int($0)) }
      case .date: json.string.flatMap { FormDate($0) }.map(Answer.date)
      case .dateTime: json.string.flatMap { FormDateTime($0) }.map(Answer.dateTime)
      case .time: json.string.flatMap { FormTime($0) }.map(Answer.time)
      case .string: json.string.map(Answer.string)
      case .uri: json.string.map(Answer.uri)
      case .coding: json.object.map { .coding(Coding($0)) }
      case .quantity: json.object.map { .quantity(Quantity($0)) }
      case .attachment: json.object.map { .attachment(Attachment($0)) }
      case .reference: json.object.map { .reference(Reference($0)) }
      }
    guard let answer else { return nil }
    self = answer
  }

  /// The value as FHIR writes it, without the name of its element.
  public var json: JSON {
    switch self {
    case .boolean(let value): .bool(value)
    case .decimal(let value): .number(value)
    case .integer(let value): .integer(value)
    case .date(let value): .string(value.text)
    case .dateTime(let value): .string(value.text)
    case .time(let value): .string(value.text)
    case .string(let value), .uri(let value): .string(value)
    case .coding(let value): .object(value.json)
    case .quantity(let value): .object(value.json)
    case .attachment(let value): .object(value.json)
    case .reference(let value): .object(value.json)
    }
  }

  /// The value in an object of its own, such as `{"valueInteger": 3}`.
  public var element: JSONObject {
    JSONObject([.init(name: "value" + kind.rawValue, value: json)])
  }

  /// The member of an object that holds a value: its name after the prefix, its kind if R4 knows
  /// that kind in questionnaires, and the value.
  static func member(
    of object: JSONObject, prefix: String = "value"
  ) -> (name: String, kind: Kind?, json: JSON)? {
    for member in object.members where member.name.hasPrefix(prefix) {
      let suffix = member.name.dropFirst(prefix.count)
      guard suffix.first?.isUppercase == true else { continue }
      return (member.name, Kind(rawValue: String(suffix)), member.value)
    }
    return nil
  }
}
