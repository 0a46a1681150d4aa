import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

/// From a sentence in a logbook to a need and back, by the command alone.
struct `Coding and need commands` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer",
      "evenement=Mes rendez-vous n’arrivent pas. Je recopie tout.", "--dictated")
    try #require(written.code == 0, "\(written.words)")
  }

  @Test func `say that there is nothing to read, and not that all is read`() throws {
    let next = try Shell().run("codage", "suivant")
    #expect(next.code == 0)
    #expect(next.words.contains("aucun texte"))
    #expect(!next.words.contains("Tous les textes sont lus"))
  }

  private func mark(_ words: String) throws -> Shell.Outcome {
    try shell.run(
      "codage", "classer", code, "--entry", "1", "--words", words, "--theme", "agenda")
  }

  @Test func `walk from the words to the need and back`() throws {
    let marked = try mark("Je recopie tout.")
    #expect(marked.code == 0, "\(marked.words)")
    #expect(marked.result == "1\n")
    let stated = try shell.run(
      "besoin", "formuler", "agenda-relie", "--fr", "Un agenda relié", "--theme", "agenda",
      "--function", "agenda")
    #expect(stated.code == 0, "\(stated.words)")
    let supported = try shell.run(
      "besoin", "appuyer", "agenda-relie", code, "--mark", "1", "--severity", "3")
    #expect(supported.code == 0, "\(supported.words)")

    let list = try #require(try shell.run("need", "list", "--format", "json").json?.array?.first)
    #expect(list["people"] == 1)
    let there = try #require(
      try shell.run("need", "trace", "agenda-relie", "--format", "json").json?.array?.first)
    #expect(there["words"] == "Je recopie tout.")
    #expect(there["severity"] == 3)
    let back = try #require(
      try shell.run(
        "need", "trace", "--participant", code, "--entry", "1", "--format", "json"
      ).json?.array?.first)
    #expect(back["need"] == "agenda-relie")
  }

  @Test func `show a passage on the whole width, with its themes below it`() throws {
    let marked = try shell.run(
      "codage", "classer", code, "--entry", "1", "--words",
      "Mes rendez-vous n’arrivent pas. Je recopie tout.", "--theme", "agenda", "--theme",
      "documents")
    try #require(marked.code == 0, "\(marked.words)")
    let shown = try shell.run("codage", "voir", code, "--entry", "1").result
    #expect(
      shown.plainSpaces.contains(
        "\n  1  « Mes rendez-vous n’arrivent pas. Je recopie tout. »\n     Thèmes : "),
      "\(shown)")
  }

  @Test func `find words whatever their accents, and the next text to read`() throws {
    let found = try shell.run("coding", "find", "RENDEZ-VOUS", "--format", "json")
    #expect(found.json?.array?.count == 1)
    let next = try shell.run("coding", "next", "--format", "json")
    #expect(next.json?["entry"] == 1)
    let done = try shell.run("coding", "done", code, "--entry", "1")
    #expect(done.code == 0, "\(done.words)")
    #expect(try shell.run("coding", "next", "--format", "json").json == .null)
  }

  @Test func `show what is found with whole words around it, and where the text goes on`() throws {
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer",
      "evenement=Depuis des semaines je recherche patiemment une ordonnance égarée quelque part.",
      "--dictated")
    try #require(written.code == 0, "\(written.words)")
    let found = try shell.run("codage", "chercher", "une ordonnance")
    #expect(
      found.result.contains("  …je recherche patiemment une ordonnance égarée quelque\n"),
      "\(found.result)")
    let next = try shell.run("codage", "chercher", "semaines")
    #expect(next.result.contains("  Depuis des semaines je recherche patiemment une…"))
  }

  @Test func `say what is wrong and write nothing`() throws {
    #expect(try mark("des mots absents").code == 66)
    #expect(try shell.run("coding", "show", code, "--entry", "9").code == 66)
    #expect(
      try shell.run(
        "coding", "mark", code, "--entry", "1", "--words", "tout", "--theme", "licornes"
      ).code == 66)
    #expect(try shell.run("coding", "show", code).code == 64)
    #expect(try shell.run("need", "show", "rien").code == 66)
    let shown = try shell.run("coding", "show", code, "--entry", "1", "--format", "json")
    #expect(shown.json?["marks"] == [])
  }

  @Test func `ask again where an amended text no longer has the words`() throws {
    try #require(try mark("Je recopie tout.").code == 0)
    let amended = try shell.run(
      "journal", "amend", code, "1", "--reason", "précision", "--answer",
      "evenement=Mes rendez-vous n’arrivent pas. Je ne recopie plus rien.", "--dictated")
    try #require(amended.code == 0, "\(amended.words)")
    let shown = try shell.run("coding", "show", code, "--entry", "1", "--format", "json")
    #expect(shown.json?["marks"]?.array?.first?["standing"] != "stands")
  }
}
