/// Something that happened, before the ledger has given it a place.
public struct EventDraft: Hashable, Sendable {
  /// A new name, unlike that of any other event.
  public let id: EventID
  /// The chain it is to be appended to.
  public let stream: Stream
  /// What happened, and under which version of its shape.
  public let kind: EventKind
  /// When it took effect.
  public let effectiveAt: Moment
  /// When we learnt it.
  public let recordedAt: Moment
  /// Who wrote it down: a user of the study, or the participant's code.
  public let author: String
  /// How the words came in.
  public let source: Source
  /// The content as compact JSON in UTF-8.
  public let payload: [UInt8]

  /// A draft as it will be appended; nothing is checked before that.
  public init(
    id: EventID, stream: Stream, kind: EventKind, effectiveAt: Moment, recordedAt: Moment,
    author: String, source: Source, payload: [UInt8]
  ) {
    self.id = id
    self.stream = stream
    self.kind = kind
    self.effectiveAt = effectiveAt
    self.recordedAt = recordedAt
    self.author = author
    self.source = source
    self.payload = payload
  }
}

/// The name of what happened and the version of its shape.
///
/// A shape is never changed, only followed by a next version; old versions are read for ever.
public struct EventKind: Hashable, Sendable {
  /// A noun and a past participle, such as `entry.written`.
  public let name: String
  /// The version of the payload's shape, from 1.
  public let version: Int

  /// A kind by name and version, known to this program or not.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }
}
