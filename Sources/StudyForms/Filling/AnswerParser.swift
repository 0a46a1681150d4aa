import JSONTree
import Wording

/// Turns what a person types, in French or in English, into answers.
struct AnswerParser {
  /// Why a text is not an answer.
  struct Problem: Error {
    let fault: AnswerChecks.Fault

    init(_ code: Finding.Code, _ french: String, _ english: String) {
      fault = .init(code, french, english)
    }
  }

  let item: Item
  let choices: [FormQuestion.Choice]
  let checks: AnswerChecks
  let today: Day
  let offset: @Sendable (Day) -> Int
  /// Programs mean codes where people mean the numbers they see.
  let prefersCodes: Bool
  /// Whether only a code or the exact words name an answer of a list: no number, no beginning.
  var isExact = false

  func parse(_ text: String) -> Result<[Answer], Problem> {
    let text = trimmed(text)
    if item.type != .boolean, !choices.isEmpty { return parseChoices(text) }
    guard item.repeats, let separators = Self.separators[item.type ?? .text] else {
      return one(text).map { [$0] }
    }
    let parts = text.split(whereSeparator: { separators.contains($0) }).map { trimmed(String($0)) }
    return all(parts.filter { !$0.isEmpty }, one)
  }

  /// What sets several answers apart, where that is not part of an answer.
  private static let separators: [ItemType: Set<Character>] = [
    .integer: [" ", ";", ",", "\n"], .boolean: [" ", ";", ",", "\n"], .decimal: [";", "\n"],
    .date: [";", ",", "\n"], .dateTime: [";", ",", "\n"], .time: [" ", ";", ",", "\n"],
    .string: [";", "\n"], .url: [" ", ";", "\n"], .quantity: [";", "\n"],
    .choice: [";", ",", "\n"], .openChoice: [";", "\n"], .reference: [";", "\n"],
  ]

  /// The questions whose answers people set apart by a semicolon, lists aside.
  static let semicolonTypes = Set(separators.keys).subtracting([.choice, .openChoice, .boolean])

  func all(
    _ parts: [String], _ parse: (String) -> Result<Answer, Problem>
  ) -> Result<[Answer], Problem> {
    var answers: [Answer] = []
    for part in parts {
      switch parse(part) {
      case .success(let answer): if !answers.contains(answer) { answers.append(answer) }
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(answers)
  }

  func one(_ text: String) -> Result<Answer, Problem> {
    switch item.type {
    case .boolean: boolean(text)
    case .integer: integer(text)
    case .decimal: number(text).map { .success(.decimal($0)) } ?? .failure(notANumber(text))
    case .date: date(text)
    case .dateTime: dateTime(text)
    case .time: DateWords.time(text).map { .success(.time($0)) } ?? .failure(notATime(text))
    case .quantity: quantity(text)
    case .choice: .success(.coding(coding(text)))
    case .url: .success(.uri(text))
    case .reference: .success(.reference(reference(text)))
    case .attachment: .success(.attachment(attachment(text)))
    default: .success(.string(text))
    }
  }

  private func boolean(_ text: String) -> Result<Answer, Problem> {
    if let value = Self.yesOrNo(text, numbered: !isExact) ?? exactYesOrNo(text) {
      return .success(.boolean(value))
    }
    return .failure(
      Problem(.unreadable, "Répondez par oui ou par non.", "Answer yes or no."))
  }

  /// What programs write for yes and no.
  private func exactYesOrNo(_ text: String) -> Bool? {
    isExact ? ["1": true, "0": false][text] : nil
  }

  /// Yes or no in either language; with `numbered`, 1 for yes and 2 for no, as they are listed.
  static func yesOrNo(_ text: String, numbered: Bool) -> Bool? {
    switch TextKey.of(text) {
    case "oui", "o", "yes", "y", "vrai", "true": true
    case "non", "n", "no", "faux", "false": false
    case "1" where numbered: true
    case "2" where numbered, "0" where numbered: false
    default: nil
    }
  }

  private func integer(_ text: String) -> Result<Answer, Problem> {
    if let number = number(text), let value = number.int, Int32(exactly: value) != nil {
      return .success(.integer(value))
    }
    return .failure(
      Problem(
        .unreadable, "« \(text) » n'est pas un nombre entier : écrivez par exemple 12.",
        "“\(text)” is not a whole number: write for instance 12."))
  }

  /// A number written with a decimal comma or point, thousands set apart or not.
  func number(_ text: String) -> JSONNumber? {
    var digits = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }
    if digits.hasPrefix("\u{2212}") { digits = "-" + digits.dropFirst() }
    if digits.hasPrefix("+") { digits.removeFirst() }
    if digits.contains(","), digits.contains(".") { return nil }
    digits = String(digits.map { $0 == "," ? "." : $0 })
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    if digits.hasPrefix(".") { digits = "0" + digits }
    while digits.hasPrefix("0"), digits.dropFirst().first?.isNumber == true { digits.removeFirst() }
    return JSONNumber(literal: (isNegative ? "-" : "") + digits)
  }

  private func notANumber(_ text: String) -> Problem {
    Problem(
      .unreadable, "« \(text) » n'est pas un nombre : écrivez par exemple 2,5.",
      "“\(text)” is not a number: write for instance 2.5.")
  }

  private func notATime(_ text: String) -> Problem {
    Problem(
      .unreadable, "« \(text) » n'est pas une heure : écrivez par exemple 14:30.",
      "“\(text)” is not a time: write for instance 14:30.")
  }

  private func date(_ text: String) -> Result<Answer, Problem> {
    if let date = DateWords.date(text, today: today) { return .success(.date(date)) }
    return .failure(notADate(text))
  }

  private func notADate(_ text: String) -> Problem {
    Problem(
      .unreadable,
      "« \(text) » n'est pas une date : écrivez le jour, le mois et l'année, par exemple 31/12/2024.",
      "“\(text)” is not a date: write the day, the month and the year, for instance 31/12/2024.")
  }

  private func dateTime(_ text: String) -> Result<Answer, Problem> {
    if let moment = FormDateTime(text) { return .success(.dateTime(moment)) }
    guard let parts = DateWords.dateAndTime(text, today: today) else {
      return .failure(notADate(text))
    }
    var written = parts.date.text
    if let time = parts.time, let day = parts.date.day {
      let minutes = offset(day)
      let sign = minutes < 0 ? "-" : "+"
      written +=
        "T\(time.text)\(sign)\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
    }
    return FormDateTime(written).map { .success(.dateTime($0)) } ?? .failure(notADate(text))
  }

  private func reference(_ text: String) -> Reference {
    let isAddress = WebAddress.resourceType(text) != nil && WebAddress.isValid(text)
    return isAddress ? Reference(reference: text) : Reference(reference: nil, display: text)
  }

  /// A code for a question whose list is not at hand: `code` or `system|code`.
  private func coding(_ text: String) -> Coding {
    let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
    if parts.count == 2 { return Coding(system: parts[0], code: parts[1], display: nil) }
    return text.contains(" ")
      ? Coding(system: nil, code: nil, display: LocalizedText(text))
      : Coding(system: nil, code: text, display: nil)
  }

  private func attachment(_ text: String) -> Attachment {
    let types = [
      "pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
      "gif": "image/gif", "txt": "text/plain", "csv": "text/csv", "html": "text/html",
    ]
    let ending = text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let type = types[ending] ?? item.limits.attachmentTypes.first { !$0.hasSuffix("*") }
    return Attachment(contentType: type, url: text)
  }
}

/// A text without the white space around it.
func trimmed(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
