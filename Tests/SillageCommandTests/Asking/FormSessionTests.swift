import JSONTree
import StudyForms
import Testing
import Wording

@testable import sillage

struct `Going on with a draft` {
  private func session(_ rehearsal: Rehearsal, _ form: Questionnaire) -> FormSession {
    FormSession(dialogue: rehearsal.dialogue(), form: form, today: rehearsalDay) { _ in }
  }

  private func draft() throws -> JSON {
    var filling = FormFilling(try smallForm(), today: rehearsalDay)
    #expect(filling.answer("1").isEmpty)
    return filling.draft
  }

  @Test func `is offered, and begins where it was left`() throws {
    let rehearsal = Rehearsal("peut-être", "o")
    let filling = try session(rehearsal, smallForm()).offer(
      draft(), keptOn: Phrase(" le 30 octobre", " on 30 October"))
    #expect(filling?.current?.item.linkId == "story")
    #expect(rehearsal.transcript.plainSpaces == """

      Vous aviez commencé « Journal » le 30 octobre (1 réponse). Reprendre ?
      o : reprendre · n : recommencer du début, ces réponses seront effacées
      > peut-être
      Répondez par oui ou par non.
      > o

      """)
  }

  @Test func `can be declined`() throws {
    #expect(try session(Rehearsal("n"), smallForm()).offer(draft()) == nil)
  }

  @Test func `is not possible with another version of the form`() throws {
    let other = try smallForm(#"{"linkId":"a","type":"string"}"#)
    var newer = other.json
    newer["version"] = "2"
    let form = try #require(Questionnaire.read(.object(newer), file: "f").resource)
    let rehearsal = Rehearsal()
    #expect(try session(rehearsal, form).offer(draft()) == nil)
    #expect(rehearsal.transcript.contains("celui d’un autre formulaire"))
  }
}
