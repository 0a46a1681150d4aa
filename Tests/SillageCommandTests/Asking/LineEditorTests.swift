import Testing

@testable import sillage

/// The keys that those bytes make.
private func keys(_ bytes: String) throws -> [Key] {
  var rest = Array(bytes.utf8)[...]
  let reader = KeyReader { rest.popFirst() }
  var keys: [Key] = []
  while let key = try reader.next() { keys.append(key) }
  return keys
}

/// What an editor holds after those bytes, with a bar where the cursor stands, and its last word.
private func typed(
  _ bytes: String, isLong: Bool = false, text: String = ""
) throws -> (text: String, outcome: LineEditor.Outcome) {
  var editor = LineEditor(isLong: isLong, text: text)
  var outcome = LineEditor.Outcome.goesOn
  for key in try keys(bytes) where outcome == .goesOn { outcome = editor.press(key) }
  return (editor.before + "|" + editor.after, outcome)
}

struct `Typing a line` {
  @Test func `takes accents, and deletes whole characters`() throws {
    #expect(try typed("été\u{7F}e\u{301}\u{7F}à").text == "étà|")
    #expect(try typed("ab\r").outcome == .done("ab"))
  }

  @Test func `moves about and corrects`() throws {
    #expect(try typed("chat\u{1B}[D\u{1B}[D\u{1B}[DX").text == "cX|hat")
    #expect(try typed("chat\u{1B}[H\u{1B}[3~").text == "|hat")
    #expect(try typed("un deux\u{17}").text == "un |")
    #expect(try typed("un deux\u{15}").text == "|")
    #expect(try typed("ab\u{1}x\u{5}y").text == "xaby|")
  }

  @Test func `stops on Ctrl-C, and on Ctrl-D when nothing is written`() throws {
    #expect(try typed("ab\u{3}").outcome == .stopped)
    #expect(try typed("\u{4}").outcome == .stopped)
    #expect(try typed("ab\u{4}").outcome == .goesOn)
  }

  @Test func `passes over keys that mean nothing here`() throws {
    #expect(try typed("a\u{1B}[5~\u{1B}OP\u{1B}[1;5Cb\u{0}").text == "ab|")
  }

  @Test func `ends a long text with an empty line`() throws {
    #expect(try typed("un\rdeux\r", isLong: true).outcome == .goesOn)
    #expect(try typed("un\rdeux\r\r", isLong: true).outcome == .done("un\ndeux\n"))
    #expect(try typed("\r", isLong: true).outcome == .done(""))
    #expect(try typed("retour\r", isLong: true).outcome == .done("retour"))
  }

  @Test func `takes a pasted text whole, its empty lines included`() throws {
    let paste = "\u{1B}[200~un\r\rdeux\u{1B}[201~"
    #expect(try typed(paste + "!", isLong: true).text == "un\n\ndeux!|")
    #expect(try typed(paste).text == "un  deux|")
  }

  @Test func `goes up and down in a text put there to be changed`() throws {
    #expect(try typed("\u{1B}[AX", isLong: true, text: "un\ndeux").text == "unX|\ndeux")
    #expect(try typed("\u{1B}[A\u{1B}[BX", isLong: true, text: "un\ndeux").text == "un\ndeX|ux")
  }

  @Test func `draws long lines over several rows`() throws {
    var editor = LineEditor(isLong: true, text: "abcdefghij\nk")
    #expect(
      editor.drawing(prompt: "> ", width: 11)
        == .init(rows: ["> abcdefgh", "  ij", "  k"], cursorRow: 2, cursorColumn: 3))
    _ = editor.press(.up)
    #expect(editor.drawing(prompt: "> ", width: 11).cursorRow == 0)
  }
}
