import StudyModel
import StudyNeeds
import Testing
import Wording

struct `Blanks` {
  private let text = "Ursule vit à Angers."

  @Test func `stand in the place of the words, in whatever order they are chosen`() throws {
    let blanks = [Blank(13..<19, "[ville]"), Blank(0..<6, "[prénom]")]
    #expect(try text.blanked(blanks) == "[prénom] vit à [ville].")
    #expect(try text.blanked([]) == text)
    #expect(BlankKind.town.replacement.french == "[ville]")
  }

  @Test func `may touch, but not meet`() throws {
    #expect(try text.blanked([Blank(0..<3, "a"), Blank(3..<6, "b")]) == "ab vit à Angers.")
    #expect(throws: BlankFault.overlapping(0..<6, 5..<8)) {
      try text.blanked([Blank(5..<8, "b"), Blank(0..<6, "a")])
    }
  }

  @Test(arguments: [0..<0, 15..<40, -2..<3])
  func `lie in the text`(range: Range<Int>) {
    #expect(throws: BlankFault.misplaced(range)) { try text.blanked([Blank(range, "x")]) }
  }

  @Test func `do not cut a character`() {
    let text = "cafe\u{301}"
    #expect(throws: BlankFault.misplaced(0..<4)) { try text.blanked([Blank(0..<4, "x")]) }
  }

  @Test(arguments: ["", "a\nb", "\u{1B}[2J"])
  func `hold words that can be read`(replacement: String) {
    #expect(throws: BlankFault.unfitReplacement(0..<6)) {
      try text.blanked([Blank(0..<6, replacement)])
    }
  }
}
