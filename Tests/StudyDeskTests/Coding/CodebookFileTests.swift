import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Reading a codebook` {
  private let text: String

  init() throws {
    text = try String(contentsOfFile: Stage.forms + "/codebook.yaml", encoding: .utf8)
  }

  private func findings(_ text: String) -> [String] {
    CodebookFile.read(text).1.map { "\($0.line ?? 0) \($0.path): \($0.reason.english)" }
  }

  private func line(of piece: String) -> Int {
    (text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(piece) } ?? -1) + 1
  }

  @Test func `the study’s own holds, and every theme says what it needs to`() throws {
    let (read, findings) = CodebookFile.read(text)
    #expect(findings == [])
    let codebook = try #require(read)
    let main = codebook.themes(under: nil)
    #expect((7...10).contains(main.count))
    for theme in main {
      let parts = codebook.themes(under: theme.id)
      #expect((2...5).contains(parts.count), "\(theme.id)")
      #expect(parts.allSatisfy { !$0.examples.isEmpty }, "\(theme.id)")
    }
    // What an exclusion sends a reader to must be there.
    let exclusions = codebook.themes.compactMap(\.exclusions)
    for exclusion in exclusions {
      for sent in exclusion.english.matches(of: /see “(.*?)”/) {
        #expect(codebook.themes.contains { $0.label.english == String(sent.1) }, "\(sent.1)")
      }
      for sent in exclusion.french.matches(of: /voyez «\u{A0}(.*?)\u{A0}»/) {
        #expect(codebook.themes.contains { $0.label.french == String(sent.1) }, "\(sent.1)")
      }
    }
  }

  @Test func `every fault is told at once, with its line`() {
    let faulty = text.replacing("version: 1", with: "version: next")
      .replacing("parent: suivi-sante\n    fr: Agenda", with: "parent: suivi\n    fr: Agenda")
      .replacing("- id: vue", with: "- id: gestes")
      .replacing("- id: mots", with: "- id: Mots")
      .replacing(
        "en: Wish\n    definition:", with: "en: Wish\n    define:")
    let found = findings(faulty)
    #expect(
      found.contains(
        "\(line(of: "version: 1")) version: “next” is not a whole number from 1 to 9999."))
    #expect(
      found.contains {
        $0.hasPrefix("\(line(of: "id: agenda") + 1) ") && $0.contains("“suivi” is not defined")
      })
    #expect(
      found.contains {
        $0.hasPrefix("\(line(of: "id: vue")) ") && $0.hasSuffix("is called “gestes” already.")
      })
    #expect(
      found.contains { $0.hasPrefix("\(line(of: "id: mots")) ") && $0.contains("“Mots” may only") })
    #expect(
      found.contains {
        $0.hasPrefix("\(line(of: "id: souhait")) ") && $0.contains("definition is missing")
      })
    #expect(found.contains { $0.contains("“define” is not known here") })
  }

  @Test func `themes that contain one another are named, and only they`() {
    let found = findings(
      """
      id: essai
      version: 1
      themes:
        - { id: a, parent: b, fr: A, en: A, definition: { fr: A, en: A } }
        - { id: b, parent: a, fr: B, en: B, definition: { fr: B, en: B } }
        - { id: c, parent: a, fr: C, en: C, definition: { fr: C, en: C } }
        - { id: d, parent: d, fr: D, en: D, definition: { fr: D, en: D } }
      """)
    #expect(
      found == [
        "4 themes[0].parent: These themes contain one another: a → b → a.",
        "5 themes[1].parent: These themes contain one another: b → a → b.",
        "7 themes[3].parent: These themes contain one another: d → d.",
      ])
  }

  @Test func `two themes beside each other may not bear one title`() {
    let found = findings(
      """
      id: essai
      version: 1
      themes:
        - { id: a, fr: Un, en: One, definition: { fr: A, en: A } }
        - { id: b, fr: Un, en: Two, definition: { fr: B, en: B } }
        - { id: c, parent: a, fr: Un, en: One, definition: { fr: C, en: C } }
      """)
    #expect(found == ["5 themes[1].fr: Another theme beside this one is titled “Un” already."])
  }

  @Test func `a codebook without themes, or that is no YAML, is refused`() {
    #expect(findings("id: essai\nversion: 1\nthemes: []\n").count == 1)
    #expect(findings("id: [").count == 1)
    #expect(!findings("").isEmpty)
  }

  @Test func `what is written reads back the same`() throws {
    let codebook = try #require(CodebookFile.read(text).0)
    let written = CodebookFile.text(of: codebook)
    let (again, findings) = CodebookFile.read(written)
    #expect(findings == [])
    #expect(again == codebook)
    let odd = Codebook(
      id: "no", version: 3,
      themes: [
        Theme(
          id: "true", label: Phrase("a: \"b\" # c", "- d"), definition: Phrase("é\n\nf", "\\ g: h"),
          examples: [Phrase("x", "y: z")], exclusions: Phrase("{", "]"))
      ])
    #expect(CodebookFile.read(CodebookFile.text(of: odd)).0 == odd)
  }
}
