/// The lines of a calendar as RFC 5545 wants them: CRLF, none longer than 75 octets.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []
  private static let limit = 75

  /// Adds a line whose value is written as it stands: a moment, a word of the standard.
  mutating func add(_ name: String, _ value: String) {
    fold("\(name):\(value)")
  }

  /// Adds a line whose value is a text for people.
  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  /// What separates values is escaped, line breaks are written `\n`; other control characters, which
  /// no calendar may hold, are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A long line goes on after a line break and a space; no character is cut in two.
  private mutating func fold(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if length + octets.count > Self.limit {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [0x0D, 0x0A]
  }
}
