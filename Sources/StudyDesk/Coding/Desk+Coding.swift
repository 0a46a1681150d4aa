public import StudyModel
import Wording

extension Desk {
  /// Marks words of a text with themes.
  ///
  /// - Parameters:
  ///   - passage: within a text that counts, as `texts(of:)` gives it.
  ///   - code: whose words they are.
  ///   - themes: of the codebook in use, at least one.
  ///   - replacing: the mark whose place it takes, for instance after an amendment.
  ///   - codebook: the one in use, when it is at hand.
  /// - Returns: the mark's name.
  @discardableResult
  public func mark(
    _ passage: Passage, of code: ParticipantCode, with themes: [ID<Theme>],
    replacing: EventID? = nil, codebook: Codebook? = nil
  ) throws -> EventID {
    let codebook = try codebook ?? workspace.codebookInUse()
    try check(themes, in: codebook)
    let record = try codedRecord(of: code)
    guard record.texts.contains(where: { $0.words(of: passage) != nil }) else {
      throw DeskError.noPassage
    }
    if let replacing { try requireOwn(replacing, in: record) }
    let mark = MarkMade(
      passage: passage, themes: themes, codebook: codebook.version, replaces: replacing)
    return try act(on: code, by: .code) { _ in .coding(.marked(mark)) }.event.id
  }

  /// Takes one of the reader's own marks back; what it was evidence for loses it.
  public func unmark(_ mark: EventID, of code: ParticipantCode) throws {
    try requireOwn(mark, in: try codedRecord(of: code))
    try act(on: code, by: .code) { _ in .coding(.unmarked(MarkRemoved(mark: mark))) }
  }

  /// Says that the reader has read a text to its end. Only then is a theme they did not mark a
  /// judgement, and only then do they see what others marked.
  /// - Parameters:
  ///   - origin: the entry or the interview.
  ///   - code: whose text it is.
  ///   - codebook: the one in use, when it is at hand.
  public func finishReading(
    _ origin: CodedText.Origin, of code: ParticipantCode, codebook: Codebook? = nil
  ) throws {
    let record = try codedRecord(of: code)
    guard let text = record.texts.first(where: { $0.origin == origin }) else {
      throw DeskError.noText(origin)
    }
    guard !record.markings.isRead(text.writing, by: user.author) else { return }
    let version = try (codebook ?? workspace.codebookInUse()).version
    let finished = TextCoded(writing: text.writing, codebook: version)
    try act(on: code, by: .code) { _ in .coding(.finished(finished)) }
  }

  /// Settles whether a theme is in a text about which two readers differ.
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
    guard record.differences(in: text).contains(where: { $0.theme == theme }) else {
      throw DeskError.noDifference
    }
    let settled = CodingSettled(
      writing: text.writing, theme: theme, applies: applies, reason: reason)
    try act(on: code, by: .code) { _ in .coding(.settled(settled)) }
  }

  private func check(_ themes: [ID<Theme>], in codebook: Codebook) throws(DeskError) {
    guard !themes.isEmpty, Set(themes).count == themes.count else { throw .noThemes }
    if let unknown = themes.first(where: { codebook.theme($0) == nil }) {
      throw .noTheme(unknown)
    }
  }

  private func requireOwn(_ mark: EventID, in record: CodedRecord) throws(DeskError) {
    guard try record.visibleMark(mark, to: user.author).reader == user.author else {
      throw DeskError(
        .refused,
        Phrase(
          "Ce passage a été classé par quelqu’un d’autre. Un désaccord se tranche, il ne s’efface pas.",
          "Somebody else coded this passage. A difference is settled, not taken away."))
    }
  }
}

extension DeskError {
  static var noMark: DeskError {
    .unknown("Ce classement n’existe pas, ou plus.", "There is no such mark, or no longer.")
  }

  static func noMark(_ number: Int, _ code: ParticipantCode) -> DeskError {
    .unknown(
      "Il n’y a pas de passage classé n°\u{A0}\(number) chez \(code), ou pas encore pour vous.",
      "\(code) has no coded passage no. \(number), or none for you yet.")
  }

  static var noPassage: DeskError {
    .unacceptable(
      "Ces mots ne sont pas dans un texte qui compte. Relisez le texte, il a pu être corrigé.",
      "These words are in no text that counts. Read the text again, it may have been amended.")
  }

  fileprivate static var noThemes: DeskError {
    .unacceptable(
      "Donnez un thème au moins, et chacun une seule fois.",
      "Give at least one theme, and each only once.")
  }

  fileprivate static var noDifference: DeskError {
    .unacceptable(
      "Les lectures ne diffèrent pas sur ce thème dans ce texte.",
      "Readings do not differ about this theme in this text.")
  }
}

extension Workspace {
  /// The codebook, which coding cannot do without.
  /// - Throws: `DeskError` when the study has none, or it holds errors.
  public func codebookInUse() throws(DeskError) -> Codebook {
    guard let codebook = try codebook() else {
      throw .unknown(
        "L’étude n’a pas de grille de codage. Écrivez forms/codebook.yaml.",
        "The study has no codebook. Write forms/codebook.yaml.")
    }
    return codebook
  }
}
