import Foundation
import JSONTree
import StudyForms
import Testing
import Wording

@testable import sillage

private let faulty =
  #"{"resourceType":"Questionnaire","status":"active","item":["#
  + #"{"linkId":"a","type":"group"},{"linkId":"a","type":"coding"}]}"#

struct `Form commands` {
  private func inFolderWithForm(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      _ = try smallForm().text().written(to: "small.json", in: folder)
      try body(folder)
    }
  }

  @Test func `check a good form and a faulty one`() throws {
    try inFolderWithForm { folder in
      let good = try BuiltCommand.run(["form", "check", "small.json"], in: folder)
      #expect((good.code, good.output) == (0, ""))
      #expect(good.errors == "Rien à signaler.\n")
      _ = try faulty.written(to: "faulty.json", in: folder)
      let bad = try BuiltCommand.run(
        ["formulaire", "vérifier", "small.json", "faulty.json", "--lang", "en"], in: folder)
      #expect(bad.code == 65)
      #expect(
        bad.output.contains("faulty.json\n  error  Questionnaire.item[1].type (a) “coding”\n"))
      #expect(bad.errors.plainSpaces.hasSuffix("3 errors, 1 warning.\n"))
    }
  }

  @Test func `name each finding for programs`() throws {
    try inFolderWithForm { folder in
      let run = try BuiltCommand.run(
        ["form", "check", "-", "--format", "json"], in: folder, input: faulty)
      let json = try JSON(reading: run.output)
      #expect(run.code == 65)
      #expect(json["acceptable"] == false)
      let findings = try #require(json["findings"]?.array)
      #expect(findings.contains { $0["code"] == "newerVersion" && $0["linkId"] == "a" })
      for finding in findings {
        let names = ["file", "path", "code", "severity", "message"]
        #expect(names.allSatisfy { finding[$0]?.string != nil })
        #expect(finding["file"] == "(entrée standard)")
      }
    }
  }

  @Test func `end with the code of what went wrong`() throws {
    let cases: [(String, Int32)] = [
      ("check absent.json", 66), ("check .", 74), ("check", 64), ("show absent", 66),
      ("list", 66), ("validate small.json absent.json", 66),
      ("validate small.json small.json", 65), ("fill small.json --no-input", 65),
      ("fill small.json --answer used", 64), ("fill small.json --answer used=read", 0),
      ("fill small.json --answers absent.json", 66), ("fill small.json --answers .", 74),
    ]
    try inFolderWithForm { folder in
      for (words, code) in cases {
        let arguments = ["form"] + words.split(separator: " ").map(String.init)
        let run = try BuiltCommand.run(arguments, in: folder)
        #expect(run.code == code, "\(words)")
      }
    }
  }

  @Test func `fill in a form that then validates`() throws {
    try inFolderWithForm { folder in
      let filled = try BuiltCommand.run(
        ["form", "fill", "small.json", "--answers", "-", "--answer", "which=Une ordonnance"],
        in: folder, input: #"{"used": ["read", "add"], "which": "Un bilan"}"#)
      #expect(filled.code == 0)
      let response = try #require(
        QuestionnaireResponse.read(filled.output.utf8, file: "r").resource)
      #expect(response.answers(to: "which") == [.string("Une ordonnance")])
      #expect(response.answers(to: "used").count == 2)
      _ = try filled.output.written(to: "r.json", in: folder)
      let run = try BuiltCommand.run(["form", "validate", "small.json", "r.json"], in: folder)
      #expect((run.code, run.output) == (0, ""))
    }
  }

  @Test func `name the option of a missing answer, and no answer that was given`() throws {
    try inFolderWithForm { folder in
      let run = try BuiltCommand.run(
        ["form", "fill", "small.json", "--answers", "-"], in: folder,
        input: #"{"used": "mon secret"}"#)
      #expect(run.code == 65)
      #expect(!run.errors.contains("secret"))
      #expect(
        run.errors.plainSpaces == """
          Des réponses manquent ou ne conviennent pas. Rien n’a été enregistré.
            used : « … » n’est pas dans la liste. Écrivez : read, add.

          """)
    }
  }

  @Test func `complain when the result cannot be written`() throws {
    try inFolderWithForm { folder in
      let process = Process()
      process.executableURL = try BuiltCommand.url
      process.arguments = ["form", "fill", "small.json", "--answer", "used=read"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 74)
    }
  }

  @Test func `a form that says itself that one may give several answers is not repeated`() throws {
    let form = try smallForm(
      #"{"linkId":"used","type":"choice","repeats":true,"text":"Quoi ?","#
        + #""answerOption":[{"valueCoding":{"code":"a","display":"Ceci"}}],"#
        + #""item":[{"linkId":"help","type":"display","text":"Plusieurs réponses possibles."}]}"#)
    let text = FormText(form, title: Phrase(same: "Journal"), language: .french, width: 60)
    #expect(
      text.lines.joined(separator: "\n").plainSpaces == """
        Journal (version 1)

        1. Quoi ? [used]
           Plusieurs réponses possibles.
           – Ceci [a]
        """)
  }

  @Test func `show a form as it reads`() throws {
    let text = FormText(
      try smallForm(), title: Phrase(same: "Journal"), language: .english, width: 60)
    #expect(
      text.lines.joined(separator: "\n").plainSpaces == """
        Journal (version 1)

        1. What did you do? * [used]
           – Read my results [read]
           – Add a document [add]
           Several answers possible.

        2. Which document? [which]
           Only if the answer to “What did you do?” is “Add a
           document”.

        3. Tell us [story]
           Without any name.
        """)
  }
}
