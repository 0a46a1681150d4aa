public import Disclosure
import JSONTree
import StudyLedger
import StudyModel
public import Tabulation
import Wording

extension Desk {
  /// What a reader finds out from a restitution and all that is out, known to them at once, and what
  /// of it they would find out without it. What only a reader finds out who knows who joined and left
  /// is laid at its door too.
  ///
  /// - Parameters:
  ///   - name: the folder's name in `releases/`.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Returns: all the tables together; the verdict on what it adds; and what was out already.
  public func auditRestitution(
    _ name: String, progress: (Double) -> Void = { _ in }
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict, before: [DisclosureFinding]) {
    try require(.publish)
    let release = try release(name)
    let (tables, verdict) = try verdict(on: release, progress: progress)
    guard let findings = verdict.found else { return (tables, verdict, []) }
    let known = try findings.isEmpty ? nil : findingsWithout(release)
    let rules = try rules(of: release)
    // When it was built, the counts were known, and those that are large were told from small ones.
    let isAsBuilt = try release.state == .intact && !isFollowed(release)
    func isKnown(_ finding: DisclosureFinding) -> Bool {
      known?.contains(finding, in: tables) ?? false
    }
    let new = findings.filter {
      !isKnown($0) && !(isAsBuilt && $0.isFoundOnlyOfSmallCounts(under: rules))
    }
    let added = try new + knowingFindings(addedBy: release)
    return (tables, added.isEmpty ? .safe : .exposed(added), findings.filter(isKnown))
  }

  /// What a reader would find out from counts that somebody is about to print, with all that is out.
  ///
  /// - Parameters:
  ///   - text: a file as `declare` takes it.
  ///   - name: what it is called in findings.
  ///   - plan: whose threshold is asked for.
  /// - Returns: all the tables together; the verdict on them; and what their counts by condition tell
  ///   besides, of which the verdict knows nothing.
  /// - Throws: `DeskError` with findings, or when something else bears the name of the counts.
  public func auditCounts(
    _ text: String, named name: String = "counts", under plan: RestitutionPlan
  ) throws -> (
    tables: Tabulation, verdict: DisclosureVerdict, ofConditions: [ConditionFinding]
  ) {
    try require(.report)
    let file = try declaredFile(text, named: name)
    try refuseTakenName(of: file)
    guard let rules = plan.rules else { throw DeskError.thresholdTooLow }
    let counts = ReleaseTables(
      name: file.declared.name, tables: try file.tables(), asOf: file.asOf)
    let (tables, verdict) = try verdict(on: joined(publicTables() + [counts]), rules) { _ in }
    return (tables, verdict, file.conditionFindings(below: rules.threshold))
  }

  /// What the reader finds out besides who knows who came and who stayed.
  private func knowingFindings(addedBy release: Release) throws -> [DisclosureFinding] {
    let others = try publicTables().filter { $0.name != release.name }
    guard !others.isEmpty else { return [] }
    let all = try others + [tables(of: release)]
    let reader = KnowingReader(
      try attendance(
        on: Set(others.compactMap(\.asOf)), building: release.asOf, at: release.builtAt),
      try rules(of: release),
      until: .now + .seconds(120))
    do {
      return try reader.findings(
        in: joined(all), on: all.map(\.asOf), addedBy: all.count - 1)
    } catch let refusal as DisclosureRefusal {
      throw try refusal.asDeskError(joined(all), reader: readerWords)
    }
  }

  /// Nil where nothing else is out.
  private func findingsWithout(_ release: Release) throws -> KnownFindings? {
    let others = try publicTables().filter { $0.name != release.name }
    guard !others.isEmpty else { return nil }
    let (tables, verdict) = try verdict(on: joined(others), rules(of: release)) { _ in }
    guard let found = verdict.found else { throw DeskError.undecided }
    return KnownFindings(Set(found), in: tables)
  }

  /// Refuses counts that no people at all can have given, with all that is out.
  func refuseContradiction(_ file: DeclaredFile, without replaced: String? = nil) throws {
    guard let rules = DisclosureRules(threshold: 2) else { return }
    let counts = ReleaseTables(
      name: file.declared.name, tables: try file.tables(), asOf: file.asOf)
    let others = try publicTables().filter { $0.name != replaced }
    if case .contradiction = try verdict(on: joined(others + [counts]), rules, { _ in }).verdict {
      throw DeskError.contradiction
    }
  }

  /// Whether anything else went out after it was built.
  func isFollowed(_ release: Release) throws -> Bool {
    let happenings = try reading { try $0.events(of: .study).map { try $0.happening() } }
    let built = happenings.lastIndex { happening in
      guard case .restitutionBuilt(let record) = happening else { return false }
      return record.release == release.name && record.manifest == release.manifest
    }
    return happenings[(built ?? 0)...].contains { happening in
      switch happening {
      case .restitutionPublished(let record): record.release != release.name
      case .countsDeclared: true
      default: false
      }
    }
  }

  private func verdict(
    on release: Release, progress: (Double) -> Void
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    let others = try publicTables().filter { $0.name != release.name }
    return try verdict(
      on: joined(others + [tables(of: release)]), rules(of: release), progress)
  }

  private func joined(_ releases: [ReleaseTables]) throws -> Tabulation {
    var sortings = Sortings()
    return try sortings.joined(releases)
  }

  private func rules(of release: Release) throws -> DisclosureRules {
    let json = try JSON(reading: try bytes(of: release, ReleaseTables.file))
    guard let rules = ReleaseTables.rules(json) else { throw DeskError.noTables(release.name) }
    return rules
  }

  /// The verdict before readers who took part, or before all others where they cannot be asked.
  private func verdict(
    on tables: Tabulation, _ rules: DisclosureRules, _ progress: (Double) -> Void
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    let whole = try decided(tables, rules, progress)
    guard case .incomplete = whole.verdict, rules.facesInsiders else { return whole }
    return try decided(tables, rules.withoutInsiders, progress)
  }

  private func decided(
    _ tables: Tabulation, _ rules: DisclosureRules, _ progress: (Double) -> Void
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    do {
      let deadline = ContinuousClock.now + .seconds(300)
      let verdict = try tables.audited(by: rules, until: deadline, progress)
      guard case .contradiction = verdict, tables.isOfOneDay else { return (tables, verdict) }
      return (tables, try tables.loosened.audited(by: rules, until: deadline, progress))
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(tables, reader: readerWords)
    }
  }
}

extension DisclosureFinding {
  /// Whether it is found only where the hidden count is below the threshold, which it need not be.
  func isFoundOnlyOfSmallCounts(under rules: DisclosureRules) -> Bool {
    (kind == .existence || kind == .narrow) && high >= rules.threshold
  }
}

extension DisclosureVerdict {
  /// What is found out; nil when that is not decided.
  fileprivate var found: [DisclosureFinding]? {
    switch self {
    case .safe: []
    case .exposed(let findings): findings
    case .contradiction, .incomplete: nil
    }
  }
}

extension Tabulation {
  /// Whether some of its releases are taken to be about the same people.
  var isOfOneDay: Bool { links.contains { $0.relation == .same } }

  /// The same tables of which nothing is known of who came and went: someone may have been erased
  /// between two releases of one day.
  var loosened: Tabulation {
    var loose = self
    loose.links = links.map {
      Link(from: $0.from, to: $0.to, relation: .turnover(maxIn: nil, maxOut: nil))
    }
    return loose
  }
}

extension DeskError {
  fileprivate static let contradiction = DeskError.unacceptable(
    """
    Ces nombres se contredisent, ou contredisent ce qui est déjà public\u{A0}: rien n’a été noté. \
    Vérifiez-les, et le jour compté (as-of).
    """,
    """
    These numbers contradict each other, or what is public already: nothing was noted. Check them, \
    and the day that was counted (as-of).
    """)

  fileprivate static let undecided = DeskError(
    .busy,
    Phrase(
      """
      Ces tableaux n’ont pas pu être jugés avec ce qui est déjà public. Préparez la restitution de \
      nouveau.
      """,
      """
      These tables could not be judged with what is public already. Build the restitution anew.
      """))
}
