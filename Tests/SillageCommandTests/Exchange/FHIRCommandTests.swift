import Foundation
import JSONTree
import Testing

struct `sillage export and import fhir` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    let outcome = try shell.run(
      "journal", "ajouter", code, "--day", "2024-11-12", "--answer", "evenement=Un résultat.",
      "--answer", "fonction=lire-resultats", "--transcribed", "--no-input")
    try #require(outcome.code == 0, "\(outcome.words)")
  }

  private func export(_ more: String...) throws -> Shell.Outcome {
    try shell.run(
      [
        "exporter", "fhir", "--recipient", "Un hôpital", "--purpose", "Essai", "--output",
        shell.path("etude.json"),
      ] + more)
  }

  @Test func `hand out a bundle, and know it again`() throws {
    let out = try export()
    #expect(out.code == 0, "\(out.words)")
    #expect(out.result == shell.path("etude.json") + "\n")
    #expect(out.words.hasPrefix("1\u{A0}personne, "))
    let again = try shell.run("importer", "fhir", shell.path("etude.json"), "--dry-run")
    #expect(again.code == 0, "\(again.words)")
    #expect(again.words.hasSuffix("1 déjà là. Rien n’a été enregistré.\n"))
    let json = try shell.run("import", "fhir", shell.path("etude.json"), "--format", "json").json
    #expect(json == ["written": [], "known": 1, "rehearsal": false])
    let log = try shell.run("audit", "log", "--kind", "data.exported")
    #expect(log.result.split(separator: "\n").count == 3)
  }

  @Test func `hand out tables for a statistician, and ODM`() throws {
    let said = ["--recipient", "Un service", "--purpose", "Essai", "--output"]
    let folder = shell.path("extrait")
    let tables = try shell.run(["exporter", "analyse"] + said + [folder])
    #expect(tables.code == 0, "\(tables.words)")
    #expect(tables.result == folder + "\n")
    #expect(tables.words.contains("Questions à réponse libre laissées de côté"))
    #expect(FileManager.default.fileExists(atPath: folder + "/codebook.html"))
    let again = try shell.run(["exporter", "analyse"] + said + [folder])
    #expect(again.code == 73)
    #expect(again.words.contains("«\u{A0}\(folder)\u{A0}» existe déjà et n’a pas été touché."))
    let file = shell.path("etude.xml")
    let odm = try shell.run(["export", "odm", code] + said + [file, "--format", "json"])
    #expect(odm.json?["participants"] == 1 && odm.json?["forms"] == 1)
  }

  @Test func `write over no file, and note no handing over then`() throws {
    let file = shell.path("etude.json")
    try "à garder".write(toFile: file, atomically: true, encoding: .utf8)
    for outcome in [
      try export(),
      try shell.run(
        "exporter", "odm", "--recipient", "Un service", "--purpose", "Essai", "--output", file),
    ] {
      #expect(outcome.code == 73)
      #expect(outcome.words.contains("existe déjà et n’a pas été touché. Choisissez un autre nom."))
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "à garder")
    #expect(try shell.run("audit", "log", "--kind", "data.exported").result.isEmpty)
  }

  @Test func `take in what another system wrote, or say what is wrong with it`() throws {
    let response: JSON = [
      "resourceType": "QuestionnaireResponse", "status": "completed",
      "questionnaire":
        "https://sillage.example/forms/malades-chroniques-mes/journal|1.0.0",
      "subject": ["reference": .string("Patient/\(code)")], "authored": "2024-11-13",
      "item": [["linkId": "fonction", "answer": [["valueString": "x"]]]],
    ]
    let file = shell.path("reponse.json")
    try response.text().write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try shell.run("import", "fhir", file)
    #expect(outcome.code == 65)
    #expect(outcome.words.contains("  QuestionnaireResponse fonction\u{A0}: "))
    #expect(try shell.run("import", "fhir", shell.path("rien.json")).code == 66)
  }

  @Test func `ask for whom and what for`() throws {
    let outcome = try shell.run(
      "export", "fhir", "--output", shell.path("etude.json"), "--no-input")
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("--recipient"))
    #expect(try export("--as", "ref-oc-1").code == 77)
  }
}
