public import StudyModel
import Wording

extension Desk {
  /// Settles whether a theme is in a text about which two readers differ.
  /// - Throws: `DeskError`, `.refused` while whoever sits here, or everybody else, has not read the
  ///   text to its end: until then not even whether there is a difference is told.
  public func settle(
    _ theme: ID<Theme>, in origin: CodedText.Origin, of code: ParticipantCode, applies: Bool,
    reason: String
  ) throws {
    let reason = try reasonGiven(reason)
    try check([theme], in: try workspace.codebookInUse())
    let record = try codedRecord(of: code)
    guard let text = record.texts.first(where: { $0.origin == origin }) else {
      throw DeskError.noText(origin)
    }
    let readers = record.readers(of: text)
    guard readers.contains(user.author) else { throw DeskError.notReadYet }
    guard readers.count > 1 else { throw DeskError.readByOneAlone }
    guard record.differences(in: text).contains(where: { $0.theme == theme }) else {
      throw DeskError.noDifference
    }
    let settled = CodingSettled(
      writing: text.writing, theme: theme, applies: applies, reason: reason)
    try act(on: code, by: .code) { _ in .coding(.settled(settled)) }
  }
}

extension DeskError {
  fileprivate static var notReadYet: DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        Vous n’avez pas encore dit que ce texte est lu jusqu’au bout\u{A0}: «\u{A0}sillage codage lu\u{A0}». On tranche après avoir lu.
        """,
        """
        You have not said yet that you read this text to its end: “sillage coding done”. Settling \
        comes after reading.
        """))
  }

  fileprivate static var readByOneAlone: DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        Vous seul avez lu ce texte jusqu’au bout. Il n’y a rien à trancher tant qu’un second lecteur \
        ne l’a pas fini aussi.
        """,
        """
        You alone have read this text to its end. There is nothing to settle until a second reader \
        has finished it, too.
        """))
  }

  fileprivate static var noDifference: DeskError {
    .unacceptable(
      "Les lectures ne diffèrent pas sur ce thème dans ce texte.",
      "Readings do not differ about this theme in this text.")
  }
}
