import Markup
import Wording

/// Which number of a workbook is a day or an hour, and how it is written.
struct XLSXDates {
  private enum Look { case day, hour, both }

  private let looks: [Look?]
  private let isFrom1904: Bool

  init(styles: Element?, from1904 isFrom1904: Bool) {
    self.isFrom1904 = isFrom1904
    var formats: [String: String] = [:]
    for format in styles?.elements(named: "numFmts").flatMap(\.elements) ?? [] {
      formats[format["numFmtId"] ?? ""] = format["formatCode"]
    }
    looks = (styles?.elements(named: "cellXfs").flatMap(\.elements) ?? []).map { style in
      let id = style["numFmtId"] ?? ""
      return formats[id].map(Self.look) ?? Self.builtIn(Int(id) ?? 0)
    }
  }

  /// The number as a form would have it written: `12`, `1.5`, `2024-10-31`, `14:30:00`.
  func text(_ raw: String, style: String?) -> String {
    guard let value = Double(raw), value.isFinite else { return raw }
    let look = style.flatMap { Int($0) }.flatMap { looks.indices.contains($0) ? looks[$0] : nil }
    guard let look, value >= 0, value < 2_958_466 else { return Self.plain(value) }
    let seconds = Int((value * 86_400).rounded())
    // Spreadsheets count days from 30 December 1899, or from 1 January 1904.
    let day = Day(number: seconds / 86_400 - (isFrom1904 ? 24_107 : 25_569)).description
    let hour = Self.hour(seconds % 86_400)
    switch look {
    case .hour: return hour
    case .day: return day
    case .both: return "\(day)T\(hour)"
    }
  }

  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? String(value)
  }

  private static func hour(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }

  private static func builtIn(_ id: Int) -> Look? {
    switch id {
    case 14...17, 27...31, 36, 50...58: .day
    case 18...21, 32...35, 45...47: .hour
    case 22: .both
    default: nil
    }
  }

  /// What a format of one’s own shows, whatever stands in it between quotation marks.
  private static func look(_ format: String) -> Look? {
    let parts = format.lowercased().split(separator: "\"", omittingEmptySubsequences: false)
    let bare =
      parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }
      .joined().split(separator: ";").first ?? ""
    var letters = ""
    var isColour = false
    for character in bare {
      if character == "[" { isColour = true }
      if !isColour { letters.append(character) }
      if character == "]" { isColour = false }
    }
    switch (letters.contains { "yd".contains($0) }, letters.contains { "hs".contains($0) }) {
    case (true, true): return .both
    case (true, false): return .day
    case (false, true): return .hour
    case (false, false): return nil
    }
  }
}
