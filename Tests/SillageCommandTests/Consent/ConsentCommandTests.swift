import Foundation
import JSONTree
import StudyModel
import Testing
import Wording

struct `sillage consent` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `informed, agreed on paper, with a receipt`() throws {
    let code = try shell.enrolled()
    var outcome = try shell.run(
      "accord", "informer", code, "--means", "in-person", "--on", "08/10/2024")
    #expect(outcome.code == 0)
    #expect(
      outcome.words == """
        Ensuite\u{A0}: laissez le temps de la réflexion, puis «\u{A0}sillage accord donner \
        \(code)\u{A0}».

        """)
    let scan = shell.path("scan.pdf")
    try Data("abc".utf8).write(to: URL(filePath: scan))
    outcome = try shell.run(
      "accord", "donner", code, "--scope", "participation", "--decline", "citation", "--paper",
      scan, "--on", "2024-10-10", "--as", "ref-oc-1")
    #expect(outcome.code == 0)
    #expect(
      outcome.result == """
        \(code)  accord à renouveler
          participer à l’étude                     accepté le 10\u{A0}octobre 2024
                                                   (version\u{A0}1, valable jusqu’au
                                                   28\u{A0}février 2025)
          être cité sans être nommé                refusé le 10\u{A0}octobre 2024
          être recontacté après l’étude            pas encore demandé
          partager avec l’association de patients  pas encore demandé

        """)
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(FileManager.default.fileExists(atPath: shell.path("papers/\(digest)")))
    let receipt = try shell.run("accord", "reçu", code, "--format", "json").json
    #expect(receipt?["texts"]?.array?.last?["paper"] == .string(digest))
    #expect(try shell.run("consent", "receipt", code).result.hasPrefix("REÇU DE PARTICIPATION\n"))
  }

  @Test func `before the information the agreement is refused`() throws {
    let code = try shell.enrolled()
    let outcome = try shell.run("consent", "give", code, "--scope", "participation")
    #expect(outcome.code == 77)
    #expect(outcome.result.isEmpty)
  }

  @Test func `what is missing is named`() throws {
    let code = try shell.enrolled()
    let given = try shell.run("consent", "give", code)
    #expect(given.code == 64)
    #expect(
      given.words == """
        Il manque --scope. Ce que la personne accepte, parmi\u{A0}: participation, citation, \
        recontact, association.

        """)
    #expect(try shell.run("consent", "inform", code).words.contains("--means"))
    #expect(try shell.run("consent", "withdraw", code).words.contains("--effect"))
    #expect(try shell.run("consent", "lift-objection", code).words.contains("--reason"))
  }

  @Test(arguments: ["32/10/2024", "bientôt", "2024-10"])
  func `a date that is none is wrong use`(date: String) throws {
    let code = try shell.enrolled()
    let outcome = try shell.run("consent", "inform", code, "--means", "post", "--on", date)
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("«\u{A0}\(date)\u{A0}» n’est pas une date."))
  }

  @Test func `tomorrow has not come yet`() throws {
    let code = try shell.enrolled()
    #expect(
      try shell.run("consent", "inform", code, "--means", "post", "--on", "demain").code == 65)
    #expect(
      try shell.run("consent", "inform", code, "--means", "post", "--on", "hier").code == 0)
  }

  @Test func `a withdrawal learnt late sets aside what was written since`() throws {
    let code = try shell.agreed()
    let entry = try shell.run(
      "journal", "add", code, "--dictated", "--answer", "evenement=Un résultat", "--answer",
      "fonction=lire-resultats")
    #expect(entry.code == 0, "\(entry.words)")
    let outcome = try shell.run(
      "accord", "retirer", code, "--effect", "stop", "--on", "2025-02-03")
    #expect(outcome.code == 0)
    #expect(
      outcome.words == """
        Mis de côté\u{A0}: 1\u{A0}écrit. Cela est gardé et n’est compté nulle part.
        Remettez le reçu\u{A0}: «\u{A0}sillage accord reçu \(code)\u{A0}».

        """)
    let status = try shell.run("consent", "status", code, "--format", "json").json
    #expect(status?["standing"] == "withdrawn")
    #expect(status?["entries"]?["quarantined"] == 1)
    #expect(try shell.run("consent", "withdraw", code, "--effect", "stop").code == 65)
  }

  @Test func `an objection closes the gate until it is settled`() throws {
    let code = try shell.agreed()
    #expect(try shell.run("accord", "opposer", code, "--reason", "lettre").code == 0)
    #expect(try shell.run("interview", "prepare", code).code == 77)
    #expect(try shell.run("consent", "object", code).code == 65)
    let lifted = try shell.run(
      "accord", "lever-opposition", code, "--reason", "retirée", "--on", "aujourd’hui")
    #expect(lifted.code == 0, "\(lifted.words)")
    #expect(try shell.run("interview", "prepare", code).code == 0)
  }

  @Test func `the history shows both times of each record`() throws {
    let code = try shell.agreed()
    _ = try shell.run("consent", "withdraw", code, "--effect", "stop", "--reason", "fatigue")
    let outcome = try shell.run("accord", "historique", code)
    let lines = outcome.result.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("Prend effet"))
    #expect(lines[1].hasPrefix("10\u{A0}octobre 2024"))
    #expect(
      lines[2].hasSuffix(
        """
        accepte\u{A0}: participation, citation\u{202F}; accord de participation, version 1, en \
        français\u{202F}; en personne
        """))
    #expect(lines[5].hasSuffix("retrait\u{A0}: arrêter seulement (fatigue)"))
    let json = try shell.run("consent", "history", code, "--format", "json").json?.array
    #expect(json?.count == 5)
    #expect(json?.first?["effective_at"] == "2024-10-09T22:00:00.000Z")
    #expect(json?.first?["recorded_at"] != json?.first?["effective_at"])
    #expect(json?.last?["kind"] == "withdrew")
  }

  @Test(arguments: ["information", "accord"])
  func `texts are printed as they are`(name: String) throws {
    let file = try String(
      contentsOfFile: shell.path("notices/\(name)-1.fr.md"), encoding: .utf8)
    let outcome = try shell.run("consent", "text", name, "--version", "1")
    #expect(outcome.code == 0)
    #expect(outcome.result.count > 500 && file.hasSuffix(outcome.result))
    let json = try shell.run("accord", "texte", name, "--language", "en", "--format", "json").json
    #expect(json?["version"] == 2)
    #expect(json?["language"] == "en")
    #expect(try shell.run("consent", "text", name, "--version", "9").code == 66)
    #expect(try shell.run("consent", "text", "charte").code == 64)
  }
}
