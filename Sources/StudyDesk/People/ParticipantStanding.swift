public import StudyModel
public import Wording

/// Where a participant stands, in one word.
public enum ParticipantStanding: String, CaseIterable, Hashable, Sendable {
  /// Enrolled, not informed yet.
  case enrolled
  case informed
  /// Agreed to take part, and the agreement holds.
  case active
  /// Agreed to an earlier version that no longer holds.
  case toRenew = "to-renew"
  case refused
  case withdrawn
  case objected
  case restricted
  case left

  /// The standing as a list shows it: « participe ».
  public var words: Phrase {
    switch self {
    case .enrolled: Phrase("à informer", "to inform")
    case .informed: Phrase("accord à recueillir", "agreement to ask for")
    case .active: Phrase("participe", "taking part")
    case .toRenew: Phrase("accord à renouveler", "agreement to renew")
    case .refused: Phrase("a refusé", "refused")
    case .withdrawn: Phrase("a retiré son accord", "withdrew")
    case .objected: Phrase("s’est opposé", "objected")
    case .restricted: Phrase("dossier gelé", "restricted")
    case .left: Phrase("a quitté l’étude", "left")
    }
  }
}

extension Desk {
  /// Where a participant stands at the present moment.
  public func standing(of participant: Participant) throws(DeskError) -> ParticipantStanding {
    let now = instruments.now()
    if participant.restriction != nil { return .restricted }
    if participant.agreement.objection(at: now) != nil { return .objected }
    if let departure = participant.departure, departure.effectiveAt <= now { return .left }
    let scopes = study.scopes(opening: .entry)
    let standings = scopes.map { participant.agreement.standing(of: $0.id, at: now) }
    let isInformed = participant.agreement.information(at: now) != nil
    for standing in standings {
      switch standing {
      case .neverAsked: return isInformed ? .informed : .enrolled
      case .declined: return .refused
      case .withdrawn: return .withdrawn
      case .agreed: continue
      }
    }
    let gate = try workspace.gate()
    do { try gate.check(.entry, of: participant, at: now) } catch { return .toRenew }
    return .active
  }
}
