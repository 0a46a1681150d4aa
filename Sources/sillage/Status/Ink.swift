/// The few ways in which the pages of the terminal are coloured; plain text without colours.
///
/// Two accents at most: one for what is there, one for what presses. Meaning never hangs on them.
struct Ink {
  let hasColours: Bool

  /// A heading.
  func strong(_ text: String) -> String { paint(text, "1") }
  /// What is there, such as the filled part of a bar.
  func calm(_ text: String) -> String { paint(text, "36") }
  /// What presses.
  func pressing(_ text: String) -> String { paint(text, "33") }
  /// What may be overlooked.
  func faint(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    hasColours && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
