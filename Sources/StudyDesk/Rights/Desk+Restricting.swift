public import StudyModel
import Wording

extension Desk {
  /// Keeps someone's record and uses it for nothing: no act, no count, no reading but their own.
  public func restrict(_ code: ParticipantCode, reason: String) throws -> Participant {
    let reason = try reasonGiven(reason)
    let after = try act(on: code, by: .restrict) { occasion in
      guard occasion.participant.restriction == nil else { throw DeskError.restrictedAlready(code) }
      return .restricted(Restriction(reason: reason))
    }.participant
    try clearOutbox(after)
    return after
  }

  /// Takes a record back into use.
  public func liftRestriction(_ code: ParticipantCode, reason: String) throws -> Participant {
    let reason = try reasonGiven(reason)
    return try act(on: code, by: .restrict) { occasion in
      guard occasion.participant.restriction != nil else { throw DeskError.notRestricted(code) }
      return .restrictionLifted(Restriction(reason: reason))
    }.participant
  }

  /// Refuses to open the content of a record that is kept and used for nothing.
  func requireInUse(_ participant: Participant) throws(DeskError) {
    guard participant.restriction != nil, user != .participant(participant.id) else { return }
    throw .refusal(
      """
      Le dossier \(participant.id) est gelé\u{A0}: il est gardé et ne sert à rien. Seule la personne \
      peut en recevoir le contenu, avec «\u{A0}sillage droits accès\u{A0}».
      """,
      """
      The record \(participant.id) is restricted: it is kept and used for nothing. Only the person \
      can be given its content, with “sillage rights access”.
      """)
  }
}

extension DeskError {
  fileprivate static func restrictedAlready(_ code: ParticipantCode) -> DeskError {
    .unacceptable("Le dossier \(code) est déjà gelé.", "The record \(code) is restricted already.")
  }

  fileprivate static func notRestricted(_ code: ParticipantCode) -> DeskError {
    .unacceptable("Le dossier \(code) n’est pas gelé.", "The record \(code) is not restricted.")
  }
}
