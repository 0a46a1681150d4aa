public import StudyModel
import Wording

/// Reads the questions of a workshop from a file: `questions`, each with its words, its method, its
/// needs, and how many points or dots each person has.
public enum QuestionFile {
  /// The questions in their order, or everything that is wrong at once.
  public static func read(_ text: String, file: String) -> ([WorkshopQuestion]?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    root.allow("questions")
    let questions = root["questions"].list().enumerated().compactMap { question($1, $0 + 1) }
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? questions : nil, findings)
  }

  private static func question(_ place: YAMLPlace, _ number: Int) -> WorkshopQuestion? {
    place.allow("question", "method", "budget", "needs")
    let words = place["question"].text()
    let method = place["method"].choice(VotingMethod.self)
    let needs = place["needs"].list().compactMap { $0.text() }
    let budget = place["budget"].isPresent ? place["budget"].int(in: 1...1000) : nil
    guard let words, let method else { return nil }
    if method == .ranking, budget != nil {
      place["budget"].note(
        Phrase("Un classement n’a pas de points à répartir.", "A ranking has no points to share."))
    }
    if method != .ranking, !place["budget"].isPresent {
      place["budget"].note(
        Phrase(
          "Il manque le nombre de points ou de pastilles par personne.",
          "The number of points or dots for each person is missing."))
    }
    return WorkshopQuestion(
      number: number, words: words, method: method, needs: needs.map { ID($0) }, budget: budget)
  }
}

extension Workspace {
  /// The questions that a file of that path holds.
  /// - Throws: `DeskError` with findings.
  public static func questions(
    reading bytes: [UInt8], file: String
  ) throws(DeskError) -> [WorkshopQuestion] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .rows(file, 1, Phrase("Le texte n’est pas en UTF-8.", "The text is not UTF-8."))
    }
    let (questions, findings) = QuestionFile.read(text, file: file)
    guard let questions else { throw .files(findings) }
    return questions
  }
}
