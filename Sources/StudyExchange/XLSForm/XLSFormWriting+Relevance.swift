import JSONTree
import StudyForms
import Wording

extension XLSFormWriting {
  /// The conditions of an item as an expression; nil for none.
  mutating func relevance(of item: Item) -> String? {
    var parts: [String] = []
    for condition in item.conditions {
      guard let part = expression(condition) else {
        findings.add(
          .notCarried, sheet: "survey", row: survey.rows.count + 2, column: "relevant",
          value: condition.question,
          .typesetHere(
            "Cette condition ne s'écrit pas en XLSForm : comparez à une réponse proposée, un nombre ou un jour.",
            "This condition cannot be written in XLSForm: compare with a proposed answer, a number or a day."
          ))
        continue
      }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: item.combination == .all ? " and " : " or ")
  }

  private func expression(_ condition: Condition) -> String? {
    guard let target = questionnaire.item(condition.question),
      let name = nameOf[condition.question]
    else { return nil }
    let question = "${\(name)}"
    if condition.comparison == .exists {
      return question + (condition.answer == .boolean(true) ? " != ''" : " = ''")
    }
    guard let value = value(condition.answer, target) else { return nil }
    switch condition.comparison {
    case .equal, .notEqual:
      let isDenied = condition.comparison == .notEqual
      guard target.type?.isChoice == true, target.repeats else {
        return "\(question) \(isDenied ? "!=" : "=") \(value)"
      }
      return isDenied ? "not(selected(\(question), \(value)))" : "selected(\(question), \(value))"
    default:
      guard [.integer, .decimal, .quantity, .date, .dateTime].contains(condition.answer.kind) else {
        return nil
      }
      return "\(question) \(condition.comparison.rawValue) \(value)"
    }
  }

  private func value(_ answer: Answer, _ target: Item) -> String? {
    switch answer {
    case .integer(let value): return String(value)
    case .decimal(let value): return value.literal
    case .quantity(let quantity): return quantity.value?.literal
    case .date(let date): return date.day == nil ? nil : "date('\(date.text)')"
    case .dateTime(let moment): return "date-time('\(moment.text)')"
    case .time(let time): return "'\(time.text)'"
    case .boolean(let value): return "'\(value)'"
    case .coding, .string, .uri:
      if target.type?.isChoice == true {
        return lists[target.linkId]?.name(of: answer).map { "'\($0)'" }
      }
      guard case .string(let text) = answer else { return nil }
      if !text.contains("'") { return "'\(text)'" }
      return text.contains("\"") ? nil : "\"\(text)\""
    case .attachment, .reference: return nil
    }
  }
}
