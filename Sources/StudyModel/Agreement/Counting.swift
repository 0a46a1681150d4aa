/// Whether something a participant gave counts in a report, or why not.
public enum Counting: Hashable, Sendable {
  case counted
  /// Given after a withdrawal had taken effect and before we learnt of it.
  case quarantined(since: Moment)
  /// Taken back by a withdrawal that excludes what was given.
  case excluded
  /// An objection stands.
  case objected
}

extension Participant {
  /// Whether what was recorded at that moment under those scopes counts at `now`.
  public func counting(
    recordedAt moment: Moment, under scopes: [ID<Scope>], now: Moment
  ) -> Counting {
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
    agreement.records.contains { record in
      guard case .withdrew(let withdrawal) = record.kind, withdrawal.effect == .exclude else {
        return false
      }
      return moment <= record.recordedAt && withdrawal.scopes.contains(where: scopes.contains)
    }
  }

  private func quarantine(at moment: Moment, under scopes: [ID<Scope>]) -> Moment? {
    agreement.records.first { record in
      record.effectiveAt <= moment && moment < record.recordedAt && record.closes(scopes)
    }?.effectiveAt
  }
}

extension AgreementHistory.Record {
  /// True when this record ends what those scopes opened.
  fileprivate func closes(_ scopes: [ID<Scope>]) -> Bool {
    switch kind {
    case .withdrew(let withdrawal): withdrawal.scopes.contains(where: scopes.contains)
    case .refused, .objected: true
    case .agreed(let given): given.declined.contains(where: scopes.contains)
    case .informed, .objectionLifted: false
    }
  }
}
