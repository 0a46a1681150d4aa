import Wording

/// A conversation with one person: lines come in, text goes out.
///
/// On a terminal or in a test, the words are the same.
struct Dialogue {
  /// What is asked of the person's keyboard.
  struct Request {
    let prompt: String
    /// True for a text of several lines, which an empty line ends.
    var isLong = false
    /// A text put there to be changed.
    var text = ""
  }

  /// How a line stands out.
  enum Style { case plain, strong, faint, careful }

  /// The person stopped: the word « arrêter », Ctrl-C or the end of the input.
  struct Stopped: Error {}

  let language: Language
  let width: Int
  let hasColours: Bool
  /// What the person typed; nil when they stopped.
  let hear: (Request) throws -> String?
  let tell: (String) -> Void

  /// A line, or several, that the person typed.
  func line(_ request: Request = Request(prompt: "> ")) throws -> String {
    guard let text = try hear(request) else { throw Stopped() }
    return text.harmless
  }

  /// Says a text, wrapped to the width.
  ///
  /// - Parameter lead: what stands before the first line; the others begin as far in.
  func say(_ phrase: Phrase, _ style: Style = .plain, lead: String = "") {
    say(phrase[language], style, lead: lead)
  }

  func say(_ text: String, _ style: Style = .plain, lead: String = "") {
    // Very long lines are hard to read, however wide the terminal.
    let width = max(20, min(width, 90))
    for line in Wrapping.lines(text.harmless, width: width, lead: lead) {
      tell(styled(line, style) + "\n")
    }
  }

  func sayNothing() { tell("\n") }

  private func styled(_ line: String, _ style: Style) -> String {
    guard hasColours, !line.isEmpty else { return line }
    return switch style {
    case .plain: line
    case .strong: "\u{1B}[1m\(line)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(line)\u{1B}[0m"
    case .careful: "\u{1B}[1;33m\(line)\u{1B}[0m"
    }
  }
}
