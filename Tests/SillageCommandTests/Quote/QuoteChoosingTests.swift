import ArgumentParser
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

struct `Releasing a quote at a terminal` {
  @Test func `shows it with its bold type whole, and what is still readable in it`() throws {
    let shell = try Shell()
    let code = try shell.agreed()
    let written = try shell.run(
      "journal", "add", code, "--answer", "evenement=Avec Paulette, je note tout dans un carnet.",
      "--answer",
      "fonction=agenda", "--dictated")
    try #require(written.code == 0, "\(written.words)")
    let chosen = try shell.run(
      "quote", "choose", code, "--entry", "1", "--words", "Avec Paulette, je note tout", "--label",
      "none",
      "--figure", "mois", "--as", "ref-oc-1")
    try #require(chosen.code == 0, "\(chosen.words)")
    let desk = try shell.desk()
    let line = try desk.quote(1, of: try #require(ParticipantCode(code)))
    let report = try QuoteReport(options: GlobalOptions.parse([]), desk: desk)
    let rehearsal = Rehearsal(["non"])
    #expect(throws: Dialogue.Stopped.self) {
      try QuoteRelease.parse([code, "1"]).confirm(
        line, try desk.workspace.blankFinder(), report, rehearsal.dialogue(hasColours: true))
    }
    #expect(
      rehearsal.transcript.hasPrefix("\u{1B}[1m\(code) n°\u{A0}1\u{1B}[0m  à relire"),
      "\(rehearsal.transcript)")
    #expect(rehearsal.transcript.contains("Non masqué\u{A0}: «\u{A0}Paulette\u{A0}» (prénom)."))
  }
}
