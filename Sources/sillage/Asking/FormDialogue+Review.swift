import StudyForms
import Wording

extension FormDialogue {
  func sayClosingNotes() {
    for note in filling.closingNotes {
      dialogue.sayNothing()
      dialogue.say(note)
    }
  }

  /// Every question with its answer, numbered.
  func sayReview() {
    dialogue.sayNothing()
    dialogue.say(Phrase("Vos réponses", "Your answers"), .strong)
    let lines = filling.review
    let width = String(lines.count).count
    for (index, line) in lines.enumerated() {
      let number = String(index + 1)
      let margin = String(repeating: " ", count: 2 + width - number.count)
      dialogue.say(line.question, .faint, lead: margin + number + "  ")
      dialogue.say(
        words(for: line), line.isMissing ? .careful : .plain,
        lead: String(repeating: " ", count: width + 4))
    }
  }

  private func words(for line: ReviewLine) -> Phrase {
    if let answer = line.answer { return answer }
    return line.isMissing
      ? Phrase("réponse obligatoire", "answer needed") : Phrase("(sans réponse)", "(no answer)")
  }

  func sayHowToSave() {
    dialogue.sayNothing()
    dialogue.say(
      Phrase(
        "Tout est juste\u{202F}? Tapez o pour enregistrer.",
        "Is everything right? Type y to save."), .strong)
    dialogue.say(
      Phrase(
        """
        Pour changer une réponse, tapez son numéro. Pour finir plus tard, tapez «\u{A0}arrêter\
        \u{A0}».
        """,
        "To change an answer, type its number. To finish later, type “stop”."), .faint)
  }

  func missingAnswer(_ line: ReviewLine) -> Phrase {
    Phrase(
      "Il manque encore une réponse\u{A0}: «\u{A0}\(line.question.french)\u{A0}».",
      "One answer is still missing: “\(line.question.english)”.")
  }

  var unknownLine: Phrase {
    Phrase(
      "Donnez le numéro d’une réponse de la liste, ou appuyez sur Entrée.",
      "Give the number of an answer in the list, or press Enter.")
  }

  var unknownAnswer: Phrase {
    Phrase(
      "Tapez o pour enregistrer, le numéro d’une réponse à changer, ou «\u{A0}arrêter\u{A0}».",
      "Type y to save, the number of an answer to change, or “stop”.")
  }
}
