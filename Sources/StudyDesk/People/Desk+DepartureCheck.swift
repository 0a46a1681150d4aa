import StudyModel
import Wording

extension Desk {
  /// Refuses a departure before the day of an interview held or an entry written.
  func requireNothingLater(_ occasion: Occasion) throws(DeskError) {
    let participant = occasion.participant
    let held = participant.interviews.records.compactMap { record in
      if case .held(let at, _, _) = record.kind { study.zone.day(of: at) } else { nil }
    }
    let left = study.zone.day(of: occasion.effectiveAt)
    guard let last = (held + participant.entries.map(\.day)).max(), last > left else { return }
    throw .unacceptable(
      """
      Un écrit ou un entretien est noté pour un jour d’après, le \(last.words.french). Vérifiez la \
      date du départ.
      """,
      """
      An entry or an interview is recorded for a later day, \(last.words.english). Check the day \
      of the departure.
      """)
  }
}
