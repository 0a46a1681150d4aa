public import Wording

/// A date, or a date with an hour and its offset from universal time.
public struct FormDateTime: Hashable, Sendable {
  /// The moment as written.
  public let text: String
  /// The day, month or year.
  public let date: FormDate
  /// The hour; nil when only a date is known.
  public let time: FormTime?
  /// Minutes ahead of universal time; nil when there is no hour.
  public let offset: Int?

  /// A moment from its text, such as `2024-10` or `2024-10-31T14:30:00+01:00`; nil for anything
  /// else.
  public init?(_ text: String) {
    self.text = text
    guard let mark = text.firstIndex(of: "T") else {
      guard let date = FormDate(text) else { return nil }
      self.date = date
      time = nil
      offset = nil
      return
    }
    let clock = text[text.index(after: mark)...]
    guard let date = FormDate(String(text[..<mark])), date.day != nil,
      let sign = clock.firstIndex(where: { "Z+-".contains($0) }),
      let time = FormTime(String(clock[..<sign])), let offset = Self.offset(clock[sign...])
    else { return nil }
    self.date = date
    self.time = time
    self.offset = offset
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = decimal(bytes[1..<3]),
      let minutes = decimal(bytes[4..<6]), hours <= 14, minutes < 60
    else { return nil }
    let total = hours * 60 + minutes
    return text.first == "-" ? -total : total
  }

  /// The order of two moments as far as both are precise.
  func compared(to other: FormDateTime) -> Comparison {
    if let mine = instant, let others = other.instant { return Comparison(mine, others) }
    return date.compared(to: other.date)
  }

  /// Seconds since 1970, when the hour is known.
  var instant: Double? {
    guard let day = date.day, let time, let offset else { return nil }
    return Double(day.number) * 86_400 + time.seconds - Double(offset) * 60
  }

  /// The moment in words, in its own time zone.
  public var words: Phrase {
    guard let time else { return date.words }
    let parts = time.shortText.split(separator: ":")
    let hour = parts.first.map(String.init) ?? ""
    let minute = parts.count > 1 ? String(parts[1]) : "00"
    return Phrase(
      "\(date.words.french) à \(hour)\u{A0}h\u{A0}\(minute)",
      "\(date.words.english) at \(hour):\(minute)")
  }
}
