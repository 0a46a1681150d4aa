public import Wording

/// The one place that says whether an act on a participant's data is allowed.
///
/// Every act asks it, with the moment the act takes effect and the present moment: both must be
/// covered by an agreement in force, under a version of the form that still holds.
public struct Gate: Sendable {
  private let study: Study
  private let documents: Documents

  /// A gate that asks by the study's scopes and by the versions of its agreement form.
  public init(study: Study, documents: Documents) {
    self.study = study
    self.documents = documents
  }

  /// Lets the act pass or says why not.
  public func check(
    _ act: Act, of participant: Participant, effectiveAt: Moment, now: Moment
  ) throws(Refusal) {
    try check(act, of: participant, at: min(effectiveAt, now))
    try check(act, of: participant, at: now)
  }

  /// Lets the act pass at that moment or says why not.
  public func check(_ act: Act, of participant: Participant, at moment: Moment) throws(Refusal) {
    if let reason = reason(against: act, of: participant, at: moment) {
      throw Refusal(act: act, participant: participant.id, reason: reason)
    }
  }

  private func reason(
    against act: Act, of participant: Participant, at moment: Moment
  ) -> Refusal.Reason? {
    if let restriction = participant.restriction {
      return .restricted(study.zone.day(of: restriction.recordedAt))
    }
    if act.endsWithDeparture, let departure = participant.departure,
      departure.effectiveAt <= moment
    {
      return .left(study.zone.day(of: departure.effectiveAt))
    }
    if let since = participant.agreement.objection(at: moment) {
      return .objected(study.zone.day(of: since))
    }
    let scopes = study.scopes(opening: act)
    if scopes.isEmpty { return .noScope }
    return scopes.lazy.compactMap { self.reason(against: $0, of: participant, at: moment) }.first
  }

  private func reason(
    against scope: Scope, of participant: Participant, at moment: Moment
  ) -> Refusal.Reason? {
    switch participant.agreement.standing(of: scope.id, at: moment) {
    case .neverAsked: return .neverAsked(scope)
    case .declined(let since): return .declined(scope, study.zone.day(of: since))
    case .withdrawn(let since, _): return .withdrawn(scope, study.zone.day(of: since))
    case .agreed(_, let version):
      guard let last = documents.lastDay(ofAgreementTo: version), last < study.zone.day(of: moment)
      else { return nil }
      return .renewalMissing(scope, version: version, lastDay: last)
    }
  }
}

/// Why the gate did not let an act pass.
public struct Refusal: Error, Hashable, Sendable {
  /// What is missing.
  public enum Reason: Hashable, Sendable {
    /// This scope was neither accepted nor declined.
    case neverAsked(Scope)
    /// This scope was declined on that day.
    case declined(Scope, Day)
    /// This scope was taken back on that day.
    case withdrawn(Scope, Day)
    /// The form was changed and has to be agreed to again.
    case renewalMissing(Scope, version: Int, lastDay: Day)
    /// An objection has been standing since that day.
    case objected(Day)
    /// The record is kept and used for nothing since that day.
    case restricted(Day)
    /// The participant left on that day.
    case left(Day)
    /// The study file opens this act to no scope.
    case noScope
  }

  /// What was to be done.
  public let act: Act
  /// Whose agreement was asked for.
  public let participant: ParticipantCode
  /// The first obstacle found; there may be others behind it.
  public let reason: Reason
}
