public import StudyModel

extension Desk {
  /// Refuses at once what a withdrawal would be refused for, before anybody is asked to confirm it.
  public func checkWithdrawing(
    _ code: ParticipantCode, _ effect: Withdrawal.Effect, _ when: When = .now
  ) throws {
    let now = instruments.now()
    var occasion = Occasion(
      participant: try participant(code), effectiveAt: try moment(when, now: now), now: now)
    _ = try scopes(endedBy: effect, &occasion)
  }

  /// The scopes that such a withdrawal takes back, once it is placed among what was said.
  ///
  /// It may be dated before another withdrawal, whose day was wrong, but not before the agreement
  /// that it ends.
  /// - Throws: `DeskError` when it takes nothing back, or an agreement or refusal came later.
  func scopes(
    endedBy effect: Withdrawal.Effect, _ occasion: inout Occasion
  ) throws(DeskError) -> [ID<Scope>] {
    try place(&occasion, after: \.isAboutTakingPart, allowingEarlier: true)
    let agreement = occasion.participant.agreement
    if let last = agreement.byEffect.last(where: { $0.kind.isAgreeingOrRefusing }),
      last.effectiveAt > occasion.effectiveAt
    {
      throw .saidLater(study.zone.day(of: last.effectiveAt))
    }
    let scopes = scopes(endedBy: effect)
    guard scopes.contains(where: { isLeft($0, to: effect, occasion) }) else {
      throw .nothingToWithdraw(occasion.participant.id)
    }
    return scopes
  }

  /// True when that effect still takes something of that scope back: one who only stopped may have
  /// what was given excluded later.
  private func isLeft(
    _ scope: ID<Scope>, to effect: Withdrawal.Effect, _ occasion: Occasion
  ) -> Bool {
    let agreement = occasion.participant.agreement
    switch agreement.standing(of: scope, at: occasion.effectiveAt) {
    case .agreed: return true
    case .withdrawn where effect == .erase: return true
    case .neverAsked, .withdrawn(_, .exclude), .withdrawn(_, .erase): return false
    case .declined, .withdrawn:
      let first = agreement.firstAgreement(to: scope)
      return effect.takesBack && first.map { $0 <= occasion.effectiveAt } ?? false
    }
  }

  /// The scopes that a withdrawal with this effect takes back.
  private func scopes(endedBy effect: Withdrawal.Effect) -> [ID<Scope>] {
    switch effect {
    case .stop, .exclude, .erase: study.scopes.map(\.id)
    case .quotes: study.scopes(opening: .quote).map(\.id)
    }
  }
}

extension AgreementHistory.Record.Kind {
  fileprivate var isAgreeingOrRefusing: Bool {
    switch self {
    case .agreed, .refused: true
    case .withdrew, .informed, .objected, .objectionLifted: false
    }
  }
}
