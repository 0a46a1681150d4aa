import Restitution
import Wording

/// The few parts of Markdown in which papers are written: headings (`##`, `###`), paragraphs, lists
/// with `-` or `1.`, and words between `**`.
struct MarkdownText {
  private(set) var blocks: [PaperDocument.Block] = []
  /// What is written otherwise, with its line in the text, from 1.
  private(set) var faults: [(line: Int, reason: Phrase)] = []
  private var open: Open?

  /// A block that the next line may go on.
  private enum Open {
    case paragraph(String)
    case list(isNumbered: Bool, [String])
  }

  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      take(String(line.hasSuffix("\r") ? line.dropLast() : line), number: index + 1)
    }
    close()
  }

  private mutating func take(_ line: String, number: Int) {
    let words = line.drop { $0 == " " }
    if words.isEmpty { return close() }
    if words.hasPrefix("#") { return heading(words, number) }
    if words.hasPrefix("|") || words.hasPrefix("```") || words.hasPrefix("![") {
      faults.append(
        (
          number,
          Phrase(
            "Un document n’a ni tableau, ni image, ni code. Écrivez des phrases ou une liste.",
            "A paper has no table, picture or code. Write sentences or a list.")
        ))
    }
    if let item = words.listItem {
      if case .list(isNumbered: item.isNumbered, let items) = open {
        open = .list(isNumbered: item.isNumbered, items + [item.text])
      } else {
        close()
        open = .list(isNumbered: item.isNumbered, [item.text])
      }
      return
    }
    switch open {
    case .paragraph(let text): open = .paragraph(text + " " + String(words))
    case .list(let isNumbered, let items) where line.hasPrefix(" "):
      open = .list(
        isNumbered: isNumbered,
        Array(items.dropLast()) + [(items.last ?? "") + " " + String(words)])
    default:
      close()
      open = .paragraph(String(words))
    }
  }

  private mutating func heading(_ words: Substring, _ number: Int) {
    close()
    let level = words.prefix { $0 == "#" }.count - 1
    let text = words.drop { $0 == "#" }.drop { $0 == " " }
    guard (1...2).contains(level) else {
      faults.append(
        (
          number,
          Phrase(
            "Le titre est dans l’en-tête\u{A0}; dans le texte, écrivez ## ou ###.",
            "The title stands in the header; in the text write ## or ###.")
        ))
      return
    }
    blocks.append(.heading(level, Self.runs(String(text))))
  }

  private mutating func close() {
    switch open {
    case .paragraph(let text): blocks.append(.paragraph(Self.runs(text)))
    case .list(let isNumbered, let items):
      blocks.append(.list(isNumbered: isNumbered, items.map(Self.runs)))
    case nil: break
    }
    open = nil
  }

  /// Every second part between `**` is strong.
  private static func runs(_ text: String) -> [PaperDocument.Run] {
    text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
      .map { PaperDocument.Run(String($1), isStrong: !$0.isMultiple(of: 2)) }
      .filter { !$0.text.isEmpty }
  }
}

extension Substring {
  fileprivate var listItem: (isNumbered: Bool, text: String)? {
    if hasPrefix("- ") { return (false, String(dropFirst(2))) }
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4, dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return (true, String(dropFirst(digits.count + 2)))
  }
}
