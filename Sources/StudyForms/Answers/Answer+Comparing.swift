import JSONTree

extension Answer {
  /// True when both are the same value: codes by system and code, amounts across units.
  func isEqual(to other: Answer) -> Bool {
    switch (self, other) {
    case (.coding(let left), .coding(let right)):
      left.code == right.code && (right.system == nil || left.system == right.system)
        && (left.code != nil || left.display?.text == right.display?.text)
    case (.reference(let left), .reference(let right)):
      left.reference == right.reference && (left.reference != nil || left.display == right.display)
    case (.boolean, _), (.string, _), (.uri, _), (.attachment, _): self == other
    default: compared(to: other) == .equal
    }
  }

  /// The order of two values; nil when they cannot be compared.
  func compared(to other: Answer) -> Comparison? {
    switch (self, other) {
    case (.quantity(let left), .quantity(let right)): left.compared(to: right)
    case (.date(let left), .date(let right)): left.compared(to: right)
    case (.dateTime(let left), .dateTime(let right)): left.compared(to: right)
    case (.date(let left), .dateTime(let right)): left.compared(to: right.date)
    case (.dateTime(let left), .date(let right)): left.date.compared(to: right)
    case (.time(let left), .time(let right)): Comparison(left.seconds, right.seconds)
    case (.string(let left), .string(let right)): Comparison(left, right)
    default:
      if let left = number, let right = other.number { Comparison(left, right) } else { nil }
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.double
    default: nil
    }
  }
}
