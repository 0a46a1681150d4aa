/// Whether something a participant gave counts in a report, or why not.
public enum Counting: Hashable, Sendable {
  /// Nothing stands against it.
  case counted
  /// Given after a withdrawal had taken effect and before we learnt of it, with no new agreement
  /// in effect in between.
  case quarantined(since: Moment)
  /// Taken back by a withdrawal that excludes what was given.
  case excluded
  /// An objection stands.
  case objected
  /// The record is kept and used for nothing.
  case restricted
}

extension Participant {
  /// Whether what was recorded at that moment under those scopes counts at `now`.
  public func counting(
    recordedAt moment: Moment, under scopes: [ID<Scope>], now: Moment
  ) -> Counting {
    if restriction != nil { return .restricted }
    if agreement.objection(at: now) != nil { return .objected }
    if isExcluded(recordedAt: moment, under: scopes) { return .excluded }
    if let since = quarantine(at: moment, under: scopes) { return .quarantined(since: since) }
    return .counted
  }

  /// Whether an entry counts, judged by its first writing.
  public func counting(_ entry: Entry, under scopes: [ID<Scope>], now: Moment) -> Counting {
    counting(recordedAt: entry.versions[0].writtenAt, under: scopes, now: now)
  }

  /// The writing of an entry that a report reads: the latest that counts by itself.
  public func countedVersion(
    of entry: Entry, under scopes: [ID<Scope>], now: Moment
  ) -> Entry.Version? {
    guard counting(entry, under: scopes, now: now) == .counted else { return nil }
    return entry.versions.last {
      counting(recordedAt: $0.writtenAt, under: scopes, now: now) == .counted
    }
  }

  private func isExcluded(recordedAt moment: Moment, under scopes: [ID<Scope>]) -> Bool {
    agreement.closings(of: scopes, heardBy: moment).contains { record in
      guard case .withdrew(let withdrawal) = record.kind else { return false }
      return withdrawal.effect.takesBack && moment <= max(record.effectiveAt, record.recordedAt)
    }
  }

  private func quarantine(at moment: Moment, under scopes: [ID<Scope>]) -> Moment? {
    agreement.closings(of: scopes, heardBy: moment).first { record in
      record.effectiveAt <= moment && moment < record.recordedAt
    }?.effectiveAt
  }
}

extension AgreementHistory {
  /// The records that end what those scopes opened, in the order they took effect, without those
  /// that a new agreement, or the lifting of an objection, had overtaken by that moment.
  fileprivate func closings(of scopes: [ID<Scope>], heardBy moment: Moment) -> [Record] {
    let records = byEffect
    return records.indices.filter { index in
      let later = records[(index + 1)...].prefix { $0.effectiveAt <= moment }
      return records[index].closes(scopes, before: later)
    }.map { records[$0] }
  }
}

extension AgreementHistory.Record {
  /// True when this record ends what one of those scopes opened and none of the later opens it
  /// again.
  fileprivate func closes(
    _ scopes: [ID<Scope>], before later: ArraySlice<AgreementHistory.Record>
  ) -> Bool {
    let isLifted = later.contains { if case .objectionLifted = $0.kind { true } else { false } }
    let closed = scopes.filter { scope in !later.contains { $0.agrees(to: scope) } }
    return switch kind {
    case .objected: !isLifted
    case .refused: !closed.isEmpty
    case .withdrew(let withdrawal): withdrawal.scopes.contains(where: closed.contains)
    case .agreed(let given): given.declined.contains(where: closed.contains)
    case .informed, .objectionLifted: false
    }
  }

  private func agrees(to scope: ID<Scope>) -> Bool {
    if case .agreed(let given) = kind { given.accepted.contains(scope) } else { false }
  }
}
