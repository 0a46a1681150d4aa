public import StudyModel
public import Wording

extension Desk {
  /// Records that the information notice was given and explained.
  ///
  /// Without a language it is the French text, or the only one there is.
  public func inform(
    _ code: ParticipantCode, version: Int? = nil, language: Language? = nil, means: Means,
    _ when: When = .now
  ) throws -> Participant {
    try act(on: code, by: .agree, when) { occasion in
      let document = try document(.information, version, language, occasion)
      return .informed(InformationGiven(document: document.reference, means: means))
    }.participant
  }

  /// Records what the participant agreed to, and what not.
  ///
  /// A scope that is not named keeps the standing it had.
  /// Without a language it is the French text, or the only one there is.
  /// Of a signed form, give either `paper`, the SHA-256 of a scan that is kept elsewhere, or `scan`,
  /// the scan itself: it is kept in the workspace, in `papers`, named by its digest.
  public func agree(
    _ code: ParticipantCode, to accepted: [ID<Scope>], declining declined: [ID<Scope>] = [],
    version: Int? = nil, language: Language? = nil, means: Means, paper: Digest? = nil,
    scan: [UInt8]? = nil, _ when: When = .now
  ) throws -> Participant {
    try check(accepted, declined)
    return try act(on: code, by: .agree, when) { occasion in
      try place(
        &occasion, after: { $0.isAboutTakingPart || $0.isInformation }, allowingEarlier: true)
      try requireAskable(occasion)
      let document = try document(.agreement, version, language, occasion)
      try requireInformation(for: document, before: occasion)
      return .agreed(
        AgreementGiven(
          accepted: accepted, declined: declined, document: document.reference, means: means,
          paper: try scan.map { try keep(scan: $0, in: occasion) } ?? paper))
    }.participant
  }

  /// Records that the person chose not to take part.
  public func refuse(
    _ code: ParticipantCode, reason: String? = nil, _ when: When = .now
  ) throws -> Participant {
    try act(on: code, by: .agree, when) { occasion in
      try place(&occasion, after: \.isAboutTakingPart, allowingEarlier: false)
      try requireSomethingToRefuse(occasion)
      return .refused(AgreementRefused(reason: reason))
    }.participant
  }

  /// Records that the participant takes their agreement back, and what becomes of what was given.
  /// Quotes that may no longer go out, and have not yet, are dropped with it.
  public func withdraw(
    _ code: ParticipantCode, _ effect: Withdrawal.Effect, reason: String? = nil,
    _ when: When = .now
  ) throws -> Participant {
    let after = try together { desk in
      let after = try desk.act(on: code, by: .agree, when) { occasion in
        let scopes = try desk.scopes(endedBy: effect, &occasion)
        return .withdrew(Withdrawal(effect: effect, scopes: scopes, reason: reason))
      }.participant
      return try desk.dropPendingQuotes(of: after) ?? after
    }
    try clearOutbox(after)
    return after
  }

  /// Records an objection to the processing (GDPR art. 21). Until it is settled nothing is
  /// collected or counted.
  public func object(
    _ code: ParticipantCode, reason: String? = nil, _ when: When = .now
  ) throws -> Participant {
    let after = try act(on: code, by: .agree, when) { occasion in
      try place(&occasion, after: \.isAboutObjecting, allowingEarlier: true)
      if let since = occasion.participant.agreement.objection(at: occasion.effectiveAt) {
        throw DeskError.alreadyObjected(code, study.zone.day(of: since))
      }
      return .objected(Objection(reason: reason))
    }.participant
    try clearOutbox(after)
    return after
  }

  /// Records that an objection was taken back or settled.
  public func liftObjection(
    _ code: ParticipantCode, reason: String, _ when: When = .now
  ) throws -> Participant {
    try act(on: code, by: .agree, when) { occasion in
      try place(&occasion, after: \.isAboutObjecting, allowingEarlier: false)
      guard occasion.participant.agreement.objection(at: occasion.effectiveAt) != nil else {
        throw DeskError.unacceptable(
          "\(code) ne s’est pas opposé au traitement.", "\(code) has not objected.")
      }
      return .objectionLifted(Objection(reason: try reasonGiven(reason)))
    }.participant
  }
}
