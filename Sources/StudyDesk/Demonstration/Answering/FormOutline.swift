import JSONTree
import StudyForms
import StudyModel
import Wording

/// A form of the study made ready to be answered many times.
struct FormOutline {
  let use: FormUse
  /// The address and version that answers name.
  let canonical: String?
  let items: [ItemOutline]

  init(_ use: FormUse, _ questionnaire: Questionnaire, _ draws: [String: [Draw]]) {
    self.use = use
    canonical = questionnaire.canonical
    items = questionnaire.items.compactMap { ItemOutline($0, form: use.id.text, draws) }
  }
}

/// A question or group of such a form.
struct ItemOutline {
  /// An answer a question proposes, ready to be written.
  struct Option {
    let answer: JSON
    let isExclusive: Bool
  }

  let linkId: String
  let isGroup: Bool
  let isText: Bool
  let isRequired: Bool
  let repeats: Bool
  let conditions: [StudyForms.Condition]
  let combination: StudyForms.Condition.Combination
  let options: [String: Option]
  let draws: [Draw]
  let items: [ItemOutline]
  /// A number that is the same for this question in every run.
  let key: UInt64

  /// Nil for what nobody answers.
  init?(_ item: Item, form: String, _ draws: [String: [Draw]]) {
    guard let type = item.type, type != .display else { return nil }
    linkId = item.linkId
    isGroup = type == .group
    isText = type == .string || type == .text
    isRequired = item.isRequired
    repeats = item.repeats
    conditions = item.conditions
    combination = item.combination
    options = Self.options(of: item, type)
    self.draws = draws[item.linkId] ?? []
    items = item.items.compactMap { ItemOutline($0, form: form, draws) }
    key = Self.key(form + "/" + item.linkId)
  }

  /// The answers that codes stand for.
  static func options(of item: Item, _ type: ItemType) -> [String: Option] {
    if type == .boolean {
      return ["true": Option(.boolean(true)), "false": Option(.boolean(false))]
    }
    return item.options.reduce(into: [:]) { options, option in
      options[option.value.code] = Option(option.value, isExclusive: option.isExclusive)
    }
  }

  /// FNV-1a, which unlike Swift's own hashing is the same in every run.
  private static func key(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension ItemOutline.Option {
  init(_ answer: Answer, isExclusive: Bool = false) {
    self.init(answer: .object(answer.element), isExclusive: isExclusive)
  }
}

extension Answer {
  /// The short word a demonstration file has for this answer.
  var code: String {
    switch self {
    case .coding(let coding): coding.code ?? ""
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .decimal(let value): value.literal
    case .string(let text), .uri(let text): text
    default: words.french
    }
  }
}
