import StudyModel
import Wording

/// Asks which questions a workshop puts to the vote.
struct QuestionDialogue {
  let dialogue: Dialogue
  /// The needs that are followed.
  let needs: [Need]

  /// - Throws: `Dialogue.Stopped`.
  func ask() throws -> [WorkshopQuestion] {
    guard needs.count > 1 else {
      dialogue.say(
        Phrase(
          "Moins de deux besoins sont suivis\u{A0}: rien n’est mis au vote.",
          "Fewer than two needs are followed: nothing is put to the vote."), .faint)
      return []
    }
    var questions: [WorkshopQuestion] = []
    while let words = try words(questions.count + 1) {
      questions.append(try question(questions.count + 1, words))
    }
    return questions
  }

  private func words(_ number: Int) throws -> String? {
    try dialogue.ask(
      Phrase("Question \(number) mise au vote", "Question \(number) put to the vote"),
      hint: Phrase("Entrée\u{A0}: il n’y en a pas d’autre", "Enter: there is no other")
    ) { text in .success(text.isEmpty ? nil : text) }
  }

  private func question(_ number: Int, _ words: String) throws -> WorkshopQuestion {
    let method = try dialogue.choose(
      Phrase("Comment vote-t-on\u{202F}?", "How do people vote?"),
      among: VotingMethod.allCases.map { ($0, $0.words) })
    let budget = try method == .ranking ? nil : budget(method)
    return WorkshopQuestion(
      number: number, words: words, method: method, needs: try chosenNeeds(), budget: budget)
  }

  private func budget(_ method: VotingMethod) throws -> Int {
    try dialogue.ask(
      Phrase(
        "Combien par personne, en tout\u{202F}?", "How many for each person, in all?")
    ) { text in
      guard let count = Int(text), (1...1000).contains(count) else {
        return .failure(
          Dialogue.Misunderstood(
            words: Phrase("Donnez un nombre de 1 à 1000.", "Give a number from 1 to 1000.")))
      }
      return .success(count)
    }
  }

  private func chosenNeeds() throws -> [ID<Need>] {
    try dialogue.ask(
      Phrase("Entre quels besoins\u{202F}?", "Among which needs?"),
      among: needs.map(\.sentence),
      hint: Phrase(
        "Des numéros séparés par des virgules\u{A0}: 1, 3, 4. Entrée\u{A0}: tous",
        "Numbers with commas: 1, 3, 4. Enter: all of them")
    ) { text in
      if text.isEmpty { return .success(needs.map(\.id)) }
      let numbers = text.split { $0 == "," || $0 == " " }.map { Int($0) }
      guard numbers.allSatisfy({ $0.map { needs.indices.contains($0 - 1) } ?? false }),
        numbers.count > 1, Set(numbers).count == numbers.count
      else {
        return .failure(
          Dialogue.Misunderstood(
            words: Phrase(
              "Donnez au moins deux numéros de la liste, chacun une fois.",
              "Give at least two numbers of the list, each once.")))
      }
      return .success(numbers.compactMap { $0.map { needs[$0 - 1].id } })
    }
  }
}

extension VotingMethod {
  /// How people vote, in words.
  var words: Phrase {
    switch self {
    case .points: Phrase("des points à répartir", "points to share out")
    case .dots: Phrase("des pastilles à coller", "dots to stick")
    case .ranking: Phrase("un classement", "a ranking")
    }
  }
}
