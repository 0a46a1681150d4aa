import Auditing
import Solving
public import Tabulation

extension Tabulation {
  /// What a reader who knows all these tables at once can find out.
  ///
  /// Whatever is called safe, the audit has whole counts to show for, checked by plain arithmetic.
  ///
  /// - Parameters:
  ///   - rules: what the tables must withstand.
  ///   - truth: the same tables with their true counts, where they are known.
  ///   - deadline: when to stop with what was found.
  ///   - progress: hears the share done, from 0 to 1; what it throws ends the work.
  /// - Throws: `DisclosureRefusal.tooLarge`, and what `progress` throws.
  public func audited(
    by rules: DisclosureRules, truth: Tabulation? = nil,
    until deadline: ContinuousClock.Instant, _ progress: (Double) throws -> Void = { _ in }
  ) throws -> DisclosureVerdict {
    guard Solvers.areThere else { throw DisclosureRefusal.noSolver }
    guard canBeHeld else { throw DisclosureRefusal.tooLarge }
    do {
      return try verdict(by: rules, truth: truth, until: deadline, progress)
    } catch is AuditFault { throw DisclosureRefusal.tooLarge }
  }
}

extension Tabulation.Part {
  /// What a reader finds out from these tables alone, told of the whole.
  ///
  /// - Parameters:
  ///   - rules: what the tables must withstand.
  ///   - truth: true counts of the whole, where they are known.
  ///   - deadline: when to stop with what was found.
  /// - Throws: `DisclosureRefusal`.
  public func audited(
    by rules: DisclosureRules, truth: Tabulation? = nil,
    until deadline: ContinuousClock.Instant
  ) throws -> DisclosureVerdict {
    switch try tables.audited(by: rules, truth: truth, until: deadline) {
    case .exposed(let findings): .exposed(findings.map { $0.told(of: self) })
    case .incomplete(let findings): .incomplete(findings.map { $0.told(of: self) })
    case let verdict: verdict
    }
  }
}
