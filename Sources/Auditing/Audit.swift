package import Tabulation

/// The audit of a publication by a reader who knows all of it at once.
package struct Audit {
  private let tables: Tabulation
  private let truth: Tabulation?
  private let rules: Rules

  /// - Parameters:
  ///   - tables: everything printed, hidden counts nil.
  ///   - truth: the same tables with their true counts, where they are known.
  package init(of tables: Tabulation, truth: Tabulation? = nil, rules: Rules) {
    self.tables = tables
    self.truth = truth
    self.rules = rules
  }

  /// Looks for every exposure.
  ///
  /// - Parameters:
  ///   - recollection: what earlier audits of these tables, with less hidden, have shown.
  ///   - isHasty: stops with what is in doubt when walking alone does not show that all is safe.
  ///   - deadline: when to stop with what was found.
  ///   - progress: hears the share done, from 0 to 1; may throw to end the work.
  /// - Throws: `AuditFault`, and what `progress` throws.
  package func verdict(
    recollection: Recollection = Recollection(), isHasty: Bool = false,
    until deadline: ContinuousClock.Instant, _ progress: (Double) throws -> Void = { _ in }
  ) throws -> Verdict {
    let societies = try Societies(tables)
    let counts = PrintedCounts(tables, populations: societies.populations)
    if counts.entries.contains(where: \.isContradicted) { return .contradiction }
    let trueCounts = truth.map { PrintedCounts($0, populations: societies.populations) }
    var findings = Findings(
      rules: rules, recollection: recollection, isHasty: isHasty, deadline: deadline,
      exposures: counts.entries.compactMap(smallCount))
    for (number, society) in societies.all.enumerated() {
      let hearing = try Hearing(
        tables: tables, counts: counts, truth: trueCounts, rules: rules, society: society,
        societies: societies)
      let isContradicted = try findings.add(hearing, number) {
        try progress((Double(number) + $0) / Double(societies.all.count))
      }
      if isContradicted { return .contradiction }
    }
    try progress(1)
    return findings.verdict
  }

  /// Whether the printed counts are wrong by plain addition.
  package func addsUpWrongly() throws(AuditFault) -> Bool {
    PrintedCounts(tables, populations: try Societies(tables).populations)
      .addUpWrongly(tables.dimensions)
  }

  /// Whether no counts at all fit what is printed; false also where that is not known in time.
  package func findsContradiction(
    until deadline: ContinuousClock.Instant
  ) throws(AuditFault) -> Bool {
    let societies = try Societies(tables)
    let counts = PrintedCounts(tables, populations: societies.populations)
    if counts.entries.contains(where: \.isContradicted) { return true }
    for society in societies.all {
      let hearing = try Hearing(
        tables: tables, counts: counts, truth: nil, rules: rules, society: society,
        societies: societies)
      do { _ = try hearing.reader(until: deadline) } catch {
        if error == .contradiction { return true }
      }
    }
    return false
  }

  private func smallCount(_ entry: PrintedCounts.Entry) -> Exposure? {
    guard let value = entry.value, rules.isSensitive(value) else { return nil }
    return Exposure(
      kind: .small, release: entry.origin.release, table: entry.origin.table, at: entry.origin.at,
      low: value, high: value)
  }
}

/// What has been found, society by society.
private struct Findings {
  let rules: Rules
  let recollection: Recollection
  let isHasty: Bool
  let deadline: ContinuousClock.Instant
  var exposures: [Exposure]
  var isIncomplete = false
  var doubts: [Origin] = []

  var verdict: Verdict {
    if !doubts.isEmpty { return .doubtful(doubts) }
    if isIncomplete { return .incomplete(exposures) }
    return exposures.isEmpty ? .safe : .exposed(exposures)
  }

  /// Hears one society; true when nothing fits what is printed of it.
  mutating func add(
    _ hearing: Hearing, _ number: Int, _ progress: (Double) throws -> Void
  ) rethrows -> Bool {
    let reader: Reader
    do { reader = try hearing.reader(until: deadline) } catch {
      if error == .contradiction { return true }
      isIncomplete = true
      return false
    }
    var inquiry = Inquiry(
      hearing.questions, reader, rules, recalling: recollection.ranges(number, reader.printed))
    try inquiry.explore(progress)
    if isHasty {
      inquiry.ponder()
      doubts += inquiry.doubts
    }
    if !isHasty || doubts.isEmpty {
      try inquiry.run(progress)
      if rules.facesInsiders { try inquiry.hearInsiders(in: hearing.joint, progress) }
    }
    recollection.keep(number, reader.printed, inquiry.states)
    exposures += inquiry.exposures
    isIncomplete = isIncomplete || inquiry.isIncomplete
    return false
  }
}
