import JSONTree
import Wording

/// What the extensions of one item say.
struct ItemExtensions: Sendable {
  var limits = Limits()
  var isHidden = false
  var entryFormat: LocalizedText?
  var controls: [String] = []

  mutating func read(_ element: ElementReader, _ findings: inout FindingList) {
    for found in Extension.all(of: element.json) {
      guard !read(found) else { continue }
      findings.add(
        .wrongLimit, at: "\(element.path).extension[\(found.index)]",
        linkId: element.json["linkId"]?.string, value: found.value?.json.shown,
        .typeset(
          "L'extension « \(found.kind.rawValue) » n'a pas de valeur utilisable : corrigez-la.",
          "The extension “\(found.kind.rawValue)” has no usable value: correct it."))
    }
  }

  /// Takes one extension; false when its value is of no use.
  private mutating func read(_ found: Extension.Found) -> Bool {
    let value = found.value?.json
    switch found.kind {
    case .minValue, .minQuantity: return take(found, &limits.minimum)
    case .maxValue, .maxQuantity: return take(found, &limits.maximum)
    case .minLength: return take(value?.int, &limits.minimumLength)
    case .maxDecimalPlaces: return take(value?.int, &limits.decimalPlaces)
    case .minOccurs: return take(value?.int, &limits.minimumCount)
    case .maxOccurs: return take(value?.int, &limits.maximumCount)
    case .maxSize: return take(value?.number?.double, &limits.attachmentSize)
    case .regex: return take(value?.string, &limits.pattern)
    case .mimeType: return append(value?.string, &limits.attachmentTypes)
    case .referenceResource: return append(value?.string, &limits.referenceTypes)
    case .unit: return take(value?.object.map { Coding($0) }, &limits.unit)
    case .unitOption: return append(value?.object.map { Coding($0) }, &limits.unitOptions)
    case .unitValueSet: return take(value?.string, &limits.unitValueSet)
    case .hidden:
      isHidden = value?.bool ?? false
      return value?.bool != nil
    case .entryFormat:
      entryFormat = LocalizedText(found.json, "valueString")
      return entryFormat != nil
    case .itemControl, .displayCategory:
      controls += codes(value)
      return true
    case .translation, .optionExclusive, .optionPrefix, .usageMode: return true
    }
  }

  private func codes(_ concept: JSON?) -> [String] {
    let codings = concept?["coding"]?.array?.compactMap { $0["code"]?.string } ?? []
    // Some forms write « instructions » or « help » only as text.
    return codings.isEmpty ? [concept?["text"]?.string].compactMap { $0 } : codings
  }

  private func take(_ found: Extension.Found, _ limit: inout Answer?) -> Bool {
    guard let value = found.value else { return false }
    // A limit that is computed when the form is shown is left to what computes it.
    if value.json == .object(JSONObject()) { return true }
    guard let kind = value.kind, let answer = Answer(kind, value.json) else { return false }
    limit = answer
    return true
  }

  private func take<Value>(_ value: Value?, _ limit: inout Value?) -> Bool {
    guard let value else { return false }
    if let count = value as? Int, count < 0 { return false }
    limit = value
    return true
  }

  private func append<Value>(_ value: Value?, _ list: inout [Value]) -> Bool {
    guard let value else { return false }
    list.append(value)
    return true
  }
}
