/// A value in the language of Typst. Text is quoted when it is written: none becomes markup.
indirect enum Typst: Hashable, Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([Typst])
  case nothing

  var source: String {
    switch self {
    case .text(let words): "\"" + words.quoted + "\""
    case .number(let number): "\(number)"
    case .truth(let holds): "\(holds)"
    case .list(let values): "(" + values.map { $0.source + "," }.joined(separator: " ") + ")"
    case .nothing: "none"
    }
  }

  static func list(_ texts: [String]) -> Typst { .list(texts.map { .text($0) }) }

  /// A call of a function of the template, a line for each argument.
  static func call(_ name: String, _ arguments: KeyValuePairs<String, Typst>) -> String {
    let lines = arguments.map { "  \($0): \($1.source),\n" }.joined()
    return "#\(name)(\n\(lines))\n"
  }
}

extension Typst: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension String {
  fileprivate var quoted: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "\"": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
