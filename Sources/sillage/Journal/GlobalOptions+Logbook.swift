import StudyDesk
import StudyModel
import Wording

extension GlobalOptions {
  /// The participant meant: the code given, whoever sits at the desk, or who answers the question.
  func participant(_ text: String?, at desk: Desk) throws -> ParticipantCode {
    if let text {
      guard let code = ParticipantCode(text) else { throw DeskError.noCode(text) }
      return code
    }
    if case .participant(let code) = desk.user { return code }
    guard let dialogue else { throw DeskError.codeMissing }
    return try dialogue.ask(
      Phrase("Quel est le code du participant\u{202F}?", "What is the participant’s code?"),
      hint: Phrase("Par exemple\u{A0}: TALI-473-P", "For instance: TALI-473-P")
    ) { text in
      ParticipantCode(text).map { .success($0) }
        ?? .failure(Dialogue.Misunderstood(words: DeskError.noCode(text).words))
    }
  }
}

extension DeskError {
  /// A text that is no code, and what in it nobody sees.
  fileprivate static func noCode(_ text: String) -> DeskError {
    if let invisible = text.invisible {
      return DeskError(.doesNotExist, .holdsInvisible(invisible))
    }
    return DeskError(
      .doesNotExist,
      Phrase(
        "«\u{A0}\(text)\u{A0}» n’est pas un code de participant. Vérifiez chaque lettre et chiffre.",
        "“\(text)” is not a participant’s code. Check each letter and digit."))
  }

  fileprivate static var codeMissing: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Indiquez le participant avec --participant CODE.",
        "Name the participant with --participant CODE."))
  }
}

extension StudyZone {
  /// Minutes ahead of universal time at noon of a day.
  var offset: @Sendable (Day) -> Int {
    { day in
      let noon = self.moment(day, minuteOfDay: 720).milliseconds
      return Int(Int64(day.number) * 1440 + 720 - noon / 60_000)
    }
  }
}
