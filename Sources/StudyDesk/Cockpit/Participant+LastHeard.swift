import StudyModel

extension Participant {
  /// When something was last heard of this participant: an entry, an interview held, an agreement.
  func lastHeard(_ study: Study) -> Moment? {
    let interviewed = interviews.records.compactMap { record -> Moment? in
      if case .held(let at, _, _) = record.kind { at } else { nil }
    }
    let agreed = study.scopes(opening: .entry).compactMap { agreement.firstAgreement(to: $0.id) }
    return (entries.map(\.latest.writtenAt) + interviewed + agreed).max()
  }
}
