import Disclosure
import Tabulation

/// What a reader finds out without a release. That it prints a number anew which is out already adds
/// nothing to it.
struct KnownFindings {
  private let findings: Set<DisclosureFinding>
  private let told: Set<Told>
  /// The numbers that are out, by what they count.
  private var printed: [Set<String>: Set<Int>] = [:]

  /// - Parameters:
  ///   - findings: what is found out without the release.
  ///   - tables: the tables of all that is out.
  init(_ findings: Set<DisclosureFinding>, in tables: Tabulation) {
    self.findings = findings
    told = Set(findings.map { Told($0, tables) })
    for table in tables.releases.flatMap(\.tables) {
      for cell in table.cells {
        if let value = cell.value {
          printed[tables.place(of: cell, in: table), default: []].insert(value)
        }
      }
    }
  }

  /// Whether something that is found out with the release is found out without it.
  ///
  /// - Parameter tables: those of the release among them.
  func contains(_ finding: DisclosureFinding, in tables: Tabulation) -> Bool {
    if findings.contains(finding) { return true }
    guard finding.kind == .difference, let value = finding.value(in: tables) else { return false }
    let told = Told(finding, tables)
    return self.told.contains(told) && printed[told.place, default: []].contains(value)
  }

  /// A finding, whichever of two releases it is laid to.
  private struct Told: Hashable {
    let kind: DisclosureFinding.Kind
    let place: Set<String>
    let sizes: Set<Int>

    init(_ finding: DisclosureFinding, _ tables: Tabulation) {
      kind = finding.kind
      place = tables.place(
        of: finding.at, in: tables.releases[finding.release].tables[finding.table])
      sizes = [abs(finding.low), abs(finding.high)]
    }
  }
}

extension DisclosureFinding {
  /// The number that is printed where it is found; nil where none is.
  func value(in tables: Tabulation) -> Int? {
    tables.releases[release].tables[table].cells.first { $0.at == at }?.value
  }
}
