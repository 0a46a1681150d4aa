import StudyDesk
import StudyModel
import Wording

extension Withdrawal.Effect {
  /// The choice with what follows from it.
  var explanation: Phrase {
    let meaning = meaning
    return Phrase(
      "\(choice.french)\u{A0}: \(meaning.french)", "\(choice.english): \(meaning.english)")
  }

  /// What follows from a withdrawal that took effect on that day, said to whoever records it.
  func warning(_ day: Day) -> Phrase {
    let end =
      self == .quotes
      ? Phrase(same: "")
      : Phrase(
        " Ce qui a été écrit depuis ce jour-là est mis de côté.",
        " What was written since that day is set aside.")
    return Phrase(
      "À partir du \(day.words.french)\u{A0}: \(meaning.french).\(end.french)",
      "From \(day.words.english) on: \(meaning.english).\(end.english)")
  }

  private var meaning: Phrase {
    switch self {
    case .stop:
      Phrase(
        "plus rien n’est demandé à la personne, et ce qu’elle a donné reste compté",
        "nothing more is asked of the person, and what they gave still counts")
    case .exclude:
      Phrase(
        """
        plus rien n’est demandé à la personne, et ce qu’elle a donné n’est plus compté dans les \
        résultats à venir
        """,
        """
        nothing more is asked of the person, and what they gave no longer counts in results to \
        come
        """)
    case .erase:
      Phrase(
        "tout ce que la personne a donné est effacé pour toujours\u{A0}; rien ne peut être repris",
        "all that the person gave is erased for ever; nothing can be taken back")
    case .quotes:
      Phrase(
        "la personne continue, et ses phrases ne paraissent plus dans les publications à venir",
        "the person goes on, and their sentences appear in no publication to come")
    }
  }
}
