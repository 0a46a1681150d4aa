import Testing

@testable import sillage

struct `Wrapping text` {
  @Test func `breaks between words and begins other lines as far in`() {
    #expect(
      Wrapping.lines("un deux trois quatre", width: 12, lead: "  1  ") == [
        "  1  un deux", "     trois", "     quatre",
      ])
  }

  @Test func `keeps what French typography holds together`() {
    #expect(Wrapping.lines("oui ou non\u{202F}?", width: 10) == ["oui ou", "non\u{202F}?"])
  }

  @Test func `leaves a long word whole and lines of the text apart`() {
    #expect(
      Wrapping.lines("a\n\nanticonstitutionnel b", width: 8) == [
        "a", "", "anticonstitutionnel", "b",
      ])
  }

  @Test func `counts the columns that characters take`() {
    #expect(Wrapping.columns("été") == 3)
    #expect(Wrapping.columns("e\u{301}t") == 2)
    #expect(Wrapping.columns("日本👍") == 6)
  }
}
