import JSONTree
import Testing
import Wording

struct `sillage article` {
  let shell: Shell

  init() throws { shell = try Shell() }

  private func give(_ more: String...) throws -> Shell.Outcome {
    try shell.run(["article", "avis", "agenda", "--version", "2"] + more)
  }

  /// Sheets with so many people who found an article useful, and not.
  private func sheet(_ rows: (version: String, yes: Int, no: Int)...) -> String {
    let lines = rows.flatMap { row in
      Array(repeating: "agenda;\(row.version);oui;;", count: row.yes)
        + Array(
          repeating: "agenda;\(row.version);non;difficile, autre;\"trop long ; à revoir\"",
          count: row.no)
    }
    return (["article;version;utile;raison;precision"] + lines).joined(separator: "\n") + "\n"
  }

  @Test func `an answer is recorded, and a mandatory one is missed`() throws {
    let outcome = try give("--answer", "utile=oui")
    #expect(outcome.result == "agenda, version 2\u{A0}: avis noté\n", "\(outcome.words)")
    let why = try give("--answer", "utile=non")
    #expect(why.code == 65)
    #expect(why.words.contains("raison"))
    #expect(try give("--answer", "utile=peut-être").code == 65)
    #expect(try give().words.contains("Il manque --answers."))
  }

  @Test func `a sheet is taken whole, or findings name its lines`() throws {
    let wrong = """
      article,version,utile,raison
      agenda,2,oui,
      agenda,2,non,
      Agenda !,2,oui,
      agenda,,oui,
      agenda,2,bof-secret,
      """
    let refused = try shell.run("article", "importer", "-", input: wrong)
    #expect(refused.code == 65)
    for line in [3, 4, 5, 6] { #expect(refused.words.contains(":\(line)"), "\(line)") }
    #expect(!refused.words.contains("bof-secret"))
    #expect(refused.words.split(separator: "\n").count { $0.contains(":6 utile") } == 1)
    #expect(refused.words.contains("n’est pas dans la liste. Écrivez\u{A0}: oui, non."))
    #expect(try shell.run("article", "bilan").result.isEmpty)
    let columns = try shell.run(
      "article", "import", "-", input: "article,version,utile,date\nagenda,2,oui,2025\n")
    #expect(columns.code == 65)
    #expect(columns.words.contains("«\u{A0}date\u{A0}». Retirez cette colonne"))
    let taken = try shell.run("article", "import", "-", input: sheet(("2", 3, 1)))
    #expect(taken.result == "4\u{A0}avis notés\n", "\(taken.words)")
  }

  @Test func `the same rows are not counted twice, unless they are said to be other people's`()
    throws
  {
    let rows = sheet(("2", 3, 1))
    #expect(try shell.run("article", "importer", "-", input: rows).code == 0)
    let twice = try shell.run("article", "importer", "-", input: rows)
    #expect(twice.code == 65)
    #expect(twice.words.contains("--again"))
    let other = try shell.run("article", "importer", "-", input: sheet(("2", 3, 2)))
    #expect(other.code == 0, "\(other.words)")
    let again = try shell.run("article", "importer", "-", "--again", input: rows)
    #expect(again.result == "4\u{A0}avis notés\n", "\(again.words)")
  }

  @Test func `counts below the threshold are hidden, and what would give them back`() throws {
    let taken = try shell.run(
      "article", "import", "-", input: sheet(("1", 20, 15), ("2", 24, 2)))
    try #require(taken.code == 0, "\(taken.words)")
    let report = try shell.run("article", "report", "--format", "json")
    #expect(report.code == 0, "\(report.words)")
    let question = report.json?.array?.first?["questions"]?.array?.first
    let answers = try #require(question?["answers"]?.array)
    let no = try #require(answers.first { $0["answer"] == "non" }?["versions"]?.array)
    let yes = try #require(answers.first { $0["answer"] == "oui" }?["versions"]?.array)
    #expect(no.last == .null && yes.last == .null)
    #expect(answers.compactMap { $0["all"] }.contains(.null) || no.first == .null)
    #expect(!report.result.contains("trop long"))
    let table = try shell.run("article", "bilan", "agenda")
    #expect(table.result.contains("s"))
  }

  @Test func `reasons are a closed list, of which several may be given, and are counted`() throws {
    let several = try give(
      "--answer", "utile=non", "--answer", "raison=difficile", "--answer", "raison=ancien")
    #expect(several.code == 0, "\(several.words)")
    #expect(try give("--answer", "utile=non", "--answer", "raison=trop long").code == 65)
    let taken = try shell.run("article", "import", "-", input: sheet(("2", 20, 24)))
    try #require(taken.code == 0, "\(taken.words)")
    let report = try shell.run("article", "report", "--format", "json")
    let question = report.json?.array?.first?["questions"]?.array?
      .first { $0["question"] == "raison" }
    let answers = try #require(question?["answers"]?.array, "\(report.result)")
    #expect(answers.count == 6)
    // One person alone gave the fourth reason: neither that nor who gave it otherwise is printed.
    #expect(answers.first { $0["answer"] == "ancien" }?["all"] == .null)
    #expect(!report.result.contains("trop long"))
  }

  @Test func `an article that few people rated shows nothing at all`() throws {
    _ = try shell.run("article", "import", "-", input: sheet(("1", 6, 3)))
    let report = try shell.run("article", "report", "agenda", "--format", "json").json
    #expect(report?.array?.first?["withheld"] == true)
    for command in ["bilan", "mots"] {
      let low = try shell.run("article", command, "agenda", "--threshold", "10")
      #expect(low.code == 65)
      #expect(low.words.contains("Le seuil est de 11 personnes ou plus."))
    }
    #expect(try shell.run("article", "bilan", "agenda", "--threshold", "12").code == 0)
    #expect(try shell.run("article", "report", "inconnu").code == 66)
  }

  @Test func `words are read by the coordination alone, with what may point to somebody`() throws {
    let few = try shell.run("article", "import", "-", input: sheet(("1", 4, 2)))
    try #require(few.code == 0, "\(few.words)")
    #expect(try shell.run("article", "mots", "agenda").code == 65)
    let more = """
      article,version,utile,raison,precision
      agenda,2,non,incomplet,"Paulette, de Bordeaux, n’y comprend rien."
      """
    _ = try shell.run("article", "import", "-", input: more)
    _ = try shell.run("article", "import", "-", input: sheet(("1", 9, 0)))
    let read = try shell.run("article", "words", "agenda", "--format", "json")
    let question = try #require(read.json?.array?.first, "\(read.words)")
    #expect(question["question"] == "precision")
    let texts = try #require(question["texts"]?.array)
    #expect(texts.count == 3)
    let kinds = texts.first?["suggestions"]?.array?.map { $0["kind"] }
    #expect(kinds == ["first-name", "town"])
    let table = try shell.run("article", "mots", "agenda")
    #expect(table.result.contains("peut-être à ôter"))
    #expect(try shell.run("article", "mots", "agenda", "--as", "ref-oc-1").code == 77)
  }

  @Test func `software has a form of its own`() throws {
    let outcome = try shell.run(
      "logiciel", "avis", "exemple", "--version", "4.2", "--answer",
      "profession=pharmacien", "--answer", "cadre=officine", "--answer", "fonctions=consulter")
    #expect(outcome.result == "exemple, version 4.2\u{A0}: avis noté\n", "\(outcome.words)")
    let report = try shell.run("logiciel", "bilan", "--format", "json").json
    #expect(report?.array?.first?["withheld"] == true)
  }
}
