import StudyModel
import Wording

extension Desk {
  /// Refuses what would have happened to somebody of whom the study did not know yet.
  func refuseBeforeEnrolment(_ occasion: Occasion) throws(DeskError) {
    let enrolled = study.zone.day(of: occasion.participant.enrolledAt)
    guard study.zone.day(of: occasion.effectiveAt) < enrolled else { return }
    throw .unacceptable(
      """
      \(occasion.participant.id) n’est inscrit que depuis le \(enrolled.words.french). Donnez ce jour, \
      ou un jour d’après.
      """,
      """
      \(occasion.participant.id) was enrolled on \(enrolled.words.english). Give that day, or a later \
      one.
      """)
  }

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
