extension LineEditor {
  /// The text as rows of a terminal, with the place of the cursor.
  struct Drawing: Equatable {
    let rows: [String]
    let cursorRow: Int
    let cursorColumn: Int
  }

  /// Lays the text out behind a prompt; rows after the first begin as far in.
  func drawing(prompt: String, width: Int) -> Drawing {
    let margin = String(repeating: " ", count: Wrapping.columns(prompt))
    // The last column stays free: terminals disagree about what follows it.
    let width = max(width - 1, Wrapping.columns(prompt) + 8)
    var rows = [prompt]
    var column = Wrapping.columns(prompt)
    var cursor = (row: 0, column: column)
    func breakRow() {
      rows.append(margin)
      column = Wrapping.columns(margin)
    }
    func add(_ text: String) {
      for character in text {
        guard character != "\n" else {
          breakRow()
          continue
        }
        if column + Wrapping.columns(character) > width { breakRow() }
        rows[rows.count - 1].append(character)
        column += Wrapping.columns(character)
      }
    }
    add(before)
    cursor = (rows.count - 1, column)
    add(after)
    return Drawing(rows: rows, cursorRow: cursor.row, cursorColumn: cursor.column)
  }
}
