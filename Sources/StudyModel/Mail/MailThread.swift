/// All that was recorded about messages to one participant, in the order it was recorded.
public struct MailThread: Hashable, Sendable {
  /// One step, with when and who.
  public struct Record: Hashable, Sendable {
    /// What happened.
    public let step: MailStep
    /// When it was written down.
    public let recordedAt: Moment
    /// Who was at work.
    public let author: String
  }

  /// Where one message stands.
  public enum State: Hashable, Sendable {
    /// Nothing was done yet, or it was ordered anew.
    case open
    /// It was written to the outbox at that moment.
    case written(Moment)
    /// It was begun at that moment and nothing says what came of it: it may have gone.
    case unsure(since: Moment)
    /// The server took it at that moment.
    case sent(Moment)
    /// It did not go so many times, last at that moment.
    case deferred(tries: Int, last: Moment, reason: String?)
    /// It did not go and will not be tried again.
    case failed(Moment, reason: String?)
  }

  /// Of all messages together, oldest first.
  public private(set) var records: [Record] = []

  mutating func add(_ step: MailStep, from event: Event) {
    records.append(Record(step: step, recordedAt: event.recordedAt, author: event.author))
  }

  /// Where that message stands.
  public func state(of message: MessageName) -> State {
    var state = State.open
    var tries = 0
    for record in records where record.step.message == message {
      switch record.step {
      case .written: state = .written(record.recordedAt)
      case .begun: state = .unsure(since: record.recordedAt)
      case .sent: state = .sent(record.recordedAt)
      case .deferred(let outcome):
        tries += 1
        state = .deferred(tries: tries, last: record.recordedAt, reason: outcome.reason)
      case .failed(let outcome): state = .failed(record.recordedAt, reason: outcome.reason)
      case .again:
        tries = 0
        state = .open
      }
    }
    return state
  }

  /// When messages went or may have gone, and which. What is known not to have gone is not among
  /// them.
  public var departures: [(message: MessageName, at: Moment)] {
    var departures: [(message: MessageName, at: Moment)] = []
    for record in records {
      let message = record.step.message
      switch record.step {
      case .written, .begun: departures.append((message, record.recordedAt))
      case .deferred, .failed:
        // One after the other: what was begun last is what did not go.
        if let place = departures.lastIndex(where: { $0.message == message }) {
          departures.remove(at: place)
        }
      case .sent, .again: break
      }
    }
    return departures
  }
}
