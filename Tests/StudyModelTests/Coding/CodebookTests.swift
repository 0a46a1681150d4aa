import StudyModel
import Testing
import Wording

struct `A codebook` {
  private func theme(_ id: ID<Theme>, under parent: ID<Theme>? = nil) -> Theme {
    Theme(
      id: id, parent: parent, label: Phrase(same: id.text.uppercased()),
      definition: Phrase("Une définition.", "A definition."))
  }

  @Test func `knows a theme’s sub-themes and what it is a part of`() throws {
    let codebook = Codebook(
      version: 1, themes: [theme("a"), theme("b", under: "a"), theme("c", under: "b"), theme("d")])
    #expect(codebook.themes(under: nil).map(\.id) == ["a", "d"])
    #expect(codebook.themes(under: "a").map(\.id) == ["b"])
    let deepest = try #require(codebook.theme("c"))
    #expect(codebook.ancestors(of: deepest).map(\.id) == ["a", "b"])
  }

  @Test func `in order has each theme right before its sub-themes, and loses none`() {
    let codebook = Codebook(
      version: 1,
      themes: [
        theme("b", under: "a"), theme("d"), theme("a"), theme("e", under: "d"),
        theme("lost", under: "nowhere"),
      ])
    #expect(codebook.inOrder.themes.map(\.id) == ["d", "e", "a", "b", "lost"])
  }

  @Test func `themes that contain one another are walked once`() throws {
    let codebook = Codebook(
      version: 1, themes: [theme("a", under: "b"), theme("b", under: "a")])
    #expect(codebook.ancestors(of: try #require(codebook.theme("a"))).map(\.id) == ["b"])
    #expect(codebook.inOrder.themes.count == 2)
  }

  @Test(arguments: [
    ("agenda-2", true), ("", false), ("Agenda", false), ("é", false), ("a b", false),
  ])
  func `names its themes plainly`(_ name: String, _ isName: Bool) {
    #expect(Theme.isName(name) == isName)
  }
}
