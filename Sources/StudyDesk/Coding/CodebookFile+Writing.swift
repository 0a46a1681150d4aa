import JSONTree
public import StudyModel
import Wording

extension CodebookFile {
  /// The codebook as `codebook.yaml` has it; texts that are missing are written as empty ones, for
  /// someone to fill in.
  public static func text(of codebook: Codebook) -> String {
    let head = ["id: " + quoted(codebook.id.text), "version: \(codebook.version)", "", "themes:"]
    let themes = codebook.themes.map { lines(of: $0).joined(separator: "\n") }
    return head.joined(separator: "\n") + "\n" + themes.joined(separator: "\n\n") + "\n"
  }

  private static func lines(of theme: Theme) -> [String] {
    var lines = ["  - id: " + quoted(theme.id.text)]
    if let parent = theme.parent { lines.append("    parent: " + quoted(parent.text)) }
    lines += languages(theme.label, margin: "    ")
    lines += ["    definition:"] + languages(theme.definition, margin: "      ")
    if !theme.examples.isEmpty { lines.append("    examples:") }
    for example in theme.examples {
      let both = languages(example, margin: "        ")
      lines += ["      - " + both[0].drop { $0 == " " }] + both.dropFirst()
    }
    if let exclusions = theme.exclusions {
      lines += ["    exclusions:"] + languages(exclusions, margin: "      ")
    }
    return lines
  }

  private static func languages(_ phrase: Phrase, margin: String) -> [String] {
    Language.allCases.map { "\(margin)\($0.rawValue): " + quoted(phrase[$0]) }
  }

  /// In quotation marks as JSON has them, which YAML reads the same; a plain name needs none.
  private static func quoted(_ text: String) -> String {
    if Theme.isName(text), text.utf8.first.map({ $0 >= UInt8(ascii: "a") }) == true,
      !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text)
    {
      return text
    }
    return JSON.string(text).text()
  }
}
