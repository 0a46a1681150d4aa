import Foundation
import JSONTree
import Testing

struct `sillage mail` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    try FileManager.default.copyItem(
      atPath: shell.path("contacts.example.yaml"), toPath: shell.path("contacts.yaml"))
    try set()
    let identity = #"{"name": "Camille Inventée", "mail": "camille@exemple.invalid"}"#
    let outcome = try shell.run(
      "participant", "identify", code, "--identity", "-", "--as", "ref-oc-1", input: identity)
    try #require(outcome.code == 0, "\(outcome.words)")
  }

  private func set(_ more: String = "") throws {
    try "from: { address: contact@exemple.invalid }\nquiet: none\n\(more)".write(
      toFile: shell.path("mail.yaml"), atomically: true, encoding: .utf8)
  }

  private func mail(_ arguments: String..., by user: String = "ref-oc-1") throws -> Shell.Outcome {
    try shell.run(["courrier"] + arguments + ["--as", user])
  }

  @Test func `shows what is due, writes it, and tells what was written`() throws {
    let plan = try mail("prévoir", by: "coordination")
    #expect(plan.result.contains("\(code)  receipt-"))
    #expect(plan.result.contains("accusé de réception"))
    let name = try #require(plan.result.firstMatch(of: /receipt-\d+/)).output
    let written = try mail("écrire")
    #expect(written.code == 0, "\(written.words)")
    #expect(written.result.contains("/outbox/\(code)-\(name).eml\n"))
    #expect(written.words.hasPrefix("1\u{A0}message écrit dans la boîte d’envoi."))
    let log = try mail("lister", "--format", "json").json?.array
    #expect(log?.map { $0["step"]?.string } == ["written"])
    #expect(log?.first?["participant"]?.string == code)
    for outcome in [plan, written, try mail("lister")] {
      #expect(!(outcome.result + outcome.words).contains("camille@"))
    }
    #expect(try mail("refaire", code, String(name)).code == 0)
    #expect(try mail("prévoir").result.contains("prêt"))
  }

  @Test func `writes to the people one follows, and for a colleague when asked`() throws {
    #expect(try mail("écrire", by: "ref-oc-2").result.isEmpty)
    #expect(try mail("prévoir", by: "ref-oc-2").result.isEmpty)
    #expect(try mail("écrire", code, "--all", by: "ref-oc-2").code == 64)
    #expect(try mail("écrire", "--all", by: "ref-oc-2").result.contains(code))
  }

  @Test func `refuses what it cannot do, with what to do instead`() throws {
    #expect(try mail("envoyer").code == 66)
    #expect(try mail("écrire", by: "coordination").code == 77)
    #expect(try mail("refaire", code, "soon-9-9").code == 66)
    #expect(try mail("refaire", code, "n’importe quoi").code == 64)
    try set("server: { host: localhost, port: 1, security: none }\n")
    let nobody = try mail("envoyer")
    #expect(nobody.code == 75)
    #expect(nobody.words.contains("ne répond pas"))
    try set("server: { host: exemple.invalid, port: 25, security: none }\n")
    #expect(try mail("envoyer").code == 65)
  }
}
