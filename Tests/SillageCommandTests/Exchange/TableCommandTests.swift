import Foundation
import JSONTree
import Testing
import Wording

struct `sillage import table` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
  }

  /// A table of another program whose cells stand for answers by a mapping.
  private func take(_ function: String, _ values: String = "") throws -> Shell.Outcome {
    let table = try "qui,quand,quoi\n\(code),2024-11-12,\(function)\n"
      .written(to: "autre.csv", in: shell.path(""))
    let mapping = try """
    participant: qui
    day: quand
    questions:
      fonction: {column: quoi, separator: " "\(values)}
    """.written(to: "autre.yaml", in: shell.path(""))
    return try shell.run(
      "importer", "tableau", table, "--form", "journal", "--mapping", mapping, "--dry-run")
  }

  @Test func `no template is made of a form that it would refuse, and what to do is said`() throws {
    let interview = try shell.run("form", "template", "entretien", "--output", shell.path("e.xlsx"))
    #expect(interview.code == 65)
    #expect(interview.words.contains("sillage entretien noter"), "\(interview.words)")
    let article = try shell.run("form", "template", "article", "--output", shell.path("a.xlsx"))
    #expect(article.code == 65)
    #expect(!FileManager.default.fileExists(atPath: shell.path("e.xlsx")))
    #expect(
      try shell.run("form", "template", "journal", "--output", shell.path("j.xlsx")).code == 0)
  }

  @Test func `a number of another program is no place in the list`() throws {
    let refused = try take("3")
    #expect(refused.code == 65)
    #expect(
      refused.words.contains("n’est pas dans la liste. Écrivez\u{A0}: activation-connexion, "))
    #expect(try take("lire-d").code == 65)
  }

  @Test func `what the mapping says it means, its code and its whole words are taken`() throws {
    for (cell, values) in [
      ("3", ", values: {\"3\": agenda}"), ("agenda", ""), ("lire-resultats agenda", ""),
    ] {
      let taken = try take(cell, values)
      #expect(taken.code == 0, "\(cell): \(taken.words)")
    }
  }

  @Test func `an answer that the question does not have is a fault of the mapping, with its line`()
    throws
  {
    for values in [", values: {\"3\": documents}", ", values: {\"7\": agenda, \"3\": documents}"] {
      let refused = try take("3", values)
      #expect(refused.code == 65)
      #expect(
        refused.words.contains("autre.yaml:4 questions.fonction.values.3"), "\(refused.words)")
      #expect(
        refused.words.contains("Question «\u{A0}fonction\u{A0}», réponse «\u{A0}documents\u{A0}»."))
      #expect(!refused.words.contains("!C2"))
    }
  }

  @Test func `one cell has one fault, and its answer is not repeated`() throws {
    let refused = try take("mot-secret")
    let faults = refused.words.split(separator: "\n").filter { $0.contains("!C2") }
    #expect(faults.count == 1, "\(refused.words)")
    #expect(!refused.words.contains("mot-secret"))
  }

  @Test func `a template is a workbook, and none is written over`() throws {
    let named = try shell.run("form", "template", "journal", "--output", shell.path("x.csv"))
    #expect(named.code == 64)
    #expect(named.words.contains(".xlsx"))
    #expect(!FileManager.default.fileExists(atPath: shell.path("x.csv")))
    let file = try "déjà saisi".written(to: "saisie.xlsx", in: shell.path(""))
    let again = try shell.run("form", "template", "journal", "--output", file)
    #expect(again.code == 73)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "déjà saisi")
  }
}
