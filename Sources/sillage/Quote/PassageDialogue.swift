import StudyDesk
import StudyModel
import Wording

/// Shows a text and asks which of its words are to be quoted.
struct PassageDialogue {
  private let dialogue: Dialogue
  private let text: CodedText
  /// The passages that were coded and stand in the text.
  private let coded: [Passage]

  init(_ dialogue: Dialogue, _ text: CodedText, _ marks: [(mark: Mark, place: MarkPlace)]) {
    self.dialogue = dialogue
    self.text = text
    coded = marks.compactMap { if case .stands(let passage) = $0.place { passage } else { nil } }
  }

  /// - Throws: `Dialogue.Stopped`.
  func ask() throws -> Passage {
    for answer in text.answers {
      dialogue.sayNothing()
      dialogue.say(answer.question, .faint)
      dialogue.say(answer.text)
    }
    return try dialogue.ask(
      Phrase("Quels mots citer\u{202F}?", "Which words are quoted?"),
      among: coded.map { Phrase(same: text.words(of: $0) ?? "") },
      hint: coded.isEmpty
        ? Phrase("Les mots, exactement", "The words, exactly")
        : Phrase(
          "Un numéro de passage classé, ou les mots, exactement",
          "The number of a coded passage, or the words, exactly")
    ) { typed in
      if let number = Int(typed), coded.indices.contains(number - 1) {
        return .success(coded[number - 1])
      }
      do throws(DeskError) { return .success(try text.passage(of: typed)) } catch {
        return .failure(Dialogue.Misunderstood(words: error.words))
      }
    }
  }
}
