/// All needs that were ever stated, as the study's stream tells.
public struct Needs: Hashable, Sendable {
  /// Each once, in the order they were stated.
  public private(set) var all: [Need] = []

  /// No need yet.
  public init() {}

  /// The needs those events of the study's stream tell of; what else they hold is passed over.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(folding events: some Sequence<Event>) throws(PayloadError) {
    for event in events where event.kind.name.hasPrefix("need.") {
      fold(event, try event.happening())
    }
  }

  /// Takes in the next event.
  public mutating func fold(_ event: Event, _ happening: Happening) {
    guard case .need(let step) = happening else { return }
    let turn = Need.Turn(step: step, recordedAt: event.recordedAt, author: event.author)
    switch step {
    case .stated(let statement):
      if self[statement.need] == nil { all.append(Need(statement: statement, history: [turn])) }
    case .revised(let record):
      change(record.statement.need, turn) { $0.statement = record.statement }
    case .merged(let record):
      for need in record.needs { change(need, turn) { $0.standing = .merged(into: record.into) } }
      change(record.into, turn) { _ in }
    case .split(let record):
      change(record.need, turn) { $0.standing = .split(into: record.into) }
    case .retired(let record): change(record.need, turn) { $0.standing = .retired }
    case .reopened(let record): reopen(record.needs, turn)
    case .supported, .unsupported: break
    }
  }

  /// A need that had taken in another is told, too, that the other goes on by itself.
  private mutating func reopen(_ needs: [ID<Need>], _ turn: Need.Turn) {
    let heirs = needs.compactMap { id -> ID<Need>? in
      if case .merged(let into) = self[id]?.standing { into } else { nil }
    }
    for need in needs { change(need, turn) { $0.standing = .open } }
    for heir in Set(heirs).subtracting(needs) { change(heir, turn) { _ in } }
  }

  private mutating func change(
    _ id: ID<Need>, _ turn: Need.Turn, _ body: (inout Need) -> Void
  ) {
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    body(&all[place])
    all[place].history.append(turn)
  }

  /// The need of that name; nil when none was stated under it.
  public subscript(id: ID<Need>) -> Need? { all.first { $0.id == id } }

  /// Those that are followed, in the order they were stated.
  public var open: [Need] { all.filter(\.isOpen) }

  /// The need that evidence for `id` counts for today: itself, or what it was merged into; nil
  /// when it was split, retired or never stated.
  public func heir(of id: ID<Need>) -> Need? {
    line(of: id).last.flatMap { self[$0] }.flatMap { $0.isOpen ? $0 : nil }
  }

  /// The need of that name, then what it was merged into, and so on; empty when it was never
  /// stated.
  public func line(of id: ID<Need>) -> [ID<Need>] {
    var line: [ID<Need>] = []
    var next: ID<Need>? = id
    // Nothing stands there twice: a circle cannot be walked for ever.
    while let id = next, !line.contains(id), let need = self[id] {
      line.append(id)
      if case .merged(let into) = need.standing { next = into } else { next = nil }
    }
    return line
  }
}
