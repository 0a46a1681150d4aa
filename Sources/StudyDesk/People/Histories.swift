import StudyLedger
import StudyModel
import Wording

/// What is known of everyone by the end of a day, with what they took back since, for work that goes
/// through it more than once: few people are read and opened once, many each time anew, with little
/// memory.
final class Histories {
  /// The most people who stay in memory.
  private static let most = 256

  private let desk: Desk
  private let day: Day
  private let now: Moment
  /// Everyone, once they were read and are few; nil before, and for many.
  private var kept: [History]?

  init(_ desk: Desk, asOf day: Day, now: Moment) {
    self.desk = desk
    self.day = day
    self.now = now
  }

  /// A participant with the events that tell of them.
  private struct History: Sendable {
    let participant: Participant
    let events: [Event]
  }

  /// Hands over what is made of each history, in the order of the codes; it is made on all
  /// processors.
  func forEach<Made: Sendable>(
    making make: @Sendable (Participant, [Event]) throws -> Made?, _ body: (Made) throws -> Void
  ) throws {
    if let kept {
      for made in kept.inParallel({ try make($0.participant, $0.events) }) {
        if let made = try made.get() { try body(made) }
      }
      return
    }
    var met: [History]? = []
    let both: @Sendable (Participant, [Event]) throws -> (History, Made?) = {
      (History(participant: $0, events: $1), try make($0, $1))
    }
    try desk.forEachHistory(asOf: day, takenBackBy: now, making: both) { history, made in
      met?.append(history)
      if met?.count ?? 0 > Self.most { met = nil }
      if let made { try body(made) }
    }
    kept = met
  }
}
