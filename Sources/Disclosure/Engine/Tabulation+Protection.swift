import Auditing
import Protecting
import Solving
public import Tabulation

extension Tabulation {
  /// These tables with the fewest people hidden, then the fewest counts, that make them safe.
  ///
  /// Tables of earlier releases stay as they were printed; the others are protected together with
  /// them. The outcome is audited as a whole before it is given.
  ///
  /// - Parameters:
  ///   - rules: what the tables must withstand.
  ///   - published: the ids of releases that are out already. Where some releases hide counts and
  ///     others do not, those that do are taken for published.
  ///   - truth: true counts of what earlier releases hide, where they are known.
  ///   - effort: how long to look for a smaller loss than the first safe one.
  ///   - deadline: when to give up.
  ///   - progress: hears the share done, from 0 to 1; what it throws ends the work.
  /// - Throws: `DisclosureRefusal`, and what `progress` throws.
  public func protected(
    by rules: DisclosureRules, published: Set<String> = [], truth: Tabulation? = nil,
    effort: Duration = .milliseconds(600), until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void = { _ in }
  ) throws -> ProtectedTables {
    guard Solvers.areThere else { throw DisclosureRefusal.noSolver }
    guard canBeHeld else { throw DisclosureRefusal.tooLarge }
    let kept = keptReleases(published)
    do {
      let before = try lost(kept, rules, truth, deadline)
      let search = Search(
        self, published: kept, lost: before.map { [$0.release, $0.table] + $0.at },
        rules: rules.protecting, until: deadline)
      try search.begin { try progress(0.5 * $0) }
      search.improve(for: effort)
      let guardian = Guardian(
        tables: self, truth: truth ?? self, rules: rules,
        before: before, deadline: deadline)
      while true {
        guard let choice = search.protection else { throw DisclosureRefusal.outOfTime }
        let printed = ProtectedTables(self, choice)
        let exposed = try guardian.exposures(of: printed) { try progress(0.5 + 0.5 * $0) }
        if exposed.isEmpty { return printed }
        guard try search.hideMore(around: exposed.map { [$0.release, $0.table] + $0.at }) else {
          throw DisclosureRefusal.exposed(exposed.map(DisclosureFinding.init))
        }
        search.improve(for: effort)
      }
    } catch let impossible as Protection.Impossible {
      throw DisclosureRefusal.impossible(DisclosureRefusal.Impossible(impossible))
    } catch is Search.OutOfTime {
      throw DisclosureRefusal.outOfTime
    } catch is AuditFault { throw DisclosureRefusal.tooLarge }
  }

  private func keptReleases(_ published: Set<String>) -> Set<Int> {
    let named = releases.indices.filter { published.contains(releases[$0].id) }
    let hiding = releases.indices.filter { release in
      releases[release].tables.contains { $0.cells.contains { $0.value == nil } }
    }
    return Set(named).union(hiding.count < releases.count ? hiding : [])
  }

  /// What earlier releases give away by themselves: nothing can take it back.
  private func lost(
    _ kept: Set<Int>, _ rules: DisclosureRules, _ truth: Tabulation?,
    _ deadline: ContinuousClock.Instant
  ) throws -> Set<Exposure> {
    guard !kept.isEmpty else { return [] }
    var earlier = self
    for release in releases.indices where !kept.contains(release) {
      earlier.releases[release].tables = []
    }
    let audit = Audit(of: earlier, truth: truth ?? self, rules: rules.auditing)
    switch try audit.verdict(until: deadline) {
    case .exposed(let exposures): return Set(exposures)
    case .contradiction: throw DisclosureRefusal.contradiction
    case .safe, .incomplete: return []
    }
  }
}

/// Nothing is printed that the audit does not call safe.
private struct Guardian {
  let tables: Tabulation
  let truth: Tabulation
  let rules: DisclosureRules
  let before: Set<Exposure>
  let deadline: ContinuousClock.Instant

  /// What a choice gives away that was not lost before.
  func exposures(
    of printed: ProtectedTables, _ progress: (Double) throws -> Void
  ) throws -> [Exposure] {
    let audit = Audit(of: printed.tables, truth: truth, rules: rules.auditing)
    switch try audit.verdict(until: deadline, progress) {
    case .safe: return []
    case .exposed(let exposures): return exposures.filter { !before.contains($0) }
    case .contradiction: throw DisclosureRefusal.contradiction
    case .incomplete: throw DisclosureRefusal.outOfTime
    }
  }
}
