import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Hands over the lines of the log that are wanted, oldest first.
  /// - Throws: `DeskError`, `.unacceptable` for a kind that does not exist.
  public func log(_ filter: AuditFilter = AuditFilter(), _ body: (AuditLine) throws -> Void) throws
  {
    try require(.audit)
    try filter.checkKind()
    try reading { ledger in
      try ledger.forEachLine { event in
        guard filter.wants(event, zone: study.zone) else { return }
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
  fileprivate func checkKind() throws(DeskError) {
    guard let kind, !EventKind.names.contains(where: { $0 == kind || $0.hasPrefix(kind + ".") })
    else { return }
    let names = EventKind.names.joined(separator: ", ")
    throw .unacceptable(
      "Le genre «\u{A0}\(kind)\u{A0}» n’existe pas. Les genres\u{A0}: \(names).",
      "There is no kind “\(kind)”. The kinds: \(names).")
  }

  fileprivate func wants(_ event: LogLine, zone: StudyZone) -> Bool {
    if let participant, event.stream != .participant(participant),
      event.stream != .identity(participant)
    {
      return false
    }
    if let author, event.author != author { return false }
    if let kind, event.kind.name != kind, !event.kind.name.hasPrefix(kind + ".") { return false }
    guard from != nil || to != nil else { return true }
    let day = zone.day(of: event.recordedAt)
    return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
