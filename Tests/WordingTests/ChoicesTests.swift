import Testing
import Wording

struct ChoicesTests {
  private let refusal = Phrase("Ce mot n’existe pas.", "There is no such word.")
  private let command = Phrase("sillage mot liste", "sillage word list")

  @Test func `a refusal tells which names there are`() {
    let words = refusal.choosing(among: ["agenda", "carnet"])
    #expect(words.french == "Ce mot n’existe pas. Choisissez parmi\u{A0}: agenda, carnet.")
    #expect(words.english == "There is no such word. Choose one of: agenda, carnet.")
  }

  @Test func `it says so where there is none`() {
    #expect(refusal.choosing(among: []).french == "Ce mot n’existe pas. Il n’y en a pas.")
    #expect(refusal.choosing(among: []).english == "There is no such word. There is none.")
  }

  @Test func `it names the command that lists them where they are many`() {
    let many = (1...Phrase.mostChoices + 1).map { "n\($0)" }
    #expect(
      refusal.choosing(among: many, orSee: command).french
        == "Ce mot n’existe pas. Voyez «\u{A0}sillage mot liste\u{A0}».")
    #expect(
      refusal.choosing(among: many.dropLast(), orSee: command).english.hasSuffix(", n24."))
    #expect(refusal.choosing(among: many).english.hasSuffix(", n25."))
    let hundred = (1...100).map { "n\($0)" }
    #expect(refusal.choosing(among: hundred).english.hasSuffix(", n60, …"))
  }
}
