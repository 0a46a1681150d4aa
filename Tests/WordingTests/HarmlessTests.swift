import Testing
import Wording

struct `A text that may come from anywhere` {
  @Test(arguments: ["é à ç œ", "deux\nlignes", "≤ 5 👩‍⚕️", "עברית", "a\u{AD}b"])
  func `stays as it is when it does nothing unseen`(_ text: String) {
    #expect(text.harmless == text)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb\u{7}\tc\r\nd\u{202E}", "a[2Jb c\nd"), ("\u{9B}1m", "1m"), ("\0", ""),
  ])
  func `loses what would steer the reader`(_ text: String, _ shown: String) {
    #expect(text.harmless == shown)
  }
}
