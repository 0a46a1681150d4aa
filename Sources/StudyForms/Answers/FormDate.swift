public import Wording

/// A date as FHIR knows it: a year, a month or a day.
public struct FormDate: Hashable, Sendable {
  /// The date as written: `2024`, `2024-10` or `2024-10-31`.
  public let text: String

  /// A date from its text; nil when there is no such date.
  public init?(_ text: String) {
    switch text.utf8.count {
    case 4: guard Month(text + "-01") != nil else { return nil }
    case 7: guard Month(text) != nil else { return nil }
    default: guard Day(text) != nil else { return nil }
    }
    self.text = text
  }

  /// A whole day.
  public init(_ day: Day) { text = day.description }

  /// The day, if the date is that precise.
  public var day: Day? { Day(text) }

  /// The month, if the date is that precise.
  public var month: Month? { Month(String(text.prefix(7))) }

  /// The order of two dates as far as both are precise.
  func compared(to other: FormDate) -> Comparison {
    let precision = min(text.utf8.count, other.text.utf8.count)
    return Comparison(String(text.prefix(precision)), String(other.text.prefix(precision)))
  }

  /// The date in words, as precise as it is.
  public var words: Phrase {
    day?.words ?? month?.words ?? Phrase(same: text)
  }
}
