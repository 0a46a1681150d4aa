import Markup
import Wording

/// What a message says, told once and shown twice: as plain text and as a page.
public struct MailBody: Hashable, Sendable {
  /// A part of the text.
  public enum Block: Hashable, Sendable {
    /// A paragraph.
    case paragraph(String)
    /// A list, numbered or with dashes.
    case list(isNumbered: Bool, [String])
  }

  /// In order.
  public var blocks: [Block]

  /// A text of those blocks.
  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// In lines of at most 72 characters where words allow it.
  public var plainText: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): Self.wrapped(text, first: "", next: "")
      case .list(let isNumbered, let items):
        items.enumerated().map { index, item in
          let mark = isNumbered ? "\(index + 1). " : "- "
          return Self.wrapped(
            item, first: mark, next: String(repeating: " ", count: mark.count))
        }.joined()
      }
    }.joined(separator: "\n")
  }

  /// The same as a page that loads nothing.
  func page(titled title: String, in language: Language) -> String {
    let head = Element(
      .init("head"),
      contents: [
        .element(Element(.init("meta"), attributes: [.init(.init("charset"), "utf-8")])),
        .element(Element(.init("title"), contents: [.text(title)])),
      ])
    let body = Element(.init("body"), contents: blocks.map { .element(Self.element($0)) })
    let page = Element(
      .init("html"), attributes: [.init(.init("lang"), language.rawValue)],
      contents: [.element(head), .element(body)])
    // A page begins with a doctype, not with an XML declaration.
    let text = String(decoding: page.document, as: UTF8.self)
    return "<!DOCTYPE html>\n" + text.drop { $0 != "\n" }.dropFirst()
  }

  private static func element(_ block: Block) -> Element {
    switch block {
    case .paragraph(let text): element("p", text)
    case .list(let isNumbered, let items):
      Element(
        .init(isNumbered ? "ol" : "ul"), contents: items.map { .element(element("li", $0)) })
    }
  }

  private static func element(_ name: String, _ text: String) -> Element {
    Element(.init(name), contents: [.text(text)])
  }

  private static func wrapped(_ text: String, first: String, next: String) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 72 {
        lines.append(line)
        line = next
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
