internal import GRDB
internal import JSONTree
package import StudyModel

/// One event as the log of who did what shows it.
package struct LogLine: Hashable, Sendable {
  package let position: Int
  package let id: EventID
  /// The stream; nil when the user cannot know whose it is.
  package let stream: StudyModel.Stream?
  package let sequence: Int
  package let kind: EventKind
  package let effectiveAt: Moment
  package let recordedAt: Moment
  /// A user's name or a participant's code; the fingerprint when the user cannot know whose it is.
  package let author: String
  package let source: Source
  package let digest: Digest
}

extension LogLine {
  init(_ row: EventRow, _ opening: Opening, _ people: [String: StreamKeys]) {
    let header = row.event.header
    let record = header.stream.split(separator: "/").last.map(String.init) ?? ""
    let person = people[record] ?? StreamKeys()
    self.init(
      position: row.position, id: header.id,
      stream: StudyModel.Stream(header.stream, person.code), sequence: header.sequence,
      kind: header.kind, effectiveAt: header.effectiveAt, recordedAt: header.recordedAt,
      author: opening.reader.author(header.author, person), source: header.source,
      digest: row.event.digest)
  }
}

extension Opening {
  /// Which code stands behind which token, and which keys sign for it, as far as the user may know.
  func labels() throws -> [String: StreamKeys] {
    var people: [String: StreamKeys] = [:]
    try database.forEachStream(.participant, at: path) { name, rows in
      var keys = try keys(of: name, rows)
      keys.code = try code(rows, of: name)
      guard keys.code != nil else { return }
      people[String(name.dropFirst("participant/".count))] = keys
    }
    return people
  }

  /// Whose stream it is; nil when the user cannot know.
  func code(_ rows: [EventRow], of name: String) throws -> ParticipantCode? {
    try keys(of: name, rows).code ?? label(rows, of: name)
  }

  private func label(_ rows: [EventRow], of name: String) -> ParticipantCode? {
    for row in rows {
      guard case .keyGranted(let grant)? = row.event.told, grant.key == "label",
        keyring.canOpen(grant.recipient), let text = keyring.open(grant, of: name)
      else { continue }
      return ParticipantCode(String(decoding: text, as: UTF8.self))
    }
    return nil
  }
}
