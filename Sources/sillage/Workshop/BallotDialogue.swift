import StudyModel
import Wording

/// Asks for the votes on a ballot, need by need.
struct BallotDialogue {
  let dialogue: Dialogue
  let needs: Needs

  /// One ballot for each question on which something was voted.
  /// - Throws: `Dialogue.Stopped`.
  func ask(
    _ questions: [WorkshopQuestion], of workshop: ID<Workshop>
  ) throws -> [BallotCast] {
    let ballots = try questions.compactMap { question -> BallotCast? in
      dialogue.sayNothing()
      dialogue.say(
        Phrase(
          "Question \(question.number)\u{A0}: \(question.words)",
          "Question \(question.number): \(question.words)"), .strong)
      let votes = try question.method == .ranking ? ranking(question) : points(question)
      guard !votes.isEmpty else { return nil }
      return BallotCast(workshop: workshop, question: question.number, votes: votes)
    }
    let isRight = try dialogue.confirm(
      Phrase("Enregistrer ce bulletin\u{202F}?", "Record this ballot?"))
    guard isRight, !ballots.isEmpty else { throw Dialogue.Stopped() }
    return ballots
  }

  private func points(_ question: WorkshopQuestion) throws -> [BallotCast.Vote] {
    var left = question.budget ?? 0
    return try question.needs.compactMap { need -> BallotCast.Vote? in
      guard left > 0 else { return nil }
      let most = left
      let value: Int = try dialogue.ask(
        words(of: need),
        hint: Phrase(
          "De 0 à \(most)\u{A0}; Entrée\u{A0}: rien", "From 0 to \(most); Enter: nothing")
      ) { text in
        if text.isEmpty { return .success(0) }
        guard let value = Int(text), (0...most).contains(value) else {
          return .failure(
            Dialogue.Misunderstood(
              words: Phrase(
                "Donnez un nombre de 0 à \(most)\u{A0}: c’est ce qui reste.",
                "Give a number from 0 to \(most): that is what is left.")))
        }
        return .success(value)
      }
      left -= value
      return value == 0 ? nil : BallotCast.Vote(need: need, value: value)
    }
  }

  private func ranking(_ question: WorkshopQuestion) throws -> [BallotCast.Vote] {
    var left = question.needs
    var votes: [BallotCast.Vote] = []
    while !left.isEmpty {
      let (place, offered) = (votes.count + 1, left)
      let chosen: ID<Need>? = try dialogue.ask(
        Phrase("Qu’est-ce qui vient en n°\u{A0}\(place)\u{202F}?", "What comes as no. \(place)?"),
        among: offered.map { words(of: $0) },
        hint: Phrase("Un numéro. Entrée\u{A0}: plus rien", "A number. Enter: nothing more")
      ) { text in
        if text.isEmpty { return .success(nil) }
        guard let number = Int(text), offered.indices.contains(number - 1) else {
          return .failure(
            Dialogue.Misunderstood(
              words: Phrase(
                "Donnez un numéro de 1 à \(offered.count).",
                "Give a number from 1 to \(offered.count).")))
        }
        return .success(offered[number - 1])
      }
      guard let chosen else { break }
      votes.append(BallotCast.Vote(need: chosen, value: place))
      left.removeAll { $0 == chosen }
    }
    return votes
  }

  private func words(of need: ID<Need>) -> Phrase {
    needs[need]?.sentence ?? Phrase(same: need.text)
  }
}
