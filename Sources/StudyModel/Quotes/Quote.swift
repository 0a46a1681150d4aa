/// Words chosen to be quoted, and how far they have come.
public struct Quote: Hashable, Sendable {
  /// How far it has come.
  public enum Standing: Hashable, Sendable {
    /// Waiting for a second reader.
    case chosen
    /// A second reader let it go out.
    case released(by: String)
    /// It will not be used, for that reason.
    case dropped(reason: String)
  }

  /// The event that chose it names it.
  public let id: EventID
  /// Its number among all that were ever chosen of the person's words, from 1.
  public let number: Int
  /// The words, what is left out, and where it is to stand.
  public let record: QuoteChosen
  /// Who chose it.
  public let chooser: String
  /// How far it has come.
  public fileprivate(set) var standing: Standing = .chosen
  /// The restitutions it was put into, published or not, in order.
  public fileprivate(set) var releases: [String] = []

  /// True while it may still go out for the first time: it stands in none of the restitutions that
  /// are out.
  public func isPending(published: Set<String>) -> Bool {
    if case .dropped = standing { false } else { published.isDisjoint(with: releases) }
  }
}

/// The quotes of one participant, as their events tell.
public struct Quotes: Hashable, Sendable {
  /// Each once, in the order they were chosen.
  public private(set) var all: [Quote] = []

  /// None yet.
  public init() {}

  /// The quotes those events of one participant's stream tell of.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(folding events: some Sequence<Event>) throws(PayloadError) {
    for event in events where event.kind.name.hasPrefix("quote.") {
      fold(event, try event.happening())
    }
  }

  /// Takes in the next event.
  public mutating func fold(_ event: Event, _ happening: Happening) {
    guard case .quote(let step) = happening else { return }
    switch step {
    case .chosen(let record):
      all.append(
        Quote(id: event.id, number: all.count + 1, record: record, chooser: event.author))
    case .released(let record): change(record.quote) { $0.standing = .released(by: event.author) }
    case .dropped(let record):
      change(record.quote) { $0.standing = .dropped(reason: record.reason) }
    case .placed(let record): change(record.quote) { $0.releases.append(record.release) }
    }
  }

  private mutating func change(_ id: EventID, _ body: (inout Quote) -> Void) {
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    body(&all[place])
  }

  /// The quote of that number; nil when there is none.
  public subscript(number: Int) -> Quote? { all.first { $0.number == number } }

  /// The quote an event chose; nil when it chose none.
  public subscript(id: EventID) -> Quote? { all.first { $0.id == id } }
}
