import JSONTree
import StudyForms
import Wording

/// What stands under `constraint`, as the limits that a questionnaire knows.
struct XLSConstraint {
  private let type: ItemType
  private let choices: [XLSChoice]
  private(set) var extensions: [JSON] = []
  private(set) var maximumLength: Int?
  /// The choices that stand alone, by their names.
  private(set) var exclusive: Set<String> = []
  /// What has no counterpart.
  private(set) var rest: [XPath] = []

  init(_ expression: XPath, type: ItemType, choices: [XLSChoice]) {
    self.type = type
    self.choices = choices
    for part in expression.conjuncts where !take(part) { rest.append(part) }
  }

  /// What is left, as XLSForm writes it; nil when all was taken.
  var remainder: String? {
    rest.isEmpty
      ? nil
      : rest.map { part in
        if case .binary(.or, _, _) = part, rest.count > 1 { return "(\(part.source))" }
        return part.source
      }.joined(separator: " and ")
  }

  private mutating func take(_ part: XPath) -> Bool {
    switch part {
    case .call("true", []): return true
    case .call("regex", let arguments):
      guard arguments.count == 2, arguments[0] == .answer, case .text(let pattern) = arguments[1],
        [.string, .text, .url].contains(type)
      else { return false }
      extensions.append(FHIRExtension.regex.json("valueString", .string(Self.whole(pattern))))
      return true
    case .binary(let operation, let left, let right) where operation.isComparison:
      if left == .answer || left.measure != nil { return take(operation, left, right) }
      if right == .answer || right.measure != nil { return take(operation.turned, right, left) }
      return false
    default: return takeExclusive(part)
    }
  }

  /// A pattern matches the whole answer by itself, without marks for its ends.
  private static func whole(_ pattern: String) -> String {
    guard pattern.hasPrefix("^"), pattern.hasSuffix("$"), !pattern.hasSuffix("\\$") else {
      return pattern
    }
    let inside = String(pattern.dropFirst().dropLast())
    guard inside.contains("|") else { return inside }
    // Marks before and after alternatives hold for all of them only around parentheses.
    return inside.hasPrefix("(") && inside.hasSuffix(")") && !inside.dropFirst().contains("(")
      && !inside.contains("\\") ? String(inside.dropFirst().dropLast()) : pattern
  }

  private mutating func take(_ operation: XPath.Operator, _ left: XPath, _ right: XPath) -> Bool {
    if let measure = left.measure { return take(measure, operation, right) }
    switch type {
    case .integer, .decimal, .quantity: return takeNumber(operation, right)
    case .date, .dateTime: return takeDate(operation, right)
    default: return false
    }
  }

  private mutating func takeNumber(_ operation: XPath.Operator, _ right: XPath) -> Bool {
    // `. = round(., 2)`
    if operation == .equal, case .call("round", let arguments) = right, arguments.count == 2,
      arguments[0] == .answer, case .number(let places) = arguments[1], let count = Int(places)
    {
      extensions.append(FHIRExtension.maxDecimalPlaces.json("valueInteger", .integer(count)))
      return true
    }
    guard case .number(let text) = right, let number = JSONNumber(literal: text) else {
      return false
    }
    if type == .integer { return takeInteger(operation, number.double) }
    switch operation {
    case .greaterOrEqual: add(.minValue, "valueDecimal", .number(number))
    case .lessOrEqual: add(.maxValue, "valueDecimal", .number(number))
    default: return false
    }
    return true
  }

  private mutating func takeInteger(_ operation: XPath.Operator, _ number: Double) -> Bool {
    let limit: Double =
      switch operation {
      case .greater: number.rounded(.down) + 1
      case .greaterOrEqual: number.rounded(.up)
      case .less: number.rounded(.up) - 1
      default: number.rounded(.down)
      }
    guard let whole = Int32(exactly: limit) else { return false }
    switch operation {
    case .greater, .greaterOrEqual: add(.minValue, "valueInteger", .integer(whole))
    case .less, .lessOrEqual: add(.maxValue, "valueInteger", .integer(whole))
    default: return false
    }
    return true
  }

  private mutating func takeDate(_ operation: XPath.Operator, _ right: XPath) -> Bool {
    guard case .call = right, let text = right.constant else { return false }
    let member = type == .date ? "valueDate" : "valueDateTime"
    guard type == .date ? FormDate(text) != nil : FormDateTime(text) != nil else { return false }
    switch operation {
    case .greaterOrEqual: add(.minValue, member, .string(text))
    case .lessOrEqual: add(.maxValue, member, .string(text))
    case .greater, .less:
      guard type == .date, let day = Day(text) else { return false }
      let next = Day(number: day.number + (operation == .greater ? 1 : -1))
      add(operation == .greater ? .minValue : .maxValue, member, .string(next.description))
    default: return false
    }
    return true
  }

  private mutating func add(_ kind: FHIRExtension, _ member: String, _ value: JSON) {
    extensions.append(kind.json(member, value))
  }

  /// How long a text is, or how many choices were taken.
  private mutating func take(
    _ measure: XPath.Measure, _ operation: XPath.Operator, _ right: XPath
  ) -> Bool {
    guard case .number(let text) = right, let number = Int(text), number >= 0 else { return false }
    var least: Int?
    var most: Int?
    switch operation {
    case .greater: least = number + 1
    case .greaterOrEqual: least = number
    case .less where number > 0: most = number - 1
    case .lessOrEqual: most = number
    case .equal: (least, most) = (number, number)
    default: return false
    }
    switch measure {
    case .length:
      guard [.string, .text, .url].contains(type) else { return false }
      if let most { maximumLength = most }
      if let least, least > 0 { add(.minLength, "valueInteger", .integer(least)) }
    case .choices:
      guard type.isChoice else { return false }
      if let least, least > 0 { add(.minOccurs, "valueInteger", .integer(least)) }
      if let most { add(.maxOccurs, "valueInteger", .integer(most)) }
    }
    return true
  }

  /// `not(selected(., 'none') and count-selected(.) > 1)` in the ways in which people write it.
  private mutating func takeExclusive(_ part: XPath) -> Bool {
    guard type.isChoice, let names = part.alone else { return false }
    exclusive.formUnion(names)
    return true
  }
}
