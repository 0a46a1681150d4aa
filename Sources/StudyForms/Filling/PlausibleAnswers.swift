import JSONTree
import Wording

/// Makes up answers that a form accepts, the same for the same seed.
struct PlausibleAnswers {
  private var state: UInt64
  private let checks: AnswerChecks
  private let today: Day

  init(seed: UInt64, checks: AnswerChecks, today: Day) {
    state = seed
    self.checks = checks
    self.today = today
  }

  /// A number from 0 up to, but not including, the bound (SplitMix64).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// Answers to a question; none when nothing acceptable was found.
  mutating func answers(to item: Item, choices: [FormQuestion.Choice]) -> [Answer] {
    let least = max(1, item.limits.minimumCount ?? 1)
    let most = item.repeats ? max(least, min(item.limits.maximumCount ?? least + 2, least + 2)) : 1
    let wanted = least + below(most - least + 1)
    var found: [Answer] = []
    for _ in 0..<wanted * 4 where found.count < wanted {
      guard let answer = answer(to: item, choices: choices) else { continue }
      let isFit = checks.faults(of: answer, to: item).allSatisfy { $0.severity != .error }
      guard isFit, !found.contains(answer) else { continue }
      if checks.isExclusive(answer, item) {
        if found.isEmpty, least == 1 { return [answer] }
        continue
      }
      found.append(answer)
    }
    return found.count >= least || !item.repeats ? found : []
  }

  private mutating func answer(to item: Item, choices: [FormQuestion.Choice]) -> Answer? {
    if !choices.isEmpty { return choices[below(choices.count)].answer }
    switch item.type {
    case .integer: return .integer(Int(number(item.limits, step: 1)))
    case .decimal: return JSONNumber(number(item.limits, step: 0.5)).map(Answer.decimal)
    case .date: return date(item.limits).map(Answer.date)
    case .dateTime: return dateTime(item.limits)
    case .time: return FormTime(hour: below(24), minute: below(60)).map(Answer.time)
    case .quantity: return quantity(item.limits)
    case .choice: return .coding(Coding(system: nil, code: "exemple", display: nil))
    case .url: return .uri("https://example.org/\(below(1000))")
    case .reference: return .reference(reference(item.limits))
    case .attachment: return .attachment(attachment(item.limits))
    case .string, .text, .openChoice: return .string(text(item))
    default: return nil
    }
  }

  private mutating func number(_ limits: Limits, step: Double) -> Double {
    let least = limits.minimum?.amount
    let most = limits.maximum?.amount
    let start = (least ?? most.map { $0 - 10 } ?? 0).rounded(.up)
    let end = most ?? start + 10
    let steps = min(1_000, max(0, ((end - start) / step).rounded(.down)))
    let value = start + step * Double(below(Int(steps) + 1))
    return min(max(value, -2_000_000_000), 2_000_000_000)
  }

  private mutating func date(_ limits: Limits) -> FormDate? {
    let near = FormDate(today - below(365))
    let limit = limits.minimum?.date ?? limits.maximum?.date
    guard let limit, below(2) == 0 || outside(near, limits) else { return near }
    return limit
  }

  private func outside(_ date: FormDate, _ limits: Limits) -> Bool {
    let isEarly = limits.minimum?.date.map { date.compared(to: $0) == .less } ?? false
    let isLate = limits.maximum?.date.map { date.compared(to: $0) == .greater } ?? false
    return isEarly || isLate
  }

  private mutating func dateTime(_ limits: Limits) -> Answer? {
    if let limit = limits.minimum ?? limits.maximum, case .dateTime = limit { return limit }
    return date(limits).flatMap { FormDateTime($0.text) }.map(Answer.dateTime)
  }

  private mutating func quantity(_ limits: Limits) -> Answer? {
    var model = Quantity(value: nil, unit: nil)
    if case .quantity(let limit)? = limits.minimum ?? limits.maximum { model = limit }
    let listed = limits.unitValueSet.flatMap { checks.valueSets[$0] }?.codings ?? []
    if let unit = limits.unitOptions.first ?? limits.unit ?? listed.first {
      model = Quantity(
        value: nil, unit: unit.display?.text ?? unit.code, system: unit.system, code: unit.code)
    }
    return JSONNumber(number(limits, step: 1)).map { value in
      .quantity(
        Quantity(value: value, unit: model.unit, system: model.system, code: model.code))
    }
  }

  private mutating func reference(_ limits: Limits) -> Reference {
    let type = limits.referenceTypes.first ?? "Patient"
    return Reference(reference: "\(type)/\(below(1000))")
  }

  private func attachment(_ limits: Limits) -> Attachment {
    let type = limits.attachmentTypes.first.map {
      $0.hasSuffix("/*") ? $0.dropLast() + "plain" : $0
    }
    return Attachment(contentType: type ?? "text/plain", title: "exemple", size: 3, data: "YWJj")
  }

  private mutating func text(_ item: Item) -> String {
    let limits = item.limits
    if limits.pattern != nil {
      let samples = [
        item.entryFormat?.text, "exemple@example.org", "0612345678", "75001", "A1", "abc", "12",
        "2024-10-31", "12:30", "ABC123", "1", "a",
      ].compactMap { $0 }
      let fitting = samples.filter { checks.pattern(of: item)?.matches($0) == true }
      return fitting.isEmpty ? samples[below(samples.count)] : fitting[below(fitting.count)]
    }
    let sentences = [
      "Tout va bien", "Rendez-vous chez le médecin", "J'ai trouvé mes résultats",
      "Rien de particulier", "Il manque le compte rendu",
    ]
    var text = sentences[below(sentences.count)]
    while text.count < min(limits.minimumLength ?? 0, 100_000) { text += " et encore" }
    return String(text.prefix(limits.maximumLength ?? .max))
  }
}

extension Answer {
  fileprivate var amount: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.double
    case .quantity(let quantity): quantity.value?.double
    default: nil
    }
  }

  fileprivate var date: FormDate? {
    switch self {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}
