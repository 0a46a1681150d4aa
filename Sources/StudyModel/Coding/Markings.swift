/// What readers made of one participant's texts, as that participant's events tell.
public struct Markings: Hashable, Sendable {
  /// One reader has read one text to its end.
  public struct Reading: Hashable, Sendable {
    /// The event that carries the text.
    public let writing: EventID
    /// Who read it.
    public let reader: String
  }

  /// A passage that speaks for a need.
  public struct Support: Hashable, Sendable {
    /// The need it was tied to; what that need was merged into counts it today.
    public let need: ID<Need>
    /// The mark that is evidence.
    public let mark: EventID
    /// 1 to 5; nil when the passage does not say.
    public let severity: Int?
  }

  /// The marks that stand, in the order they were made.
  public private(set) var marks: [Mark] = []
  /// Who has read which text to its end.
  public private(set) var readings: Set<Reading> = []
  /// What was settled, the latest word on each theme in each text last.
  public private(set) var settlements: [CodingSettled] = []
  /// What speaks for needs, its marks all standing.
  public private(set) var supports: [Support] = []

  private var made: [String: Int] = [:]

  /// Nothing read yet.
  public init() {}

  /// What those events of one participant's stream tell; what else they hold is passed over.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(folding events: some Sequence<Event>) throws(PayloadError) {
    for event in events where Self.kinds.contains(event.kind.name) {
      fold(event, try event.happening())
    }
  }

  private static let kinds: Set = [
    "mark.made", "mark.removed", "text.coded", "coding.settled", "need.supported",
    "need.unsupported",
  ]

  /// Takes in the next event.
  public mutating func fold(_ event: Event, _ happening: Happening) {
    switch happening {
    case .coding(.marked(let record)): mark(record, event)
    case .coding(.unmarked(let record)): remove(record.mark)
    case .coding(.finished(let record)):
      readings.insert(Reading(writing: record.writing, reader: event.author))
    case .coding(.settled(let record)): settlements.append(record)
    case .need(.supported(let record)):
      guard self[record.mark] != nil else { return }
      supports.removeAll { $0.need == record.need && $0.mark == record.mark }
      supports.append(
        Support(need: record.need, mark: record.mark, severity: record.severity))
    case .need(.unsupported(let record)):
      supports.removeAll { $0.need == record.need && $0.mark == record.mark }
    default: break
    }
  }

  /// A mark that replaces another takes over what that one was evidence for.
  private mutating func mark(_ record: MarkMade, _ event: Event) {
    made[event.author, default: 0] += 1
    marks.append(
      Mark(
        id: event.id, number: made[event.author, default: 0], reader: event.author, record: record,
        madeAt: event.recordedAt))
    guard let replaced = record.replaces else { return }
    supports = supports.map {
      $0.mark == replaced ? Support(need: $0.need, mark: event.id, severity: $0.severity) : $0
    }
    marks.removeAll { $0.id == replaced }
  }

  private mutating func remove(_ mark: EventID) {
    marks.removeAll { $0.id == mark }
    supports.removeAll { $0.mark == mark }
  }

  /// The mark that an event made; nil when it does not stand.
  public subscript(mark: EventID) -> Mark? { marks.first { $0.id == mark } }

  /// Whether that reader has read that text to its end.
  public func isRead(_ writing: EventID, by reader: String) -> Bool {
    readings.contains(Reading(writing: writing, reader: reader))
  }

  /// Whether the theme was settled to be in the text; nil while it was not settled.
  public func settled(_ theme: ID<Theme>, in writing: EventID) -> Bool? {
    settlements.last { $0.theme == theme && $0.writing == writing }?.applies
  }
}
