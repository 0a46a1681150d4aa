public import StudyModel
import Wording

extension Desk {
  /// Follows needs again that had ended: takes back a merger, a split or a retirement.
  ///
  /// What was tied to them counts for them again. What was tied since to the need that took them in,
  /// or to those they were split into, stays there.
  public func reopen(_ needs: [ID<Need>], reason: String) throws {
    guard !needs.isEmpty, Set(needs).count == needs.count else {
      throw DeskError.unacceptable(
        "Nommez les besoins à rouvrir, chacun une fois.", "Name the needs to reopen, each once.")
    }
    let record = NeedsReopened(needs: needs, reason: try reasonGiven(reason))
    try change { known in
      for id in needs {
        guard let need = known[id] else { throw DeskError.noNeed(id) }
        guard !need.isOpen else { throw DeskError.isFollowed(id) }
      }
      return .reopened(record)
    }
  }
}

extension DeskError {
  fileprivate static func isFollowed(_ id: ID<Need>) -> DeskError {
    .unacceptable(
      "Le besoin «\u{A0}\(id)\u{A0}» est suivi\u{A0}: il n’y a rien à rouvrir.",
      "The need “\(id)” is followed: there is nothing to reopen.")
  }
}
