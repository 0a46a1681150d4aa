package import Tabulation

/// The audit of counts of acts, by the reader who knows all of them at once.
///
/// Acts are a population of their own: they add up along regions and months, where the people who did
/// them may be the same. What is asked differs too: not only how few people are behind a number, but
/// how much of it one or two of them did.
package struct ActsAudit {
  private let tables: Tabulation
  private let truth: Tabulation?
  private let rules: Rules
  private let shares: Dominance

  /// - Parameters:
  ///   - tables: tables of acts alone, hidden counts nil.
  ///   - truth: the same with their true counts and contributors, where they are known.
  package init(
    of tables: Tabulation, truth: Tabulation? = nil, rules: Rules, shares: Dominance
  ) {
    self.tables = tables
    self.truth = truth
    self.rules = rules
    self.shares = shares
  }

  /// What an audit of acts came to.
  package struct Outcome {
    package let verdict: Verdict
    /// What each hidden count may be, by its release and coordinates.
    package let ranges: [[Coordinates: ClosedRange<Int>]]
  }

  /// Looks for every exposure.
  package func outcome(until deadline: ContinuousClock.Instant) throws -> Outcome {
    // Nothing adds up over releases of other days; their changes are judged count by count.
    var alone = tables
    alone.links = tables.links.filter { $0.relation == .same }
    let societies = try Societies(alone)
    let counts = PrintedCounts(alone, populations: societies.populations)
    guard !counts.entries.contains(where: \.isContradicted) else { return Outcome(.contradiction) }
    let known = KnownContributions(truth, societies.populations)
    var findings = ActsFindings()
    for society in societies.all {
      let hearing = try Hearing(
        tables: alone, counts: counts, truth: nil, rules: rules, society: society,
        societies: societies)
      let asking = ActsQuestions(
        tables: alone, counts: counts, known: known, rules: rules, shares: shares,
        joint: hearing.joint)
      do {
        try findings.add(hearing.entries, asking, hearing.reader(until: deadline))
      } catch Reader.Stopped.contradiction {
        return Outcome(.contradiction)
      } catch Reader.Stopped.time {
        return Outcome(.incomplete(findings.exposures))
      }
    }
    findings.exposures += changes(counts, known, societies, findings.ranges)
    return Outcome(
      verdict: findings.exposures.isEmpty ? .safe : .exposed(findings.exposures),
      ranges: societies.populations.map { population in
        let own = findings.ranges.filter { $0.key.population == population }
        return Dictionary(uniqueKeysWithValues: own.map { ($0.key.coordinates, $0.value) })
      })
  }

  /// What is surely another number in a later release, by acts of too few people.
  private func changes(
    _ counts: PrintedCounts, _ known: KnownContributions, _ societies: Societies,
    _ ranges: [PrintedCounts.Key: ClosedRange<Int>]
  ) -> [Exposure] {
    related(societies).flatMap { from, to in
      counts.entries.compactMap { later -> Exposure? in
        let key = PrintedCounts.Key(population: from, coordinates: later.key.coordinates)
        guard later.key.population == to, let before = ranges[key], let after = ranges[later.key]
        else { return nil }
        let change = after.lowerBound - before.upperBound...after.upperBound - before.lowerBound
        guard !change.contains(0), change.count <= rules.threshold else { return nil }
        if let one = known[key], let other = known[later.key],
          let behind = Contribution(from: one, to: other), !behind.isFew(rules),
          !behind.isDominated(shares)
        {
          return nil
        }
        return Exposure(.difference, later, change)
      }
    }
  }

  private func related(_ societies: Societies) -> [(from: Int, to: Int)] {
    let places = Dictionary(
      uniqueKeysWithValues: zip(tables.releases.map(\.id), societies.populations))
    return tables.links.compactMap { link in
      guard link.relation != .same, link.relation != .none, let from = places[link.from],
        let to = places[link.to]
      else { return nil }
      return (from, to)
    }
  }
}

/// What has been found, society by society.
private struct ActsFindings {
  var exposures: [Exposure] = []
  private(set) var ranges: [PrintedCounts.Key: ClosedRange<Int>] = [:]

  /// - Throws: `Reader.Stopped` when there was no time.
  mutating func add(
    _ entries: [PrintedCounts.Entry], _ asking: ActsQuestions, _ reader: Reader
  ) throws(Reader.Stopped) {
    let fewTogether = asking.fewTogether
    for entry in entries {
      guard let range = reader.range(of: asking.amount(entry)) else { throw .time }
      ranges[entry.key] = range
      if let kind = asking.kind(of: entry, range, fewTogether: fewTogether) {
        exposures.append(Exposure(kind, entry, range))
      }
      for remainder in asking.remainders(of: entry) {
        guard let range = reader.range(of: remainder.amount) else { throw .time }
        if let kind = asking.kind(of: remainder, range) {
          exposures.append(Exposure(kind, entry, range))
        }
      }
    }
  }
}

extension ActsAudit.Outcome {
  fileprivate init(_ verdict: Verdict) { self.init(verdict: verdict, ranges: []) }
}

extension Exposure {
  fileprivate init(_ kind: Kind, _ entry: PrintedCounts.Entry, _ range: ClosedRange<Int>) {
    self.init(
      kind: kind, release: entry.origin.release, table: entry.origin.table, at: entry.origin.at,
      low: range.lowerBound, high: range.upperBound)
  }
}
