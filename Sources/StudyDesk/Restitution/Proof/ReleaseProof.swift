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
  /// Figures that tell of too few people to whoever lays them beside earlier ones: those of
  /// participants to a reader who knows who stayed, those of a past month to everybody.
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
    var parts = try figures.map { try FigureTables($0.layout, $0.counts, in: &sortings) }
    let rests = try parts.linkPeriods(of: figures, in: &sortings)
    let own = Tabulation(
      dimensions: sortings.dimensions,
      releases: [Tabulation.Printed(id: name, tables: parts.flatMap(\.tables) + rests)])
    // Built twice on one day, it is another release all the same.
    var free = name
    while earlier.contains(where: { $0.name == free }) { free += "′" }
    let all = try sortings.joined(
      earlier + [ReleaseTables(name: free, tables: own, asOf: day)])
    let made: ProtectedTables
    (made, rules) = try Self.protected(all, Set(earlier.map(\.name)), terms, progress)
    var release = Tabulation.Printed(
      id: name, tables: made.tables.releases[earlier.count].tables)
    hidden = Self.hidden(parts, in: release)
    Self.hide(hidden, of: parts, in: &release)
    tables = Tabulation(dimensions: own.dimensions, releases: [release])
    peopleHidden = zip(figures, hidden).reduce(0) { sum, figure in
      figure.1.reduce(sum) { $0 + (figure.0.counts[$1] ?? 0) }
    }
    let isTold = try Self.isTold(all, made.tables, earlier.map(\.asOf) + [day], terms)
    let changes = PeriodChanges(
      since: earlier, on: day, threshold: terms.rules.threshold)
    var number = 0
    telling = parts.indices.filter { part in
      let printed = release.tables[number..<(number + parts[part].tables.count)]
      number += printed.count
      return isTold && parts[part].tables.contains(where: own.isOfParticipants)
        || printed.contains { changes.show(in: $0, of: own) }
    }
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
    } catch is DisclosureRefusal where all.isOfOneDay && all.contradictsItself(deadline) {
      // Nothing safe was found because nothing fits.
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

extension ReleaseProof {
  /// A number that stands in several tables is hidden in all of them.
  private static func hide(
    _ hidden: [Set<Address>], of parts: [FigureTables], in release: inout Tabulation.Printed
  ) {
    var number = 0
    for (part, hidden) in zip(parts, hidden) {
      for places in part.places {
        for (cell, place) in places.enumerated() where !hidden.isDisjoint(with: place) {
          release.tables[number].cells[cell].value = nil
        }
        number += 1
      }
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
