import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `sillage quote` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    try shell.desk().state(
      NeedStated(
        need: "retrouver", french: "Retrouver ses documents", english: nil, theme: "documents",
        function: nil, moment: nil))
    let written = try shell.run(
      "journal", "add", code, "--answer",
      "evenement=Le 12 mars, avec Paulette, j’ai tout retrouvé à Bordeaux.", "--answer",
      "fonction=lire-resultats", "--dictated", "--as", "ref-oc-1")
    try #require(written.code == 0, "\(written.words)")
  }

  private func choose(_ more: String...) throws -> Shell.Outcome {
    try shell.run(
      [
        "citation", "choisir", code, "--entry", "1", "--words", "avec Paulette, j'ai tout retrouvé",
      ] + more + ["--as", "ref-oc-1"])
  }

  @Test func `a name, a town and a date are proposed, each with its kind`() throws {
    let outcome = try shell.run("citation", "proposer", code, "--entry", "1", "--as", "ref-oc-1")
    #expect(outcome.code == 0, "\(outcome.words)")
    for words in ["Paulette", "prénom", "Bordeaux", "ville", "12 mars", "date"] {
      #expect(outcome.result.contains(words), "\(words)")
    }
    let json = try shell.run(
      "quote", "suggest", code, "--entry", "1", "--words", "avec Paulette", "--format", "json",
      "--as", "ref-oc-1"
    ).json
    #expect(json?.array?.map { $0["kind"] } == ["first-name"])
    #expect(json?.array?.first?["start"] == 5)
  }

  @Test func `chosen, read again by somebody else, and dropped`() throws {
    let chosen = try choose(
      "--blank", "Paulette=prénom", "--label", "condition", "--need", "retrouver")
    #expect(
      chosen.result == """
        \(code) n°\u{A0}1  à relire par quelqu’un d’autre
          «\u{A0}avec [prénom], j’ai tout retrouvé\u{A0}»
          — Maladie de Parkinson, besoin retrouver

        """, "\(chosen.words)")
    #expect(
      try shell.run("citation", "accepter", code, "1", "--yes", "--as", "ref-oc-1").code == 77)
    let unasked = try shell.run("citation", "accepter", code, "1", "--as", "ref-oc-2")
    #expect(unasked.code == 64 && unasked.words.contains("--yes"))
    let released = try shell.run("citation", "accepter", code, "1", "--yes", "--as", "ref-oc-2")
    #expect(released.result.hasPrefix("\(code) n°\u{A0}1  acceptée par ref-oc-2"))
    let list = try shell.run("quote", "list", "--format", "json").json
    #expect(list?.array?.first?["ready"] == true)
    let dropped = try shell.run(
      "citation", "abandonner", code, "1", "--reason", "reconnaissable", "--as", "ref-oc-1")
    #expect(
      dropped.result == """
        \(code) n°\u{A0}1  abandonnée\u{A0}: reconnaissable
          — Maladie de Parkinson, besoin retrouver

        """)
  }

  @Test(arguments: [
    ("both", "Maladie de Parkinson, Occitanie, besoin"),
    ("les-deux", "Maladie de Parkinson, Occitanie, besoin"),
    ("maladie,région", "Maladie de Parkinson, Occitanie, besoin"),
    ("maladie:parkinson", "Maladie de Parkinson, besoin"), ("rien", "  — besoin"),
  ])
  func `the label is said in words of either language`(_ label: String, _ shown: String) throws {
    let chosen = try choose(
      "--blank", "Paulette=prénom", "--label", label, "--need", "retrouver")
    #expect(chosen.code == 0, "\(chosen.words)")
    #expect(chosen.result.contains(shown), "\(chosen.result)")
  }

  @Test func `what was proposed and kept is said, and nothing is left out unasked`() throws {
    let outcome = try choose("--label", "none", "--need", "retrouver")
    #expect(outcome.result.contains("avec Paulette"))
    #expect(outcome.words.contains("Non masqué\u{A0}: «\u{A0}Paulette\u{A0}» (prénom)."))
  }

  @Test func `the second reader sees what is still readable, and lets it out with a yes`() throws {
    _ = try choose("--label", "none", "--need", "retrouver")
    let refused = try shell.run("citation", "accepter", code, "1", "--as", "ref-oc-2")
    #expect(refused.code == 64)
    #expect(refused.words.contains("avec Paulette, j’ai tout retrouvé"))
    #expect(refused.words.contains("Non masqué\u{A0}: «\u{A0}Paulette\u{A0}» (prénom)."))
    #expect(refused.words.contains("Il manque --yes."))
    let released = try shell.run("citation", "accepter", code, "1", "--yes", "--as", "ref-oc-2")
    #expect(released.result.hasPrefix("\(code) n°\u{A0}1  acceptée par ref-oc-2"))
  }

  @Test func `what is wrong is said without repeating the words`() throws {
    let absent = try choose("--blank", "Germaine=[prénom]", "--need", "retrouver")
    #expect(absent.code == 65)
    #expect(!absent.words.contains("Germaine"))
    #expect(try choose("--blank", "Paulette", "--need", "retrouver").code == 64)
    #expect(try choose("--blank", "Paulette=[prénom]").words.contains("Il manque --need."))
    #expect(try choose("--need", "lune").code == 66)
    #expect(try choose("--label", "âge", "--need", "retrouver").code == 64)
    #expect(try shell.run("citation", "accepter", code, "7").code == 66)
  }

  @Test func `a withdrawal removes what is not out yet, for good`() throws {
    _ = try choose("--blank", "Paulette=[prénom]", "--label", "none", "--need", "retrouver")
    let outcome = try shell.run(
      "consent", "withdraw", code, "--effect", "quotes", "--format", "json", "--as", "ref-oc-1")
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(outcome.json?["quotes"] == ["dropped": [1], "published": [], "drafts": []])
    let list = try shell.run("citation", "liste", code, "--as", "ref-oc-1")
    #expect(list.result.contains("abandonnée\u{A0}: la personne a retiré son accord"))
    #expect(!list.result.contains("retrouvé"))
    #expect(try choose("--need", "retrouver").code == 77)
  }
}
