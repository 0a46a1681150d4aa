import JSONTree
import StudyForms

/// What a question asks of its answers, as a constraint.
struct XLSLimits {
  /// The constraint; nil for none.
  let text: String?
  /// The extensions that it says.
  let handled: Set<String>
  /// True when it says how long an answer may be.
  let saysLength: Bool

  init(_ item: Item, _ list: XLSFormWriting.List?, hasBounds: Bool) {
    var parts: [String] = []
    var handled: Set<String> = []
    let limits = item.limits
    func add(_ part: String?, _ kind: FHIRExtension) {
      guard let part else { return }
      parts.append(part)
      handled.insert(kind.url)
    }
    if hasBounds {
      add(limits.minimum.flatMap { Self.bound(">=", $0, item) }, .minValue)
      add(limits.maximum.flatMap { Self.bound("<=", $0, item) }, .maxValue)
    }
    if let places = limits.decimalPlaces, item.type == .decimal {
      add(". = round(., \(places))", .maxDecimalPlaces)
    }
    if [.string, .text, .url].contains(item.type) {
      add(limits.minimumLength.map { "string-length(.) >= \($0)" }, .minLength)
      if let most = limits.maximumLength { parts.append("string-length(.) <= \(most)") }
      add(limits.pattern.flatMap(Self.regex), .regex)
    }
    if item.type?.isChoice == true, item.repeats {
      add(limits.minimumCount.map { "count-selected(.) >= \($0)" }, .minOccurs)
      add(limits.maximumCount.map { "count-selected(.) <= \($0)" }, .maxOccurs)
      parts += Self.exclusive(item, list)
    }
    text = parts.isEmpty ? nil : parts.joined(separator: " and ")
    self.handled = handled
    saysLength = [.string, .text, .url].contains(item.type)
  }

  private static func bound(_ sign: String, _ limit: Answer, _ item: Item) -> String? {
    switch (item.type, limit) {
    case (.integer, .integer(let value)): ". \(sign) \(value)"
    case (.decimal, .decimal(let value)) where !value.literal.lowercased().contains("e"):
      ". \(sign) \(value.literal)"
    case (.date, .date(let value)) where value.day != nil: ". \(sign) date('\(value.text)')"
    case (.dateTime, .dateTime(let value)): ". \(sign) date-time('\(value.text)')"
    default: nil
    }
  }

  /// The whole answer must match; XLSForm wants to be told.
  private static func regex(_ pattern: String) -> String? {
    guard !(pattern.contains("'") && pattern.contains("\"")) else { return nil }
    let mark = pattern.contains("'") ? "\"" : "'"
    let isWhole = pattern.hasPrefix("^") && pattern.hasSuffix("$")
    let whole = isWhole ? pattern : pattern.contains("|") ? "^(\(pattern))$" : "^\(pattern)$"
    return "regex(., \(mark)\(whole)\(mark))"
  }

  private static func exclusive(_ item: Item, _ list: XLSFormWriting.List?) -> [String] {
    let names = item.options.filter(\.isExclusive).compactMap { list?.name(of: $0.value) }
    guard !names.isEmpty else { return [] }
    let picked = names.map { "selected(., '\($0)')" }.joined(separator: " or ")
    return ["not(\(names.count > 1 ? "(\(picked))" : picked) and count-selected(.) > 1)"]
  }
}
