import Foundation
import StudyModel
import Testing

struct `Changing a passphrase at a terminal` {
  @Test func `asks for today’s first, and again when the two new ones differ`() throws {
    try withStudy { study in
      let thief = try Keyboard(["user", "passphrase"], in: study)
      try thief.type("une autre phrase", after: "Phrase de passe de coordination")
      try thief.read("phrase de passe inexacte")
      #expect(thief.end() == 77)

      let person = try Keyboard(["user", "passphrase"], in: study)
      try person.type(Team.passphrase, after: "Phrase de passe de coordination")
      try person.type("quatre mots sans rapport", after: "Nouvelle phrase de passe")
      try person.type("quatre mots sans raport", after: "La même")
      try person.type("quatre mots sans rapport", after: "Recommencez.")
      try person.type("quatre mots sans rapport", after: "La même")
      try person.read("Phrase de passe changée.")
      #expect(person.end() == 0)
      #expect(!person.everything.contains("quatre mots"))
    }
  }

  @Test func `without a terminal today’s comes from a file, or nothing is changed`() throws {
    try withStudy { study in
      let new = try "cinq mots bien choisis\n".written(to: "new.txt", in: study.folder)
      let wrong = try "ce n’est pas elle\n".written(to: "wrong.txt", in: study.folder)
      let change = ["user", "passphrase", "--new-passphrase-file", new]
      let unasked = try study.run(change)
      #expect(unasked.code == 64 && unasked.errors.contains("--passphrase-file"))
      #expect(try study.run(change + ["--passphrase-file", wrong]).code == 77)
    }
  }
}
