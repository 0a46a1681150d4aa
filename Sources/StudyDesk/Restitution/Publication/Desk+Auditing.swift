public import Disclosure
import JSONTree
import StudyLedger
import StudyModel
public import Tabulation
import Wording

extension Desk {
  /// What a reader finds out from a restitution and all that is out, known to them at once.
  ///
  /// - Parameters:
  ///   - name: the folder's name in `releases/`.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Returns: all the tables together, and the verdict on them.
  public func auditRestitution(
    _ name: String, progress: (Double) -> Void = { _ in }
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    try require(.publish)
    return try verdict(on: release(name), progress: progress)
  }

  /// What a reader would find out from counts that somebody is about to print, with all that is out.
  ///
  /// - Parameters:
  ///   - text: a file as `declare` takes it.
  ///   - plan: whose threshold is asked for.
  /// - Returns: all the tables together, and the verdict on them.
  public func auditCounts(
    _ text: String, under plan: RestitutionPlan
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    try require(.report)
    let (file, findings) = DeclaredFile.read(text, of: study)
    guard let file, findings.isEmpty else { throw DeskError.files(findings) }
    guard let rules = plan.rules else { throw DeskError.thresholdTooLow }
    let counts = ReleaseTables(
      name: file.declared.name, tables: try file.tables(), asOf: file.asOf)
    return try verdict(on: joined(publicTables() + [counts]), rules) { _ in }
  }

  /// What a release would add to what a reader finds out.
  ///
  /// It was proved when it was built, with true counts. So it is judged again only when something
  /// went out since, and what a reader finds out without it is not laid at its door.
  func findings(
    addedBy release: Release, progress: (Double) -> Void
  ) throws -> [DisclosureFinding] {
    guard try isFollowed(release) else { return [] }
    let (_, before) = try verdict(on: joined(publicTables()), try rules(of: release)) { _ in }
    let known = Set(try before.findings())
    return try verdict(on: release, progress: progress).verdict.findings()
      .filter { !known.contains($0) }
  }

  /// Whether anything else went out after it was built.
  private func isFollowed(_ release: Release) throws -> Bool {
    let happenings = try reading { try $0.events(of: .study).map { try $0.happening() } }
    let built = happenings.lastIndex { happening in
      guard case .restitutionBuilt(let record) = happening else { return false }
      return record.release == release.name && record.manifest == release.manifest
    }
    return happenings[(built ?? 0)...].contains { happening in
      switch happening {
      case .restitutionPublished, .countsDeclared: true
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

  private func verdict(
    on tables: Tabulation, _ rules: DisclosureRules, _ progress: (Double) -> Void
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

extension DisclosureVerdict {
  /// What is found out; a verdict that is none is an error.
  fileprivate func findings() throws(DeskError) -> [DisclosureFinding] {
    switch self {
    case .safe: return []
    case .exposed(let findings): return findings
    case .contradiction, .incomplete: throw .undecided
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
