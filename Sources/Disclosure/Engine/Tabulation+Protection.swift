import Auditing
import Protecting
import Solving
public import Tabulation

extension Tabulation {
  /// Loads what looks for the fewest people to hide, where it is installed, before it is wanted.
  public static func prepareToProtect() { _ = Solvers.areThere }

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
  ///   - examine: hears of each choice for the tables of people before it is audited, which takes
  ///     longest; what it throws ends the work.
  /// - Throws: `DisclosureRefusal`, and what `progress` and `examine` throw.
  public func protected(
    by rules: DisclosureRules, published: Set<String> = [], truth: Tabulation? = nil,
    effort: Duration = .milliseconds(600), until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void = { _ in },
    examine: (ProtectedTables) throws -> Void = { _ in }
  ) throws -> ProtectedTables {
    guard Solvers.areThere else { throw DisclosureRefusal.noSolver }
    guard canBeHeld else { throw DisclosureRefusal.tooLarge }
    let kept = keptReleases(published)
    let people = counting(.people)
    let made: ProtectedTables
    do {
      made = try people.tables.protectedPeople(
        by: rules, kept, truth?.counting(.people).tables, effort, deadline, progress, examine)
    } catch let refusal as DisclosureRefusal where refusal != .contradiction {
      // Where no people at all fit, nothing safe is found either; that is what has to be said.
      if people.tables.fitsNobody(under: rules, until: .now + Self.momentForDoubts) {
        throw DisclosureRefusal.contradiction
      }
      throw refusal
    }
    let acts = counting(.acts)
    guard !acts.isEmpty else { return made }
    return try protectedActs(after: made, people, by: rules, kept, truth ?? self, deadline)
  }

  private static let momentForDoubts = Duration.seconds(10)

  private func fitsNobody(
    under rules: DisclosureRules, until deadline: ContinuousClock.Instant
  ) -> Bool {
    (try? Audit(of: self, rules: rules.auditing).findsContradiction(until: deadline)) ?? false
  }

  /// Of what is left to do, one round is taken to be so much; seldom are there more than two.
  private static let shareOfRound = 0.8

  /// The tables of people alone.
  private func protectedPeople(
    by rules: DisclosureRules, _ kept: Set<Int>, _ truth: Tabulation?, _ effort: Duration,
    _ deadline: ContinuousClock.Instant, _ progress: (Double) throws -> Void,
    _ examine: (ProtectedTables) throws -> Void
  ) throws -> ProtectedTables {
    do {
      if try Audit(of: self, rules: rules.auditing).addsUpWrongly() {
        throw DisclosureRefusal.contradiction
      }
      let before = try lost(kept, rules, truth, deadline)
      let search = Search(
        self, published: kept, lost: before.map { [$0.release, $0.table] + $0.at },
        rules: rules.protecting, until: deadline)
      try search.begin { try progress(0.5 * $0) }
      search.improve(for: effort)
      let guardian = Guardian(
        tables: self, truth: truth ?? self, rules: rules,
        before: before, deadline: deadline)
      var rounds = 0
      // What is large has no programs before its audits.
      var done = search.isLarge ? 0 : 0.5
      var shown = 0.0
      while true {
        guard let choice = search.protection else { throw DisclosureRefusal.outOfTime }
        let printed = ProtectedTables(self, choice)
        try examine(printed)
        rounds += 1
        let found = try guardian.findings(
          of: printed, isHasty: search.isLarge && rounds <= Guardian.hastyRounds
        ) {
          shown = max(shown, done + (1 - done) * Self.shareOfRound * $0)
          try progress(shown)
        }
        done += (1 - done) * Self.shareOfRound
        if found.places.isEmpty {
          var safe = printed
          safe.givenAway = before.count
          return safe
        }
        guard try search.hideMore(around: found.places.map { [$0.release, $0.table] + $0.at })
        else {
          throw DisclosureRefusal.exposed(found.exposures.map { DisclosureFinding($0) })
        }
        search.improve(for: effort)
      }
    } catch let impossible as Protection.Impossible {
      throw DisclosureRefusal.impossible(DisclosureRefusal.Impossible(impossible))
    } catch is Search.OutOfTime {
      throw DisclosureRefusal.outOfTime
    } catch is AuditFault { throw DisclosureRefusal.tooLarge }
  }

  /// Counts of acts hidden too, until nothing is found out from all tables together.
  private func protectedActs(
    after made: ProtectedTables, _ people: Part, by rules: DisclosureRules, _ kept: Set<Int>,
    _ truth: Tabulation, _ deadline: ContinuousClock.Instant
  ) throws -> ProtectedTables {
    var protection = try ActsProtection(self, kept: kept, rules: rules)
    let before = try lostActs(kept, rules, truth, deadline)
    while true {
      let printed = ProtectedTables(
        self, people: made, hiding: Set(made.hidden.map(people.whole)), acts: protection)
      switch try printed.tables.verdict(by: rules, truth: truth, until: deadline, { _ in }) {
      case .safe: return printed
      case .exposed(let findings):
        let new = findings.filter { !before.contains($0) }
        if new.isEmpty { return printed }
        guard protection.hideMore(around: new) else { throw DisclosureRefusal.exposed(new) }
      case .contradiction: throw DisclosureRefusal.contradiction
      case .incomplete: throw DisclosureRefusal.outOfTime
      }
    }
  }

  private func lostActs(
    _ kept: Set<Int>, _ rules: DisclosureRules, _ truth: Tabulation,
    _ deadline: ContinuousClock.Instant
  ) throws -> Set<DisclosureFinding> {
    guard !kept.isEmpty else { return [] }
    var earlier = self
    for release in releases.indices where !kept.contains(release) {
      earlier.releases[release].tables = []
    }
    switch try earlier.verdict(by: rules, truth: truth, until: deadline, { _ in }) {
    case .exposed(let findings): return Set(findings)
    case .contradiction: throw DisclosureRefusal.contradiction
    case .safe, .incomplete: return []
    }
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
    /// Of each release that is not out, the tables that hold what goes out nowhere.
    var asked: [Int: [Int]] = [:]
    for (release, content) in releases.enumerated() where !kept.contains(release) {
      let places = content.tables.indices.filter { place in
        content.tables[place].cells.contains { $0.reach == .kept }
      }
      asked[release] = places
      earlier.releases[release].tables = places.map { content.tables[$0].withoutValues }
    }
    let audit = Audit(of: earlier, truth: truth ?? self, rules: rules.auditing)
    switch try audit.verdict(until: deadline) {
    case .exposed(let exposures), .incomplete(let exposures):
      return Set(exposures.map { $0.inTable(asked[$0.release]?[$0.table] ?? $0.table) })
    case .contradiction: throw DisclosureRefusal.contradiction
    case .safe, .doubtful: return []
    }
  }
}

extension Table {
  fileprivate var withoutValues: Table {
    var table = self
    for cell in cells.indices { table.cells[cell].value = nil }
    return table
  }
}

/// Nothing is printed that the audit does not call safe.
private struct Guardian {
  let tables: Tabulation
  let truth: Tabulation
  let rules: DisclosureRules
  let before: Set<Exposure>
  let deadline: ContinuousClock.Instant
  let recollection = Recollection()

  /// So often, what is large is only looked at in haste: where that leaves a doubt, more is hidden.
  static let hastyRounds = 40

  /// What a choice gives away that was not lost before, or leaves in doubt.
  func findings(
    of printed: ProtectedTables, isHasty: Bool, _ progress: (Double) throws -> Void
  ) throws -> (places: Set<Origin>, exposures: [Exposure]) {
    let audit = Audit(of: printed.tables, truth: truth, rules: rules.auditing)
    switch try audit.verdict(
      recollection: recollection, isHasty: isHasty, until: deadline, progress)
    {
    case .safe: return ([], [])
    case .doubtful(let places): return (Set(places), [])
    case .exposed(let exposures):
      let new = exposures.filter { !before.contains($0) }
      let places = new.map { Origin(release: $0.release, table: $0.table, at: $0.at) }
      return (Set(places), new)
    case .contradiction: throw DisclosureRefusal.contradiction
    case .incomplete: throw DisclosureRefusal.outOfTime
    }
  }
}
