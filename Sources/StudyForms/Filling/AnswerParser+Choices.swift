import JSONTree
import Wording

extension AnswerParser {
  /// One or several of the answers proposed, by number, words or code.
  func parseChoices(_ text: String) -> Result<[Answer], Problem> {
    if case .success(let answer) = choice(text, isAlone: true) { return .success([answer]) }
    guard item.repeats else { return choice(text, isAlone: false).map { [$0] } }
    return all(parts(text)) { choice($0, isAlone: false) }
  }

  /// « 1, 3 et 4 », « 1 3 4 », « marche ; vélo ».
  private func parts(_ text: String) -> [String] {
    let words = text.split { $0.isWhitespace || ",;".contains($0) }.map(String.init)
      .filter { !["et", "and", "&", "+"].contains($0.lowercased()) }
    if words.allSatisfy({ isKnownWord($0) }) { return words }
    let separators: [Character] = item.type == .openChoice ? [";", "\n"] : [",", ";", "\n"]
    return text.split { separators.contains($0) }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private func isKnownWord(_ word: String) -> Bool {
    if Int(word) != nil { return true }
    let key = TextKey.of(word)
    return choices.contains { $0.hasLabel(key) || $0.answer.code == word }
  }

  /// One of the answers proposed; with `isAlone`, only when it is meant without doubt.
  private func choice(_ text: String, isAlone: Bool) -> Result<Answer, Problem> {
    let coded = choices.first { $0.answer.code == text || $0.answer.systemAndCode == text }
    if prefersCodes, let coded { return .success(coded.answer) }
    let key = TextKey.of(text)
    if let exact = choices.first(where: { $0.hasLabel(key) }) { return .success(exact.answer) }
    let numbered = Int(text).flatMap { number in choices.first { $0.number == number } }
    if !isExact, let found = numbered ?? coded { return .success(found.answer) }
    let isDigits = Int(text) != nil
    let similar = isExact || isDigits || key.count < 2 ? [] : choices.filter { $0.beginsWith(key) }
    if similar.count == 1, !isAlone || item.type != .openChoice {
      return .success(similar[0].answer)
    }
    if similar.count > 1, item.type != .openChoice { return .failure(ambiguous(text, similar)) }
    if item.type == .openChoice, !isDigits, !isAlone || !item.repeats {
      return .success(.string(text))
    }
    return .failure(unknown(text))
  }

  private func ambiguous(_ text: String, _ similar: [FormQuestion.Choice]) -> Problem {
    if prefersCodes { return notListed(text) }
    let labels = similar.prefix(4).map(\.label)
    return Problem(
      .ambiguous,
      "« \(text) » peut vouloir dire : \(labels.map(\.french).joined(separator: " ou ")). Donnez le numéro.",
      "“\(text)” may mean: \(labels.map(\.english).joined(separator: " or ")). Give the number.")
  }

  private func unknown(_ text: String) -> Problem {
    if prefersCodes { return notListed(text) }
    let last = choices.count
    return Problem(
      .invalidAnswerOption,
      "« \(text) » n'est pas dans la liste : donnez un numéro de 1 à \(last).",
      "“\(text)” is not in the list: give a number from 1 to \(last).")
  }

  /// What is said to a file or a program, which sees no numbered list.
  private func notListed(_ text: String) -> Problem {
    let names = choices.prefix(Self.mostNames).map { $0.answer.code ?? $0.answer.words.french }
    let more = choices.count > names.count ? ", …" : ""
    let list = names.joined(separator: ", ") + more
    return Problem(
      .invalidAnswerOption, "« \(text) » n'est pas dans la liste. Écrivez : \(list).",
      "“\(text)” is not in the list. Write: \(list).")
  }

  /// More than these are no list to read.
  private static let mostNames = 30
}

extension FormQuestion.Choice {
  private var keys: [String] {
    Set([label.french, label.english, answer.words.french, answer.words.english])
      .map { TextKey.of($0) }
  }

  fileprivate func hasLabel(_ key: String) -> Bool { !key.isEmpty && keys.contains(key) }
  fileprivate func beginsWith(_ key: String) -> Bool { keys.contains { $0.hasPrefix(key) } }
}

extension Answer {
  /// The code of a coding, or what other values write.
  fileprivate var code: String? {
    switch self {
    case .coding(let coding): coding.code
    case .string, .boolean, .quantity, .attachment: nil
    default: json.string
    }
  }

  fileprivate var systemAndCode: String? {
    guard case .coding(let coding) = self, let code = coding.code else { return nil }
    return (coding.system ?? "") + "|" + code
  }
}
