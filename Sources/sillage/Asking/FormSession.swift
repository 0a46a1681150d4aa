import JSONTree
import StudyForms
import Wording

/// A form asked at the terminal from the first question to the approved answers, with a draft
/// that is offered again.
struct FormSession {
  let dialogue: Dialogue
  let form: Questionnaire
  let today: Day
  /// Minutes ahead of universal time on a day.
  var offset: @Sendable (Day) -> Int = ParisTime.offset
  /// Keeps a draft; called after every answer.
  let keep: (JSON) throws -> Void

  /// Asks whatever is not answered yet, then for a review.
  /// - Throws: `Dialogue.Stopped` when the person leaves.
  func hold(from filling: FormFilling) throws -> FormFilling {
    var asking = FormDialogue(filling, dialogue) { try keep($0.draft) }
    return try asking.hold()
  }

  /// A form without answers.
  func begin() -> FormFilling { FormFilling(form, today: today, offset: offset) }

  /// Offers a draft again.
  /// - Parameter when: when it was kept, in words.
  /// - Returns: nil when there is none, or the person would rather begin again.
  func offer(_ draft: JSON?, keptOn when: Phrase? = nil) throws -> FormFilling? {
    guard let draft else { return nil }
    let reading = FormFilling.resume(draft, of: form, today: today, offset: offset)
    guard let filling = reading.resource else {
      for finding in reading.findings { dialogue.say(finding.message, .careful) }
      return nil
    }
    let count = filling.review.count { $0.answer != nil }
    let title = form.title?.phrase ?? Phrase("ce formulaire", "this form")
    let day = when ?? Phrase(same: "")
    let isWanted = try dialogue.confirm(
      hint: Phrase(
        "o\u{A0}: reprendre · n\u{A0}: recommencer du début, ces réponses seront effacées",
        "y: go on · n: begin again, these answers will be dropped"),
      Phrase(
        """
        Vous aviez commencé «\u{A0}\(title.french)\u{A0}»\(day.french) \
        (\(Language.french.count(count, Phrase("réponse", ""), Phrase("réponses", "")))). \
        Reprendre\u{202F}?
        """,
        """
        You had begun “\(title.english)”\(day.english) \
        (\(Language.english.count(count, Phrase("", "answer"), Phrase("", "answers")))). Go on?
        """))
    return isWanted ? filling : nil
  }
}
