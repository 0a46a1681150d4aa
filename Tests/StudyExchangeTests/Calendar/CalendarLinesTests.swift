import StudyModel
import Testing

@testable import StudyExchange

struct `Lines of a calendar` {
  /// Takes one line apart as RFC 5545 says, scalar by scalar: unfold, cut at the colon, unescape.
  private func value(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.dropLast(2))
    while let fold = scalars.firstIndex(of: "\r") { scalars.removeSubrange(fold..<fold + 3) }
    var result: [Unicode.Scalar] = []
    var isEscaped = false
    for scalar in scalars.drop(while: { $0 != ":" }).dropFirst() {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
      } else {
        result.append(isEscaped && scalar == "n" ? "\n" : scalar)
        isEscaped = false
      }
    }
    return result
  }

  @Test func `say what they were given, whatever it holds`() {
    var chance = SeededGenerator(seed: 20)
    let scalars: [Unicode.Scalar] = [
      "a", "é", "\u{0301}", "中", "😀", "\\", ";", ",", ":", "\n", " ", "n", "\"", "\u{A0}",
    ]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...200, using: &chance) {
        text.unicodeScalars.append(scalars[Int.random(in: 0..<14, using: &chance)])
      }
      var lines = CalendarLines()
      lines.add("SUMMARY", text: text)
      #expect(value(lines.bytes) == Array(text.unicodeScalars))
    }
  }

  @Test func `are never longer than 75 octets, and end in CRLF`() {
    for length in 60...90 {
      var lines = CalendarLines()
      lines.add("SUMMARY", text: String(repeating: "é", count: length))
      let text = String(decoding: lines.bytes, as: UTF8.self)
      #expect(text.hasSuffix("\r\n"))
      for line in lines.bytes.split(separator: 0x0A) {
        #expect(line.last == 0x0D)
        #expect(line.count - 1 <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
    }
  }

  @Test func `hold no character that could begin a line of its own`() {
    var lines = CalendarLines()
    lines.add("SUMMARY", text: "a\r\nBEGIN:VEVENT\u{85}\u{0}\u{1B}b\u{7F}")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "SUMMARY:a\\nBEGIN:VEVENTb\r\n")
  }
}
