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
  /// Figures that tell of too few people by what no table knows.
  let telling: [Int]
  /// Those of them that tell whatever becomes of the others.
  let changed: [Int]

  /// Protects figures together.
  ///
  /// - Parameters:
  ///   - figures: how each is laid out, with its true counts.
  ///   - name: the name of the release.
  ///   - day: the last day that is counted.
  ///   - earlier: what is out already, by this study and by others.
  ///   - terms: the rules, and the time there is.
  ///   - progress: hears the share done.
  ///   - examine: hears what each choice hides of each figure, before it is audited.
  /// - Throws: `DeskError` in words about what cannot be made safe, and what `progress` and `examine`
  ///   throw.
  init(
    of figures: [CountedFigure], as name: String, on day: Day,
    after earlier: [ReleaseTables], under terms: Terms,
    _ progress: (Double) throws -> Void = { _ in },
    examine: ([Set<Address>]) throws -> Void = { _ in }
  ) throws {
    var sortings = Sortings()
    var each = try figures.map { try FigureTables($0, in: &sortings) }
    let rests = try each.linkPeriods(of: figures, in: &sortings)
    let together = try figures.flatMap {
      try $0.answersTogether(below: terms.rules.threshold, in: &sortings)
    }
    let parts = ReleaseParts(each)
    let own = Tabulation(
      dimensions: sortings.dimensions,
      releases: [Tabulation.Printed(id: name, tables: parts.tables + rests + together)])
    // Built twice on one day, it is another release all the same.
    var free = name
    while earlier.contains(where: { $0.name == free }) { free += "′" }
    let all = try sortings.joined(
      earlier + [ReleaseTables(name: free, tables: own, asOf: day)])
    let published = Set(earlier.map(\.name))
    let made = try Attempts(tables: all, terms: terms).protected { tables, rules in
      // A better choice would be looked for by the clock: the same study must give the same bytes.
      try tables.protected(
        by: rules, published: published, effort: .zero, until: terms.deadline, progress
      ) { choice in
        try examine(parts.hidden(in: choice.tables.releases[earlier.count]))
      }.tables
    }
    rules = made.rules
    var release = Tabulation.Printed(
      id: name, tables: made.tables.releases[earlier.count].tables)
    hidden = parts.hidden(in: release)
    parts.hide(hidden, in: &release)
    release.tables.removeLast(together.count)
    release.removeKept()
    tables = Tabulation(dimensions: own.dimensions, releases: [release])
    peopleHidden = zip(figures, hidden).reduce(0) { sum, figure in
      figure.1.reduce(sum) { $0 + (figure.0.counts[$1] ?? 0) }
    }
    let telltales =
      Telltales(
        in: PrintedFigures(
          figures, hiding: hidden, as: parts.printed(in: release), of: own,
          named: parts.names(in: own)),
        on: day, after: earlier, threshold: terms.rules.threshold, knowing: terms.attendance,
        isTold: try Self.isTold(all, made.tables, earlier.map(\.asOf) + [day], terms)
      )
    telling = telltales.telling
    changed = telltales.changed
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
}

/// What is tried to make tables safe together with those that are out.
private struct Attempts {
  typealias Protecting = (Tabulation, DisclosureRules) throws -> Tabulation

  let tables: Tabulation
  let terms: ReleaseProof.Terms

  /// With whole releases out, someone counted may stand in more places than can be asked about; then
  /// readers who are not counted are faced.
  func protected(_ protect: Protecting) throws -> (tables: Tabulation, rules: DisclosureRules) {
    let wanted = terms.rules
    do {
      do {
        return (try protected(by: wanted, protect), wanted)
      } catch DisclosureRefusal.outOfTime where wanted.facesInsiders {
        return (try protected(by: wanted.withoutInsiders, protect), wanted.withoutInsiders)
      }
    } catch let refusal as DisclosureRefusal {
      throw refusal.asDeskError(tables, reader: terms.reader)
    }
  }

  /// Tables of one day are about the same people, unless someone was taken out of them since.
  private func protected(by rules: DisclosureRules, _ protect: Protecting) throws -> Tabulation {
    do {
      return try protect(tables, rules)
    } catch DisclosureRefusal.contradiction where tables.isOfOneDay {
      return try protect(tables.loosened, rules)
    }
  }
}

extension Tabulation.Printed {
  /// Leaves out what goes out nowhere.
  fileprivate mutating func removeKept() {
    for table in tables.indices { tables[table].cells.removeAll { $0.reach == .kept } }
  }
}
