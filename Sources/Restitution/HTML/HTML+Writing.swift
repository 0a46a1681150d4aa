extension HTML {
  /// The markup, with a line for each part that holds other parts.
  var markup: String {
    var writer = MarkupWriter()
    writer.write(self, level: 0)
    return writer.text
  }
}

private struct MarkupWriter {
  var text = ""

  mutating func write(_ node: HTML, level: Int) {
    switch node {
    case .text(let words): text += words.escaped
    case .list(let nodes): for node in nodes { write(node, level: level) }
    case .styles(let sheet): text += sheet.css
    case .element(let name, let attributes, let children):
      write(name, attributes, children.flatMap(\.flattened), level: level)
    }
  }

  private mutating func write(
    _ name: String, _ attributes: [HTML.Attribute], _ children: [HTML], level: Int
  ) {
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(attribute.value.escaped)\"" }
    if children.isEmpty, Self.shapes.contains(name) {
      text += "/>"
      return
    }
    text += ">"
    if Self.voids.contains(name) { return }
    if Self.holders.contains(name), !children.isEmpty {
      for child in children {
        text += "\n" + String(repeating: " ", count: level + 1)
        write(child, level: level + 1)
      }
      text += "\n" + String(repeating: " ", count: level)
    } else {
      for child in children { write(child, level: level) }
    }
    text += "</\(name)>"
  }

  /// Elements in which white space between the parts means nothing.
  private static let holders: Set<String> = [
    "html", "head", "body", "header", "main", "footer", "nav", "section", "article", "figure",
    "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "div", "svg", "defs", "g",
    "pattern",
    "style",
  ]
  /// HTML elements that have no end.
  private static let voids: Set<String> = ["meta", "link", "br", "hr", "img"]
  /// Shapes, which stand empty.
  private static let shapes: Set<String> = ["rect", "path", "line", "circle", "polygon"]
}

extension HTML {
  fileprivate var flattened: [HTML] {
    if case .list(let nodes) = self { nodes.flatMap(\.flattened) } else { [self] }
  }
}

extension String {
  /// The text with what markup would take for its own replaced, and control characters left out.
  fileprivate var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
