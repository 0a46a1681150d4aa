/// Everything a participant said about taking part, with both its times.
public struct AgreementHistory: Hashable, Sendable {
  /// One thing said.
  public struct Record: Hashable, Sendable {
    /// What was said.
    public enum Kind: Hashable, Sendable {
      /// The notice was given and explained.
      case informed(InformationGiven)
      /// Some scopes were accepted, others declined.
      case agreed(AgreementGiven)
      /// The person chose not to take part at all.
      case refused(AgreementRefused)
      /// Scopes were taken back.
      case withdrew(Withdrawal)
      /// The person objected to the processing.
      case objected(Objection)
      /// The objection was taken back or settled.
      case objectionLifted(Objection)
    }

    /// What was said, with its particulars.
    public let kind: Kind
    /// The event that carries it.
    public let event: EventID
    /// When it took effect, often before it was recorded.
    public let effectiveAt: Moment
    /// When it was written down.
    public let recordedAt: Moment
    /// The user of the study who wrote it down.
    public let author: String
  }

  /// In the order of recording.
  public private(set) var records: [Record] = []

  mutating func add(_ kind: Record.Kind, from event: Event) {
    records.append(
      Record(
        kind: kind, event: event.id, effectiveAt: event.effectiveAt, recordedAt: event.recordedAt,
        author: event.author))
  }

  /// The records in the order they took effect; of one moment, the later recorded comes later.
  public var byEffect: [Record] {
    records.enumerated()
      .sorted { ($0.element.effectiveAt, $0.offset) < ($1.element.effectiveAt, $1.offset) }
      .map(\.element)
  }
}

/// What a participant's word on one scope amounts to at some moment.
public enum ScopeStanding: Hashable, Sendable {
  /// Neither accepted nor declined so far.
  case neverAsked
  /// Agreed under that version of the agreement form.
  case agreed(since: Moment, version: Int)
  /// Declined, alone or by not taking part at all.
  case declined(since: Moment)
  /// Agreed once and taken back, with what becomes of what was given.
  case withdrawn(since: Moment, effect: Withdrawal.Effect)
}

extension AgreementHistory {
  /// What holds for that scope at that moment, as far as is known today.
  public func standing(of scope: ID<Scope>, at moment: Moment) -> ScopeStanding {
    byEffect.prefix { $0.effectiveAt <= moment }
      .reduce(.neverAsked) { standing, record in
        record.standing(of: scope).map { standing.followed(by: $0) } ?? standing
      }
  }

  /// When it was asked to exclude what was given under a scope that is withdrawn at that moment.
  public func exclusion(of scope: ID<Scope>, at moment: Moment) -> Moment? {
    guard case .withdrawn(let since, .exclude) = standing(of: scope, at: moment) else { return nil }
    return byEffect.first { record in
      guard case .withdrew(let withdrawal) = record.kind, record.effectiveAt >= since else {
        return false
      }
      return withdrawal.effect.takesBack && withdrawal.scopes.contains(scope)
    }?.effectiveAt
  }

  /// Since when an objection has been standing at that moment; nil when none is.
  public func objection(at moment: Moment) -> Moment? {
    byEffect.prefix { $0.effectiveAt <= moment }
      .reduce(nil) { standing, record in
        switch record.kind {
        case .objected: standing ?? record.effectiveAt
        case .objectionLifted: nil
        default: standing
        }
      }
  }

  /// The latest information given by that moment.
  public func information(at moment: Moment) -> InformationGiven? {
    byEffect.prefix { $0.effectiveAt <= moment }
      .reduce(nil) { latest, record in
        if case .informed(let information) = record.kind { information } else { latest }
      }
  }

  /// When information was first given.
  public var firstInformation: Moment? {
    byEffect.first { if case .informed = $0.kind { true } else { false } }?.effectiveAt
  }

  /// When that scope was first agreed to, as far as it was recorded before `end`.
  public func firstAgreement(to scope: ID<Scope>, recordedBefore end: Moment? = nil) -> Moment? {
    byEffect.first { record in
      guard case .agreed(let given) = record.kind else { return false }
      return given.accepted.contains(scope) && end.map { record.recordedAt < $0 } ?? true
    }?.effectiveAt
  }
}

extension ScopeStanding {
  /// What holds once that is said too. What was withdrawn stays withdrawn since the first day, with
  /// the stronger effect.
  fileprivate func followed(by next: ScopeStanding) -> ScopeStanding {
    guard case .withdrawn(let since, let effect) = self, case .withdrawn(_, let other) = next
    else { return next }
    let strongest = [.erase, .exclude, .stop].first { $0 == effect || $0 == other } ?? other
    return .withdrawn(since: since, effect: strongest)
  }
}

extension AgreementHistory.Record {
  /// What this record says of that scope; nil when it says nothing of it.
  fileprivate func standing(of scope: ID<Scope>) -> ScopeStanding? {
    switch kind {
    case .agreed(let given) where given.accepted.contains(scope):
      .agreed(since: effectiveAt, version: given.document.version)
    case .agreed(let given) where given.declined.contains(scope):
      .declined(since: effectiveAt)
    case .refused:
      .declined(since: effectiveAt)
    case .withdrew(let withdrawal) where withdrawal.scopes.contains(scope):
      .withdrawn(since: effectiveAt, effect: withdrawal.effect)
    default:
      nil
    }
  }
}

extension AgreementHistory {
  /// When the person asked to be erased, unless they agreed anew since.
  public var erasureAsked: Moment? {
    byEffect.reduce(nil) { asked, record in
      switch record.kind {
      case .withdrew(let withdrawal) where withdrawal.effect == .erase: record.effectiveAt
      case .agreed: nil
      default: asked
      }
    }
  }
}
