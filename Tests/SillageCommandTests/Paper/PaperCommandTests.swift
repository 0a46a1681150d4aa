import Foundation
import JSONTree
import Testing
import Wording

struct `sillage paper` {
  let shell: Shell

  init() throws { shell = try Shell() }

  private func takeContacts() throws {
    try FileManager.default.copyItem(
      atPath: shell.path("contacts.example.yaml"), toPath: shell.path("contacts.yaml"))
  }

  @Test func `a page bears the contact of whoever follows the person, and no code`() throws {
    try takeContacts()
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "document", "préparer", "dossier-soignants", code, "--out", shell.path("out"), "--format",
      "json")
    #expect(outcome.code == 0, "\(outcome.words)")
    let path = try #require(outcome.json?["page"]?.string)
    #expect(path.hasSuffix("dossier-soignants-1-ref-oc-1.fr.html"))
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("<strong>Prénom Exemple-Trois</strong>, GRADeS Occitanie"))
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(!page.contains(code) && !page.contains("{contact"), "blanks or a code are left")
  }

  @Test func `a blank that nothing fills is an error that names it`() throws {
    let outcome = try shell.run(
      "paper", "make", "invitation", "--referent", "ref-oc-1", "--out", shell.path("out"))
    #expect(outcome.code == 65)
    #expect(outcome.words.contains("{contact.telephone}"))
    #expect(outcome.words.contains("contacts.yaml"))
    #expect(!FileManager.default.fileExists(atPath: shell.path("out")))
  }

  @Test func `what was given is recorded, before any agreement`() throws {
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "document", "remettre", "explication", code, "--means", "post", "--on", "2024-10-08", "--as",
      "ref-oc-1")
    #expect(
      outcome.result == """
        \(code)  documents remis
          8\u{A0}octobre 2024  explication, version 1 (fr)  par courrier

        """, "\(outcome.words)")
    let given = try shell.run("paper", "given", code, "--format", "json", "--as", "ref-oc-1").json
    #expect(given?.array?.first?["on"] == "2024-10-08")
    #expect(given?.array?.first?["by"] == "ref-oc-1")
  }

  @Test func `one command makes a paper and records that it was given`() throws {
    try takeContacts()
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "document", "remettre", "dossier-soignants", code, "--means", "in-person", "--out",
      shell.path("out"), "--format", "json")
    #expect(outcome.code == 0, "\(outcome.words)")
    let path = try #require(outcome.json?["page"]?.string)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(outcome.json?["given"]?.array?.first?["paper"] == "dossier-soignants")
    #expect(outcome.json?["given"]?.array?.count == 1)
  }

  @Test func `a paper that cannot be made is not recorded as given`() throws {
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "paper", "hand", "dossier-soignants", code, "--means", "in-person", "--out",
      shell.path("out"))
    #expect(outcome.code == 65)
    #expect(try shell.run("paper", "given", code, "--format", "json").json == [])
  }

  @Test func `papers are listed, and one that is not there is named with those that are`() throws {
    let list = try shell.run("document", "liste").result
    for name in ["dossier-soignants", "explication", "invitation"] {
      #expect(list.contains(name))
    }
    let code = try shell.enrolled()
    let outcome = try shell.run("document", "remettre", "affiche", code, "--means", "post")
    #expect(outcome.code == 66)
    #expect(outcome.words.contains("dossier-soignants, explication, invitation"))
    #expect(
      try shell.run("document", "remettre", "invitation", code).words.contains(
        "Il manque --means."))
  }
}
