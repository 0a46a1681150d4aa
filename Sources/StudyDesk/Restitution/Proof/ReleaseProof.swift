import Disclosure
import Tabulation
import Wording

/// Figures that go out together, made safe together and with all that is out already.
struct ReleaseProof {
  /// What the rules and the time allow.
  struct Terms {
    let rules: DisclosureRules
    /// The words in which a refusal is told.
    let reader: ReaderWords
    let deadline: ContinuousClock.Instant
    /// Who came and went between what is out and this release; nil when nothing is out.
    let attendance: Attendance?
  }

  /// The tables of this release as they may be printed.
  let tables: Tabulation
  /// For each figure, the places that are not printed.
  let hidden: [Set<Address>]
  /// The people in all numbers that are not printed; whoever is in two of them counts twice.
  let peopleHidden: Int
  /// Figures of participants, when a reader who knows who stayed finds something out from them.
  let telling: [Int]

  /// Protects figures together.
  ///
  /// - Parameters:
  ///   - figures: how each is laid out, with its true counts.
  ///   - name: the name of the release.
  ///   - day: the last day that is counted.
  ///   - earlier: what is out already, by this study and by others.
  ///   - terms: the rules, and the time there is.
  /// - Throws: `DeskError` in words about what cannot be made safe, and what `progress` throws.
  init(
    of figures: [(layout: FigureLayout, counts: CountTable)], as name: String, on day: Day,
    after earlier: [ReleaseTables], under terms: Terms,
    _ progress: (Double) throws -> Void = { _ in }
  ) throws {
    var sortings = Sortings()
    let parts = try figures.map { try FigureTables($0.layout, $0.counts, in: &sortings) }
    let own = Tabulation(
      dimensions: sortings.dimensions,
      releases: [Tabulation.Printed(id: name, tables: parts.flatMap(\.tables))])
    // Built twice on one day, it is another release all the same.
    var free = name
    while earlier.contains(where: { $0.name == free }) { free += "′" }
    let all = try sortings.joined(
      earlier + [ReleaseTables(name: free, tables: own, asOf: day)])
    let made = try Self.protected(all, Set(earlier.map(\.name)), terms, progress)
    let release = Tabulation.Printed(
      id: name, tables: made.tables.releases[earlier.count].tables)
    tables = Tabulation(dimensions: own.dimensions, releases: [release])
    hidden = Self.hidden(parts, in: release)
    peopleHidden = made.loss.people
    telling =
      try Self.isTold(all, made.tables, earlier.map(\.asOf) + [day], terms)
      ? parts.indices.filter { parts[$0].tables.contains(where: own.isOfParticipants) } : []
  }

  private static func isTold(
    _ truth: Tabulation, _ printed: Tabulation, _ days: [Day?], _ terms: Terms
  ) throws -> Bool {
    guard let attendance = terms.attendance else { return false }
    let reader = KnowingReader(attendance, terms.rules, until: terms.deadline)
    do {
      return try !reader.findings(
        in: printed, on: days, addedBy: days.count - 1, truth: truth
      ).isEmpty
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(printed, reader: terms.reader)
    }
  }

  /// Tables of one day are about the same people, unless someone was taken out of them since.
  private static func protected(
    _ all: Tabulation, _ published: Set<String>, _ terms: Terms,
    _ progress: (Double) throws -> Void
  ) throws -> ProtectedTables {
    do {
      // A better choice would be looked for by the clock: the same study must give the same bytes.
      return try all.protected(
        by: terms.rules, published: published, effort: .zero, until: terms.deadline, progress)
    } catch DisclosureRefusal.contradiction where all.isOfOneDay {
      return try protected(all.loosened, published, terms, progress)
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(all, reader: terms.reader)
    }
  }

  private static func hidden(_ parts: [FigureTables], in release: Tabulation.Printed) -> [Set<
    Address
  >] {
    var tables = release.tables[...]
    return parts.map { part in
      var hidden: Set<Address> = []
      for (table, places) in zip(tables.prefix(part.tables.count), part.places) {
        for (cell, place) in zip(table.cells, places) where cell.value == nil {
          hidden.formUnion(place)
        }
      }
      tables = tables.dropFirst(part.tables.count)
      return hidden
    }
  }
}
