public import StudyModel
public import StudyNeeds
import Wording

extension Workspace {
  /// What proposes words to leave out: the study's `forms/blanks.yaml`, and patterns. Without the
  /// file, patterns alone.
  /// - Throws: `DeskError` with findings when the file holds errors.
  public func blankFinder() throws(DeskError) -> BlankFinder {
    BlankFinder(try blankDictionary())
  }
}

extension Desk {
  /// The words that a mark covers today, and the text they stand in. The ledger keeps who looked.
  public func markedWords(
    _ name: MarkReference, of code: ParticipantCode
  ) throws -> (text: CodedText, passage: Passage) {
    let mark = try mark(name, of: code)
    guard let (text, passage, _) = try codedRecord(of: code).standing(mark.id) else {
      throw DeskError.unacceptable(
        "Le texte a été corrigé depuis\u{A0}: reclassez d’abord ce passage.",
        "The text was amended since: code this passage again first.")
    }
    try note(text)
    return (text, passage)
  }
}
