import Disclosure
import StudyModel
import Tabulation

/// What a reader learns of a figure that is out already, when only a few of those counted in it came, left
/// or answered otherwise since: the numbers that changed, or are missing, are theirs; all others are not.
struct FewChanges: Telltale {
  private let figures: PrintedFigures
  private let attendance: Attendance?
  private let threshold: Int
  /// What each earlier release prints, by its name.
  private let known: [String: [Set<String>: Int]]

  init(
    in figures: PrintedFigures, since earlier: [ReleaseTables], knowing attendance: Attendance?,
    threshold: Int
  ) {
    self.figures = figures
    self.attendance = attendance
    self.threshold = threshold
    known = Dictionary(
      earlier.map { release in
        let tables = release.tables
        let cells = tables.releases.flatMap(\.tables).flatMap { table in
          table.cells.compactMap { cell in
            cell.value.map { (tables.place(of: cell, in: table), $0) }
          }
        }
        return (release.name, Dictionary(cells) { first, _ in first })
      }
    ) { first, _ in first }
  }

  func show(in number: Int) -> Bool {
    guard let attendance else { return false }
    return attendance.recounts.contains { recount in
      guard let known = known[recount.release], hasChanged(number, since: known) else {
        return false
      }
      let told = Set(figures.names(of: number).filter { known[$0.key] != nil }.flatMap(\.value))
      let people = attendance.changed(
        since: recount, in: Tally(figures[number].layout), among: told)
      return (1..<threshold).contains(people)
    }
  }

  /// Whether a number that is out is another one now, or is missing.
  private func hasChanged(_ number: Int, since known: [Set<String>: Int]) -> Bool {
    figures.tables(of: number).contains { table in
      table.cells.contains { cell in
        known[figures.tabulation.place(of: cell, in: table)].map { $0 != cell.value } ?? false
      }
    }
  }
}

extension Attendance {
  /// How many people are in other places of a figure than they were when a release was built.
  ///
  /// - Parameters:
  ///   - tally: of the figure.
  ///   - told: the places that the release told of.
  fileprivate func changed(
    since recount: Recount, in tally: Tally, among told: Set<Address>
  ) -> Int {
    func places(_ person: CountedPerson?) -> Set<Address> {
      person.map { tally.cells(of: $0).intersection(told) } ?? []
    }
    return recount.erased
      + Set(recount.people.keys).union(people.keys).count {
        tally.isOfNeeds
          ? recount.people[$0]?.agreed != people[$0]?.agreed
          : places(recount.people[$0]) != places(people[$0])
      }
  }
}
