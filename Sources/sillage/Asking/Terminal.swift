import Foundation
import StudyDesk

/// The terminal in front of a person, read key by key.
struct Terminal {
  /// True when a person sits at both ends: what they type is read, what is said is shown.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal on which the dialogue is shown.
  static var width: Int { size.width }

  /// Lines of that terminal.
  static var height: Int { size.height }

  private static var size: (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// True when the terminal moves its cursor where it is told to.
  static var canDraw: Bool {
    let kind = Surroundings["TERM"] ?? ""
    return !kind.isEmpty && kind != "dumb"
  }

  /// Shows a text at once.
  static func show(_ text: String) {
    Outlet.error.write(text)
  }

  /// What a person types in answer to a request; nil when they stop.
  static func hear(_ request: Dialogue.Request) throws -> String? {
    guard canDraw else { return plainLines(request) }
    return try KeyMode.whileReadingKeys { try edit(request) }
  }

  private static func edit(_ request: Dialogue.Request) throws -> String? {
    let keys = KeyReader(nextByte: nextByte)
    var editor = LineEditor(isLong: request.isLong, text: request.text)
    var drawn = draw(editor, request, over: nil)
    // Below the text, wherever the cursor is in it.
    defer { show(String(repeating: "\n", count: drawn.rows.count - drawn.cursorRow) + "\r") }
    while let key = try keys.next() {
      switch editor.press(key) {
      case .goesOn: drawn = draw(editor, request, over: drawn)
      case .done(let text): return text
      case .stopped: return nil
      }
    }
    return nil
  }

  /// Draws the text over what was drawn before.
  private static func draw(
    _ editor: LineEditor, _ request: Dialogue.Request, over earlier: LineEditor.Drawing?
  ) -> LineEditor.Drawing {
    let drawing = editor.drawing(prompt: request.prompt, width: width).fitting(size.height - 1)
    let row = earlier?.cursorRow ?? 0
    var output = (row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J"
    output += drawing.rows.joined(separator: "\r\n")
    let up = drawing.rows.count - 1 - drawing.cursorRow
    if up > 0 { output += "\u{1B}[\(up)A" }
    output += "\r" + (drawing.cursorColumn > 0 ? "\u{1B}[\(drawing.cursorColumn)C" : "")
    show(output)
    return drawing
  }

  static func nextByte() throws -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// Whether another byte comes within the time that a terminal takes to send one key.
  static func isMoreComing() -> Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 50) > 0
  }

  /// Whole lines, from a terminal that cannot move its cursor.
  private static func plainLines(_ request: Dialogue.Request) -> String? {
    if !request.text.isEmpty { show(request.text + "\n") }
    show(request.prompt)
    guard var text = readLine() else { return nil }
    guard request.isLong, !text.isEmpty, AskedWord(text.trimmed) == nil else { return text }
    while let line = readLine(), !line.isEmpty { text += "\n" + line }
    return text
  }
}
