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

  /// What they withstand: without insiders where the plan faces them but they cannot be asked.
  let rules: DisclosureRules
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
    let made: ProtectedTables
    (made, rules) = try Self.protected(all, Set(earlier.map(\.name)), terms, progress)
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

  /// With whole releases out, someone counted may stand in more places than can be asked about; then
  /// readers who are not counted are faced.
  private static func protected(
    _ all: Tabulation, _ published: Set<String>, _ terms: Terms,
    _ progress: (Double) throws -> Void
  ) throws -> (ProtectedTables, DisclosureRules) {
    let wanted = terms.rules
    do {
      do {
        return (try protected(all, published, wanted, terms.deadline, progress), wanted)
      } catch DisclosureRefusal.outOfTime where wanted.facesInsiders {
        let rules = wanted.withoutInsiders
        return (try protected(all, published, rules, terms.deadline, progress), rules)
      }
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(all, reader: terms.reader)
    }
  }

  /// Tables of one day are about the same people, unless someone was taken out of them since.
  private static func protected(
    _ all: Tabulation, _ published: Set<String>, _ rules: DisclosureRules,
    _ deadline: ContinuousClock.Instant, _ progress: (Double) throws -> Void
  ) throws -> ProtectedTables {
    do {
      // A better choice would be looked for by the clock: the same study must give the same bytes.
      return try all.protected(
        by: rules, published: published, effort: .zero, until: deadline, progress)
    } catch DisclosureRefusal.contradiction where all.isOfOneDay {
      return try protected(all.loosened, published, rules, deadline, progress)
    } catch DisclosureRefusal.outOfTime where all.isOfOneDay && all.contradictsItself(deadline) {
      // Nothing was found because nothing fits.
      return try protected(all.loosened, published, rules, deadline, progress)
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

extension Tabulation {
  /// Whether no people at all give these counts.
  fileprivate func contradictsItself(_ deadline: ContinuousClock.Instant) -> Bool {
    guard let rules = DisclosureRules(threshold: 2) else { return false }
    return (try? audited(by: rules, until: deadline)) == .contradiction
  }
}
