public import Disclosure
import JSONTree
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
    var sortings = Sortings()
    return try verdict(on: sortings.joined(publicTables() + [counts]), rules) { _ in }
  }

  func verdict(
    on release: Release, progress: (Double) -> Void
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    var sortings = Sortings()
    let public_ = try publicTables().filter { $0.name != release.name }
    let own = try tables(of: release)
    let tables = try sortings.joined(public_ + [own])
    let terms = try JSON(reading: try bytes(of: release, ReleaseTables.file))
    guard let rules = ReleaseTables.rules(terms) else { throw DeskError.noTables(release.name) }
    return try verdict(on: tables, rules, progress)
  }

  private func verdict(
    on tables: Tabulation, _ rules: DisclosureRules, _ progress: (Double) -> Void
  ) throws -> (tables: Tabulation, verdict: DisclosureVerdict) {
    do {
      return (tables, try tables.audited(by: rules, until: .now + .seconds(300), progress))
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(tables, reader: readerWords)
    }
  }
}
