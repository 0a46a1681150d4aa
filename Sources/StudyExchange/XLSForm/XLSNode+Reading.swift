import JSONTree
import StudyForms

extension XLSNode {
  /// The words under `appearance`.
  var appearances: [String] {
    (row["appearance"] ?? "").split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  }

  var isMultiple: Bool {
    if case .select(_, let isMultiple, _) = kind { isMultiple } else { false }
  }

  /// The list that its choices are on.
  var list: String? {
    if case .select(let list, _, _) = kind { list } else { nil }
  }

  /// The one unit of an amount.
  var unit: Coding? {
    for entry in members["extension"]?.array ?? [] {
      guard let coding = entry["valueCoding"] else { continue }
      return Coding(
        system: coding["system"]?.string, code: coding["code"]?.string,
        display: coding["display"]?.string.map { LocalizedText($0) })
    }
    return nil
  }

  /// The bounds of a scale, as `parameters` has them.
  var range: (start: JSONNumber, end: JSONNumber, step: JSONNumber, isWhole: Bool)? {
    guard kind == .range else { return nil }
    let parameters = self.parameters
    guard let start = JSONNumber(literal: parameters["start"] ?? "1"),
      let end = JSONNumber(literal: parameters["end"] ?? "10"),
      let step = JSONNumber(literal: parameters["step"] ?? "1")
    else { return nil }
    return (start, end, step, [start, end, step].allSatisfy { $0.int != nil })
  }

  /// `start=0 end=10 step=1`, with spaces, commas or semicolons between.
  var parameters: [String: String] {
    let text = (row["parameters"] ?? "").replacing(" =", with: "=").replacing("= ", with: "=")
    let pairs = text.split { " ,;".contains($0) }.compactMap { pair -> (String, String)? in
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return sides.count == 2 ? (sides[0].lowercased(), sides[1]) : nil
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
