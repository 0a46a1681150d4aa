import StudyExchange
public import StudyModel
import Wording

/// A message that was not made, and why.
public struct UnmadeMessage: Hashable, Sendable {
  /// The message.
  public let due: DueMessage
  /// What was in its way.
  public let obstacle: MailObstacle
}

/// A message that lies in the outbox.
public struct WrittenMessage: Hashable, Sendable {
  /// The message.
  public let due: DueMessage
  /// Its file.
  public let path: String
}

/// What came of writing messages.
public struct WrittenMail: Hashable, Sendable {
  /// What lies in the outbox now.
  public internal(set) var written: [WrittenMessage] = []
  /// Files that lie there no more: they told of an appointment that has been moved since.
  public internal(set) var outdated: [String] = []
  /// What could not be made.
  public internal(set) var unmade: [UnmadeMessage] = []
}

extension Desk {
  /// Writes the messages that are due into the outbox, for somebody to look through and send.
  ///
  /// Each is recorded, and not due any more. What told of an appointment before it was moved is taken
  /// away. Quiet hours do not matter here: whoever sends them has
  /// a clock. Written and not recorded, after a power cut, a message is written again over itself.
  /// - Parameters:
  ///   - code: to one person only; to everyone when nil.
  ///   - referent: to the people whom they follow only; to everybody's when nil.
  public func writeMail(
    to code: ParticipantCode? = nil, followedBy referent: ID<Referent>? = nil
  ) throws -> WrittenMail {
    try require(.identify)
    let composer = try MailComposer(workspace)
    var settings = composer.settings
    settings.quiet = nil
    let ready = try mailPlan(of: code, followedBy: referent, under: settings)
      .filter { $0.situation == .ready }.map(\.due)
    try composer.check(ready)
    var result = WrittenMail()
    let outbox = Outbox(workspace)
    outbox.sweep()
    for due in ready {
      switch try compose(due, with: composer, isDraft: true) {
      case .failure(let fault):
        result.unmade.append(UnmadeMessage(due: due, obstacle: fault.obstacle))
      case .success(let composed):
        let path = outbox.path(due.message, to: due.participant)
        try outbox.keep(composed.mail.bytes, as: due.message, to: due.participant)
        guard try record(.written(composed.outgoing), of: due, under: settings) else {
          Files.remove(path)
          continue
        }
        result.written.append(WrittenMessage(due: due, path: path))
        result.outdated += outbox.dropOutdated(by: due)
      }
    }
    return result
  }

  /// Records the first step of a message, unless it is not to go any more: the gate, and all else that
  /// may have changed meanwhile, is asked in the same transaction.
  func record(
    _ step: MailStep, of due: DueMessage, under settings: MailSettings
  ) throws -> Bool {
    try inTransaction { transaction in
      let participant = try participant(due.participant, in: transaction)
      try require(.identify, for: participant)
      let planned = try planned(for: participant, under: settings)
      guard planned.contains(PlannedMessage(due: due, situation: .ready)) else { return false }
      try append(.mail(step), to: .participant(due.participant), in: transaction)
      return true
    }
  }
}
