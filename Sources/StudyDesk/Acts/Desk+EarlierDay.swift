import StudyModel
import Wording

extension Desk {
  /// What a refusal comes to when the agreement exists, but only from a later day on.
  func notYetAgreed(_ refusal: Refusal, _ occasion: Occasion) -> DeskError? {
    guard case .neverAsked(let scope) = refusal.reason,
      let agreed = occasion.participant.agreement.firstAgreement(to: scope.id),
      agreed > occasion.effectiveAt, agreed <= occasion.now
    else { return nil }
    let start = study.zone.day(of: agreed).words
    let day = study.zone.day(of: occasion.effectiveAt).words
    return DeskError(
      .refused,
      Phrase(
        """
        L’accord «\u{A0}\(scope.label.french)\u{A0}» existe depuis le \(start.french)\u{A0}: \
        rien ne peut être noté pour un jour d’avant, le \(day.french).
        """,
        """
        The agreement “\(scope.label.english)” exists from \(start.english) on: nothing can be \
        recorded about an earlier day, \(day.english).
        """))
  }
}
