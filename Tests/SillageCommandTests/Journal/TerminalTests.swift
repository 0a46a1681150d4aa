import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

@testable import sillage

struct `The logbook at a terminal` {
  @Test func `is taken up again after the program was killed`() throws {
    try withStudy { study in
      let code = study.writer.description
      let first = try Keyboard(["journal", "add"], in: study)
      try first.type("jamais", after: "Quel est le code")
      try first.type(code, after: "n’est pas un code")
      try first.type("1", after: "Qui écrit ?")
      try first.type("hier", after: "De quel jour")
      try first.type("J’ai lu mes résultats.\r", after: "Que s’est-il passé")
      try first.type("1", after: "Question 2 sur 7")
      try first.read("Question 3 sur 7")
      first.kill()
      let drafts = study.folder + "/drafts"
      let name = try #require(FileManager.default.contentsOfDirectory(atPath: drafts).first)
      #expect(!name.contains(code))
      let file = drafts + "/" + name
      let content = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(content.range(of: Data("résultats".utf8)) == nil)
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect(mode as? Int == 0o600)

      let second = try Keyboard(["journal", "add", code], in: study)
      try second.type("o", after: "(2 réponses). Reprendre ?")
      try second.type("2", after: "Question 3 sur")
      try second.type("arrêter", after: "Question 4 sur")
      try second.read("sillage journal brouillon reprendre \(code)-journal")
      #expect(second.end() == 75)
      #expect(try study.desk.participant(study.writer).entries.isEmpty)

      let third = try Keyboard(["journal", "draft", "resume"], in: study)
      try third.type("", after: "Question 4 sur")
      for number in 5...9 { try third.type("", after: "Question \(number) sur") }
      try third.type("o", after: "Tout est juste ?")
      try third.read("Écrit n° 1 enregistré")
      #expect(third.end() == 0)
      #expect(!FileManager.default.fileExists(atPath: file))
      let entry = try #require(try study.desk.participant(study.writer).entries.first)
      #expect(entry.day == (try study.desk.today) - 1)
      let lines = try study.desk.contents(of: 1, of: study.writer).versions[0].lines
      #expect(lines.map(\.linkId) == ["evenement", "avec-qui", "fonction"])
      #expect(lines[0].answers.map(\.french) == ["J’ai lu mes résultats."])
    }
  }

  @Test func `is put right from the answers there are`() throws {
    try withStudy { study in
      let code = study.writer.description
      _ = try study.run([
        "journal", "add", code, "--answer", "fonction=agenda", "--answer", "recit=Bin",
        "--dictated",
      ])
      let person = try Keyboard(["journal", "amend", "1", "--as", code], in: study)
      try person.type("9", after: "Tout est juste ?")
      try person.type("modifier", after: "Votre réponse : Bin")
      try person.type("\u{7F}\u{7F}ien\r", after: "> Bin")
      try person.type("o", after: "Tout est juste ?")
      try person.type("", after: "Pourquoi cette correction ?")
      try person.type("faute", after: "Donnez une raison.")
      try person.read("Le texte d’avant est gardé.")
      #expect(person.end() == 0)
      let (entry, versions) = try study.desk.contents(of: 1, of: study.writer)
      #expect(entry.latest.reason == "faute")
      #expect(versions.map { $0.lines.last?.answers.map(\.french) } == [["Bin"], ["Bien"]])
    }
  }

  @Test func `goes on with a correction that was left, and asks nothing twice`() throws {
    try withStudy { study in
      let code = study.writer.description
      _ = try study.run(["journal", "add", code, "--answer", "fonction=agenda", "--dictated"])
      let first = try Keyboard(["journal", "amend", code, "1"], in: study)
      try first.type("2", after: "Qui écrit ?")
      try first.type("9", after: "Tout est juste ?")
      try first.type("Enfin\r", after: "Question 9 sur 9")
      try first.type("arrêter", after: "Tout est juste ?")
      #expect(first.end() == 75)
      let second = try Keyboard(["journal", "draft", "resume", code], in: study)
      try second.type("o", after: "Enfin")
      try second.type("oubli", after: "Pourquoi cette correction ?")
      try second.read("Le texte d’avant est gardé.")
      #expect(second.end() == 0)
      #expect(try study.desk.drafts().isEmpty)
    }
  }

  @Test func `records nothing when nothing was changed`() throws {
    try withStudy { study in
      let code = study.writer.description
      _ = try study.run(["journal", "add", code, "--answer", "fonction=agenda", "--dictated"])
      let person = try Keyboard(
        ["journal", "amend", code, "1", "--dictated"], in: study)
      try person.type("o", after: "Tout est juste ?")
      try person.read("Rien n’a changé")
      #expect(person.end() == 65)
      #expect(try study.desk.entry(1, of: study.writer).isAmended == false)
    }
  }

  @Test func `asks only for what the command left out`() throws {
    try withStudy { study in
      let code = study.writer.description
      let person = try Keyboard(
        ["journal", "add", code, "--answer", "evenement=Un examen"], in: study)
      try person.type("1", after: "Qui écrit ?")
      try person.type("2", after: "Question 2 sur 7")
      try person.type("9", after: "Question 3 sur 7")
      for number in 4...9 { try person.type("", after: "Question \(number) sur 9") }
      try person.type("o", after: "Un examen")
      try person.read("Écrit n° 1 enregistré")
      #expect(person.end() == 0)
    }
  }

  @Test func `asks nothing of who may not write`() throws {
    try withStudy { study in
      let person = try Keyboard(
        ["journal", "add", study.stranger.description], in: study)
      try person.read("Il manque l’accord")
      #expect(person.end() == 77)
    }
  }

  @Test func `asks who holds the pen when someone of the team is named`() throws {
    try withStudy { study in
      let person = try Keyboard(
        ["journal", "add", study.writer.description, "--as", "ref-oc-1"], in: study)
      try person.type("3", after: "Qui écrit ?")
      try person.type("", after: "De quel jour")
      try person.type("arrêter", after: "Question 1 sur 7")
      try person.read("Rien n’a été enregistré.")
      #expect(person.end() == 75)
    }
  }
}
