import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Hands over the lines of the log that are wanted, oldest first.
  /// - Throws: `DeskError`, `.unacceptable` for a kind that does not exist.
  public func log(_ filter: AuditFilter = AuditFilter(), _ body: (AuditLine) throws -> Void) throws
  {
    try require(.audit)
    let kinds = try filter.kinds()
    try reading { ledger in
      try ledger.forEachLine { event in
        guard kinds?.contains(event.kind.name) ?? true, filter.wants(event, zone: study.zone)
        else { return }
        try body(
          AuditLine(
            position: event.position, event: event.id, stream: event.stream, kind: event.kind,
            effectiveAt: event.effectiveAt, recordedAt: event.recordedAt, author: event.author,
            source: event.source, digest: event.digest))
      }
    }
  }
}

extension AuditFilter {
  /// The names of the kinds that are wanted; nil when all are.
  fileprivate func kinds() throws(DeskError) -> Set<String>? {
    guard let kind else { return nil }
    let names = EventKind.names(meaning: kind)
    guard names.isEmpty else { return names }
    throw DeskError(
      .unacceptable,
      Phrase(
        "Le genre «\u{A0}\(kind)\u{A0}» n’existe pas. Les genres\u{A0}:",
        "There is no kind “\(kind)”. The kinds:") + Self.everyKind)
  }

  /// A line for each kind: its name, then its words.
  private static var everyKind: Phrase {
    EventKind.names.reduce(Phrase(same: "")) { list, name in
      let words = EventKind(name: name, version: 1).words
      return list + Phrase("\n  \(name)\u{A0}: \(words.french)", "\n  \(name): \(words.english)")
    }
  }

  fileprivate func wants(_ event: LogLine, zone: StudyZone) -> Bool {
    if let participant, event.stream != .participant(participant),
      event.stream != .identity(participant)
    {
      return false
    }
    if let author, event.author != author { return false }
    guard from != nil || to != nil else { return true }
    let day = zone.day(of: event.recordedAt)
    return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
