import Testing
import Wording

struct `A text that an error repeats` {
  @Test(arguments: ["aisance", "fonction=agenda", "journal-de-bord", "prénom", "a.b:c/d_2"])
  func `is a plain name`(_ name: String) { #expect(name.echo == name) }

  @Test(arguments: ["", "J’ai tout perdu", "Camille Inventée", "a@b", "12,5", "a\nb"])
  func `is nothing that could be an answer or somebody’s name`(_ text: String) {
    #expect(text.echo == nil)
  }

  @Test func `is short`() {
    #expect(String(repeating: "a", count: 40).echo != nil)
    #expect(String(repeating: "a", count: 41).echo == nil)
  }
}
