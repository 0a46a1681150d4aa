public import StudyModel
import Wording

extension CodedText {
  /// The passage that those words are; spaces and apostrophes of any kind are alike.
  /// - Parameters:
  ///   - words: exactly as they are written.
  ///   - question: the question, when several answers hold the words.
  /// - Throws: `DeskError` when they are not there, or more than once.
  public func passage(of words: String, question: String? = nil) throws(DeskError) -> Passage {
    var found: [Passage] = []
    for answer in answers where question == nil || answer.place.question == question {
      found += answer.text.scalarRanges(of: words).map {
        Passage(place: answer.place, start: $0.lowerBound, length: $0.count)
      }
    }
    guard let passage = found.first else {
      throw .unknown(
        "Ces mots ne sont pas dans le texte. Copiez-les exactement.",
        "These words are not in the text. Copy them exactly.")
    }
    guard found.count == 1 else {
      throw .unacceptable(
        """
        Ces mots y sont \(found.count) fois. Donnez-en davantage, ou dites la question avec --question.
        """,
        "These words are there \(found.count) times. Give more of them, or say the question.")
    }
    return passage
  }
}
