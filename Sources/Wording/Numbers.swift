extension Language {
  /// A whole number with its thousands set apart: narrow no-break spaces in French (`12 500`),
  /// commas in English (`12,500`).
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += thousands }
      grouped.append(digit)
    }
    return (value < 0 ? "\u{2212}" : "") + grouped
  }

  /// A number with a fixed count of decimals: `3,5` in French, `3.5` in English.
  public func number(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, let whole = Int(exactly: scaled) else { return "–" }
    let unit = Int(scale)
    let sign = whole < 0 ? "\u{2212}" : ""
    let integer = number(Int(whole.magnitude) / unit)
    guard decimals > 0 else { return sign + integer }
    let fraction = String(Int(whole.magnitude) % unit)
    let padding = String(repeating: "0", count: decimals - fraction.count)
    return sign + integer + (self == .french ? "," : ".") + padding + fraction
  }

  /// A share of one as a percentage: `53 %` in French, `53%` in English.
  public func percentage(_ share: Double) -> String {
    number(share * 100, decimals: 0) + (self == .french ? "\u{202F}%" : "%")
  }

  /// A count with its noun, plural from two in French and for all but one in English.
  public func count(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    let isOne = self == .french ? count.magnitude < 2 : count == 1
    return number(count) + "\u{A0}" + (isOne ? one : many)[self]
  }

  private var thousands: String { self == .french ? "\u{202F}" : "," }
}
