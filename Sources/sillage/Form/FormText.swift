import StudyForms
import Wording

/// A form as text to read: every question in order, with what goes with it.
struct FormText {
  private let form: Questionnaire
  private let language: Language
  private let width: Int
  private let constraints: [String: [Phrase]]
  private(set) var lines: [String] = []
  private var number = 0

  init(_ form: Questionnaire, title: Phrase, language: Language, width: Int) {
    self.form = form
    self.language = language
    constraints = form.constraints()
    self.width = max(40, min(width, 90))
    add(title[language] + (form.version.map { " (version\u{A0}\($0))" } ?? ""), "")
    for item in form.items { add(item, "") }
  }

  private mutating func add(_ text: String, _ lead: String) {
    lines += Wrapping.lines(text.harmless, width: width, lead: lead)
  }

  private mutating func add(_ item: Item, _ margin: String) {
    guard !item.isHidden else { return }
    lines.append("")
    let prefix = item.prefix.map { $0[language] + " " } ?? ""
    switch item.type {
    case .display: add(prefix + item.label[language], margin)
    case .group:
      add(prefix + item.label[language] + mark(item), margin)
      addAround(item, margin + "  ")
    default:
      number += 1
      let lead = margin + "\(number). "
      add(prefix + item.label[language] + mark(item), lead)
      addAround(item, margin + String(repeating: " ", count: lead.count - margin.count))
    }
    for child in item.items where item.help == nil || child.type != .display {
      add(child, margin + "   ")
    }
  }

  /// An asterisk for what must be answered, and the name by which programs answer.
  private func mark(_ item: Item) -> String {
    (item.isRequired ? "\u{A0}*" : "") + "  [\(item.linkId)]"
  }

  private mutating func addAround(_ item: Item, _ margin: String) {
    if let condition = ConditionWords(form).words(for: item) { add(condition[language], margin) }
    if let help = item.help { add(help[language], margin) }
    for option in form.options(of: item).prefix(40) {
      add(option.value.words[language], margin + "– ")
    }
    let sentences = constraints[item.linkId] ?? []
    if !sentences.isEmpty { add(sentences.map { $0[language] }.joined(separator: " "), margin) }
  }
}
