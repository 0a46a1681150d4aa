extension LineEditor {
  /// The text as rows of a terminal, with the place of the cursor.
  struct Drawing: Equatable {
    let rows: [String]
    let cursorRow: Int
    let cursorColumn: Int

    /// The rows around the cursor that fit a terminal of that height.
    func fitting(_ height: Int) -> Drawing {
      guard rows.count > height else { return self }
      let first = max(0, min(cursorRow - height / 2, rows.count - height))
      return Drawing(
        rows: Array(rows[first..<first + height]), cursorRow: cursorRow - first,
        cursorColumn: cursorColumn)
    }
  }

  /// Lays the text out behind a prompt, broken between words where it can be; rows after the first
  /// begin as far in.
  func drawing(prompt: String, width: Int) -> Drawing {
    let margin = String(repeating: " ", count: Wrapping.columns(prompt))
    // The last column stays free: terminals disagree about what follows it.
    let width = max(width - 1, margin.count + 8)
    let (characters, cursor) = (Array(before) + Array(after), before.count)
    var rows = [prompt]
    var column = margin.count
    var place = (row: 0, column: column)
    for (index, character) in characters.enumerated() {
      let isWordStart = index == 0 || characters[index - 1] == " "
      let word = isWordStart ? characters[index...].prefix { $0 != " " && $0 != "\n" } : []
      let least = max(Wrapping.columns(character), Wrapping.columns(String(word)))
      let isTooWide = column + Wrapping.columns(character) > width
      let isBetterBelow =
        column > margin.count && column + least > width && margin.count + least <= width
      if isTooWide || isBetterBelow {
        rows.append(margin)
        column = margin.count
      }
      if index == cursor { place = (rows.count - 1, column) }
      if character == "\n" {
        rows.append(margin)
        column = margin.count
      } else {
        rows[rows.count - 1].append(character)
        column += Wrapping.columns(character)
      }
    }
    if cursor == characters.count { place = (rows.count - 1, column) }
    return Drawing(rows: rows, cursorRow: place.row, cursorColumn: place.column)
  }
}
