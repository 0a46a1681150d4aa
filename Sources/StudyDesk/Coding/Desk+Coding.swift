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

  func check(_ themes: [ID<Theme>], in codebook: Codebook) throws(DeskError) {
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

  /// Says how to name another reader's mark, as if it might be there.
  static func noMark(_ mark: MarkReference, _ code: ParticipantCode) -> DeskError {
    .unknown(
      """
      Vous n’avez pas de passage classé n°\u{A0}\(mark) chez \(code), ou pas encore. Celui d’un autre \
      lecteur s’écrit avec son nom\u{A0}: ref-oc-1/3.
      """,
      """
      You have no coded passage no. \(mark) of \(code), or not yet. Another reader’s is written with \
      their name: ref-oc-1/3.
      """)
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
