import StudyDesk
import StudyModel
import Wording

extension AgreementHistory.Record.Kind {
  /// What was said, on one line.
  func words(of study: Study) -> Phrase {
    switch self {
    case .informed(let given):
      return given.document.words + Phrase(same: ", ") + given.means.words
    case .agreed(let given):
      let parts = [
        given.accepted.isEmpty ? nil : Self.list(given.accepted, study, "accepte", "agrees to"),
        given.declined.isEmpty ? nil : Self.list(given.declined, study, "refuse", "declines"),
        given.document.words, given.means.words,
        given.paper == nil ? nil : Phrase("sur papier signé", "on signed paper"),
      ]
      return parts.compactMap(\.self).withSemicolons
    case .refused(let refusal):
      return Self.reason(refusal.reason, after: Phrase("ne participe pas", "does not take part"))
    case .withdrew(let withdrawal):
      let choice = withdrawal.effect.choice
      return Self.reason(
        withdrawal.reason,
        after: Phrase("retrait\u{A0}: \(choice.french)", "withdrawal: \(choice.english)"))
    case .objected(let objection):
      return Self.reason(
        objection.reason,
        after: Phrase("s’oppose à l’usage de ses données", "objects to the use of their data"))
    case .objectionLifted(let objection):
      return Self.reason(
        objection.reason, after: Phrase("opposition levée", "objection settled"))
    }
  }

  private static func list(
    _ scopes: [ID<Scope>], _ study: Study, _ french: String, _ english: String
  ) -> Phrase {
    let names = scopes.map { study.scope($0)?.id.text ?? $0.text }.joined(separator: ", ")
    return Phrase("\(french)\u{A0}: \(names)", "\(english): \(names)")
  }

  private static func reason(_ reason: String?, after words: Phrase) -> Phrase {
    guard let reason, !reason.isEmpty else { return words }
    return Phrase("\(words.french) (\(reason.harmless))", "\(words.english) (\(reason.harmless))")
  }
}
