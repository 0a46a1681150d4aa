public import JSONTree

/// One value given to a question.
public enum Answer: Hashable, Sendable {
  /// `valueBoolean`: yes or no.
  case boolean(Bool)
  /// `valueDecimal`, with its digits as written.
  case decimal(JSONNumber)
  /// `valueInteger`, within 32 bits in FHIR.
  case integer(Int)
  /// `valueDate`: a day, a month or a year.
  case date(FormDate)
  /// `valueDateTime`, with its offset when it names an hour.
  case dateTime(FormDateTime)
  /// `valueTime`: an hour of no particular day.
  case time(FormTime)
  /// `valueString`, also for items of type `text`.
  case string(String)
  /// `valueUri`, for items of type `url`.
  case uri(String)
  /// `valueCoding`: one of the options, or a code of a value set.
  case coding(Coding)
  /// `valueQuantity`: a number with its unit.
  case quantity(Quantity)
  /// `valueAttachment`: a file or its address.
  case attachment(Attachment)
  /// `valueReference`: another resource.
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
