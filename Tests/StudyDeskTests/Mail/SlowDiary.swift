import StudyModel
import Wording

/// What one person said and was promised, kept as somebody with a paper diary would: by crossing out
/// what no longer holds.
struct SlowDiary {
  var wasInformed = false
  var agrees = false
  var hasWithdrawn = false
  var objects = false
  var hasLeft = false
  var isRestricted = false
  /// For each window the appointment that stands, how many times something was written about it, and
  /// when it was written.
  var appointments: [Int: (at: Moment?, writings: Int, written: Moment)] = [:]

  var takesPart: Bool { agrees && !objects && !hasLeft && !isRestricted }

  mutating func note(_ window: Int, _ at: Moment?, now: Moment) {
    appointments[window] = (at, (appointments[window]?.writings ?? 0) + 1, now)
  }

  /// Whether a message of that kind may go to this person at all.
  func admits(_ kind: MessageKind) -> Bool {
    switch kind {
    case .invitation: !wasInformed && !objects && !hasLeft && !isRestricted
    case .receipt: takesPart || (hasWithdrawn && !objects && !hasLeft && !isRestricted)
    case .renewal, .appointment, .soon, .late, .silence, .thanks: takesPart
    }
  }

  /// The names of what an appointment has to be told by, once it is that late.
  /// - Parameter told: when which message went.
  func owed(at now: Moment, told: [String: Moment]) -> Set<String> {
    guard takesPart else { return [] }
    var owed: Set<String> = []
    for (window, line) in appointments {
      guard let at = line.at, at > now else { continue }
      let appointment = "appointment-\(window)-\(line.writings)"
      owed.insert(appointment)
      let reminder = (Known.paris.day(of: at) - 7).at(10)
      // Whoever reads of it within that week for the first time needs no reminder.
      if let first = told[appointment], first < reminder, reminder <= now {
        owed.insert("soon-\(window)-\(line.writings)")
      }
    }
    return owed
  }
}
