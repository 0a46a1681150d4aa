import StudyDesk
import Wording

/// What is to be left out, as the command line says it: `exact words=[prénom]`.
struct GivenBlanks {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// The words with all of that left out.
  /// - Throws: `DeskError` for what is written otherwise, or not in the words.
  func draft(of words: String) throws(DeskError) -> QuoteDraft {
    var draft = QuoteDraft(words)
    for (index, text) in texts.enumerated() {
      guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
        throw DeskError(
          .wrongUse,
          Phrase(
            "--blank s’écrit mots=[à la place], par exemple --blank \"Paulette=[prénom]\".",
            "--blank is written words=[instead], for instance --blank \"Paulette=[first name]\"."))
      }
      let instead = String(text[text.index(after: sign)...])
      guard draft.leaveOut(String(text[..<sign]), as: instead) > 0 else {
        // The words themselves are not repeated: they are what nobody should read.
        throw DeskError(
          .unacceptable,
          Phrase(
            "Les mots du --blank n°\u{A0}\(index + 1) ne sont pas dans le passage, ou sont déjà masqués.",
            "The words of --blank no. \(index + 1) are not in the passage, or left out already."))
      }
    }
    return draft
  }
}
