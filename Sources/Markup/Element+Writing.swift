extension Element {
  /// The element as an XML document in UTF-8: declaration, two spaces a level, a line feed at the
  /// end. An element that holds text stays on its line, so that no space is added to it.
  ///
  /// The namespace of the outermost element is declared there and taken for all; prefixes are not
  /// written.
  public var document: [UInt8] {
    var text = Self.declaration
    write(to: &text, level: 0)
    return Array(text.utf8)
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The element at that level of a document which is written piece by piece.
  public func fragment(level: Int) -> [UInt8] {
    var text = ""
    write(to: &text, level: level)
    return Array(text.utf8)
  }

  /// The same, only its start tag: its contents and its end follow. Level 0 begins the document.
  public func opening(level: Int) -> [UInt8] {
    Array(((level == 0 ? Self.declaration : "") + startTag(level: level) + ">\n").utf8)
  }

  private func startTag(level: Int) -> String {
    var text = String(repeating: "  ", count: level) + "<" + name.local
    if level == 0, let namespace = name.namespace { text += Self.pair("xmlns", namespace) }
    for attribute in attributes { text += Self.pair(attribute.name.local, attribute.value) }
    return text
  }

  private func write(to text: inout String, level: Int) {
    text += startTag(level: level)
    guard !contents.isEmpty else { return text += "/>\n" }
    let isText = contents.contains { if case .text = $0 { true } else { false } }
    text += isText ? ">" : ">\n"
    for content in contents {
      switch content {
      case .text(let piece): text += Self.escaped(piece)
      case .element(let element): element.write(to: &text, level: level + 1)
      }
    }
    text += (isText ? "" : String(repeating: "  ", count: level)) + "</\(name.local)>\n"
  }

  private static func pair(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value, inAttribute: true))\""
  }

  /// What XML 1.0 cannot hold at all is left out.
  private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\t" where inAttribute, "\n" where inAttribute, "\r":
        escaped += "&#\(scalar.value);"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
