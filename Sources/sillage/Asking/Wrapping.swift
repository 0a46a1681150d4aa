/// Text laid out in lines no wider than a terminal.
enum Wrapping {
  /// The text in lines of at most so many columns, broken between words; a longer word stands
  /// alone.
  ///
  /// - Parameter lead: what stands before the first line; the others begin with as many spaces.
  static func lines(_ text: String, width: Int, lead: String = "") -> [String] {
    let margin = String(repeating: " ", count: columns(lead))
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = lines.isEmpty ? lead : margin
      var isBlank = true
      // Only the plain space: no-break spaces hold their neighbours together.
      for word in paragraph.split(separator: " ") {
        if !isBlank, columns(line) + 1 + columns(word) > width {
          lines.append(line)
          line = margin
          isBlank = true
        }
        line += (isBlank ? "" : " ") + word
        isBlank = false
      }
      lines.append(isBlank ? "" : line)
    }
    return lines
  }

  /// How many columns a text takes on a terminal.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    let isWide =
      character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
      || [0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F]
        .contains { $0.contains(Int(scalar.value)) }
      || [0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD]
        .contains { $0.contains(Int(scalar.value)) }
    return isWide ? 2 : 1
  }
}
