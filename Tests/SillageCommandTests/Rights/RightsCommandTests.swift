import Foundation
import JSONTree
import Testing

struct `sillage rights access` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `makes a folder with a page to read and data for programs`() throws {
    let code = try shell.agreed()
    let folder = shell.path("acces")
    let outcome = try shell.run("droits", "accès", code, "--output", folder, "--as", "ref-oc-1")
    #expect(outcome.code == 0)
    #expect(outcome.result == folder + "/acces.html\n")
    #expect(outcome.words.contains("effacez ce dossier"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["acces.html", "access.html", "access.json"])
    #expect(
      try shell.run("rights", "access", code, "--output", folder, "--as", "ref-oc-1").code == 73)
  }

  @Test func `who looked is in the log, for all to verify`() throws {
    let code = try shell.agreed()
    let added = try shell.run(
      "journal", "add", code, "--dictated", "--answer", "fonction=agenda")
    #expect(added.code == 0)
    _ = try shell.run("journal", "show", code, "1", "--as", "ref-oc-1")
    let log = try shell.run("audit", "log", "--kind", "entry.read", "--format", "json")
    #expect(log.json?.array?.compactMap { $0["author"]?.string } == ["ref-oc-1"])
    #expect(try shell.run("audit", "verify").code == 0)
  }
}
