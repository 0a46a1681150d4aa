import StudyDesk
import StudyModel
import Testing
import Wording

@testable import sillage

struct `Leaving words out of a quote` {
  private func choose(
    _ words: String, _ typed: String...
  ) throws -> (draft: QuoteDraft?, transcript: String) {
    let shell = try Shell()
    let choosing = QuoteChoosing(finder: try shell.desk().workspace.blankFinder())
    let rehearsal = Rehearsal(typed)
    var draft = QuoteDraft(words)
    do { try choosing.ask(&draft, rehearsal.dialogue()) } catch is Dialogue.Stopped {
      return (nil, rehearsal.transcript)
    }
    return (draft, rehearsal.transcript)
  }

  @Test func `each suggestion is shown, and taken only with a yes`() throws {
    let (draft, transcript) = try choose(
      "Avec Paulette et Germaine, à Bordeaux.", "o", "n", "une grande ville", "", "o")
    #expect(draft?.result == "Avec [prénom] et Germaine, à [une grande ville].")
    #expect(transcript.contains("«\u{A0}Paulette\u{A0}»\u{A0}: prénom."))
    #expect(transcript.contains("On lira\u{A0}:"))
  }

  @Test func `what the program did not see can be left out too`() throws {
    let (draft, transcript) = try choose(
      "Depuis ma chute du toit, je note tout.", "du clocher", "ma chute du toit", "", "oui")
    #expect(draft?.result == "Depuis [détail], je note tout.")
    #expect(transcript.contains("Ces mots ne sont pas dans le passage"))
  }

  @Test func `nothing is chosen while a doubt is left`() throws {
    #expect(try choose("Je note tout.", "", "n").draft == nil)
    #expect(try choose("Je note tout.", "arrêter").draft == nil)
  }
}
