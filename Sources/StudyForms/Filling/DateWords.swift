import Wording

/// Dates and hours as people write them, in French and in English.
enum DateWords {
  /// « 31/12/2024 », « 2024-12-31 », « 31 décembre 2024 », « mars 2024 », « 2024 », « hier ».
  static func date(_ text: String, today: Day) -> FormDate? {
    if let date = FormDate(text) { return date }
    if let day = relative(TextKey.of(text), today) { return FormDate(day) }
    guard text.first?.isLetter == true || text.first?.isNumber == true else { return nil }
    let parts = TextKey.of(String(text.map { "/.-−".contains($0) ? " " : $0 })).split(
      separator: " "
    )
    .map(String.init)
    switch parts.count {
    case 3: return day(parts[0], parts[1], parts[2])
    case 2: return month(parts[0], parts[1])
    default: return nil
    }
  }

  private static func relative(_ key: String, _ today: Day) -> Day? {
    switch key {
    case "aujourd hui", "aujourdhui", "today": today
    case "hier", "yesterday": today - 1
    case "avant hier", "avanthier", "the day before yesterday": today - 2
    case "demain", "tomorrow": today + 1
    default: nil
    }
  }

  private static func day(_ first: String, _ second: String, _ third: String) -> FormDate? {
    // A month's name may come first in English: « December 31 2024 ».
    if let month = monthNumber(first), Int(first) == nil {
      return day(number(second), month, year(third))
    }
    return day(number(first), monthNumber(second), year(third))
  }

  private static func day(_ day: Int?, _ month: Int?, _ year: Int?) -> FormDate? {
    guard let day, let month, let year else { return nil }
    return Day(year: year, month: month, day: day).map { FormDate($0) }
  }

  private static func month(_ first: String, _ second: String) -> FormDate? {
    guard let month = monthNumber(first), let year = year(second) else { return nil }
    return Month(year: year, month: month).flatMap { FormDate($0.description) }
  }

  /// A day of the month: « 1 », « 1er », « 3rd ».
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    return ["", "er", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count))
      ? Int(digits) : nil
  }

  private static func year(_ text: String) -> Int? { text.utf8.count == 4 ? Int(text) : nil }

  private static func monthNumber(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.utf8.count >= 3 else { return nil }
    let found = (1...12).filter { number in
      guard let name = Month(year: 2000, month: number)?.name else { return false }
      return [name.french, name.english].contains { TextKey.of($0).hasPrefix(text) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// « 14:30 », « 14h30 », « 14 h », « 2:30 pm ».
  static func time(_ text: String) -> FormTime? {
    if let time = FormTime(text) { return time }
    var text = text.lowercased().filter { !$0.isWhitespace }
    var shift = 0
    if text.hasSuffix("pm") || text.hasSuffix("am") {
      shift = text.hasSuffix("pm") ? 12 : 0
      text.removeLast(2)
      if text.hasPrefix("12") { shift -= 12 }
    } else if !text.contains(where: { ":h".contains($0) }) {
      return nil
    }
    let parts = text.split(omittingEmptySubsequences: false) { ":h".contains($0) }
    guard (1...3).contains(parts.count), let hour = Int(parts[0]), (0..<24).contains(hour + shift)
    else { return nil }
    let rest = parts.dropFirst().map { $0.isEmpty ? 0 : $0.utf8.count == 2 ? Int($0) : nil }
    guard !rest.contains(nil) else { return nil }
    let numbers = rest.compactMap { $0 }
    return FormTime(
      hour: hour + shift, minute: numbers.first ?? 0, second: numbers.count > 1 ? numbers[1] : 0)
  }

  /// A date with perhaps an hour: « 31/12/2024 à 14h30 », « hier 8:00 ».
  static func dateAndTime(_ text: String, today: Day) -> (date: FormDate, time: FormTime?)? {
    if let date = date(text, today: today) { return (date, nil) }
    let words = String(text.map { $0 == "T" ? " " : $0 }).split(separator: " ").map(String.init)
    for count in stride(from: min(3, words.count - 1), to: 0, by: -1) {
      guard let time = time(words.suffix(count).joined()) else { continue }
      var head = words.dropLast(count)
      if let last = head.last, ["à", "a", "at", "vers", "around"].contains(last.lowercased()) {
        head = head.dropLast()
      }
      if let date = date(head.joined(separator: " "), today: today) { return (date, time) }
    }
    return nil
  }
}
