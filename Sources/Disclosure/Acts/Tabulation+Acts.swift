import Auditing
import Tabulation

extension Tabulation {
  /// What a reader finds out from these tables, of people and of acts.
  func verdict(
    by rules: DisclosureRules, truth: Tabulation?, until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void
  ) throws -> DisclosureVerdict {
    let acts = actsAbovePeople
    guard !acts.isEmpty else {
      return DisclosureVerdict(
        try Audit(of: self, truth: truth, rules: rules.auditing).verdict(until: deadline, progress))
    }
    let outcome = try ActsAudit(
      of: acts.tables, truth: truth?.counting(.acts).tables, rules: rules.auditing,
      shares: rules.dominance.auditing
    ).outcome(until: deadline)
    let ofActs = DisclosureVerdict(outcome.verdict) { DisclosureFinding($0, in: acts) }
    switch outcome.verdict {
    case .contradiction, .incomplete, .doubtful: return ofActs
    case .safe, .exposed: break
    }
    let behind = PeopleBehindActs(
      self, truth: truth, ranges: outcome.ranges, threshold: rules.threshold)
    let ofPeople = try Audit(of: behind.people, truth: behind.truth, rules: rules.auditing)
      .verdict(until: deadline, progress)
    return ofActs.joined(with: DisclosureVerdict(ofPeople, behind.finding))
  }
}

extension DisclosureVerdict {
  /// What two audits came to, of the same tables.
  fileprivate func joined(with other: DisclosureVerdict) -> DisclosureVerdict {
    switch (self, other) {
    case (.contradiction, _), (_, .contradiction): .contradiction
    case (.safe, let verdict), (let verdict, .safe): verdict
    case (.exposed(let one), .exposed(let two)): .exposed(one + two)
    case (.exposed(let one), .incomplete(let two)), (.incomplete(let one), .exposed(let two)),
      (.incomplete(let one), .incomplete(let two)):
      .incomplete(one + two)
    }
  }
}
