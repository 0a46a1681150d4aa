public import JSONTree

/// One value given to a question.
public enum Answer: Hashable, Sendable {
  case boolean(Bool)
  case decimal(JSONNumber)
  case integer(Int)
  case date(FormDate)
  case dateTime(FormDateTime)
  case time(FormTime)
  case string(String)
  case uri(String)
  case coding(Coding)
  case quantity(Quantity)
  case attachment(Attachment)
  case reference(Reference)

  /// The kinds of value, each with the FHIR name of its element after `value`.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case boolean = "Boolean"
    case decimal = "Decimal"
    case integer = "Integer"
    case date = "Date"
    case dateTime = "DateTime"
    case time = "Time"
    case string = "String"
    case uri = "Uri"
    case coding = "Coding"
    case quantity = "Quantity"
    case attachment = "Attachment"
    case reference = "Reference"
  }

  /// What kind of value this is.
  public var kind: Kind {
    switch self {
    case .boolean: .boolean
    case .decimal: .decimal
    case .integer: .integer
    case .date: .date
    case .dateTime: .dateTime
    case .time: .time
    case .string: .string
    case .uri: .uri
    case .coding: .coding
    case .quantity: .quantity
    case .attachment: .attachment
    case .reference: .reference
    }
  }
}
