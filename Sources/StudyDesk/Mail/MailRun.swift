import StudyExchange
import StudyModel
import Wording

/// One run over the messages that are due.
///
/// What came of one message and that the next is begun are kept in one transaction, which halves the
/// waiting for the disk and leaves one message at a time of which nothing is known.
struct MailRun {
  let desk: Desk
  let composer: MailComposer
  let told: (SentMail.Tried) -> Void
  var result = SentMail()
  /// What is known and not written down yet.
  private var pending: (due: DueMessage, step: MailStep)?

  /// For how long a message that was begun may be under way, in seconds.
  static let underWay = 300
  /// After so many connections lost in a row the server is left alone.
  private static let patience = 3

  init(desk: Desk, composer: MailComposer, told: @escaping (SentMail.Tried) -> Void) {
    self.desk = desk
    self.composer = composer
    self.told = told
  }

  /// Tries each message in turn. Whatever ends it early, what is known is written down.
  mutating func send(_ messages: [DueMessage], through carrier: some MailCarrier) throws {
    do { try trySending(messages, through: carrier) } catch {
      try? settle()
      throw error
    }
  }

  private mutating func trySending(
    _ messages: [DueMessage], through carrier: some MailCarrier
  ) throws {
    var lost = 0
    for due in messages {
      guard let composed = try composed(due), try begin(composed) else { continue }
      let delivery = carrier.carry(composed.mail)
      note(delivery, of: due)
      if delivery.isSignInWanted {
        // It is said of us and not of the message, and would be said of all.
        try settle()
        result.trouble = DeskError(MailTrouble.signIn)
        return
      }
      lost = delivery.isConnectionLost ? lost + 1 : 0
      if lost == 0 { continue }
      // What is known is on the disk before the server is waited for.
      try settle()
      guard lost < Self.patience else { break }
      do { try carrier.open() } catch {
        result.trouble = DeskError(error)
        return
      }
    }
    try settle()
    if lost >= Self.patience { result.trouble = DeskError(MailTrouble.unreachable) }
  }

  private mutating func composed(_ due: DueMessage) throws -> ComposedMessage? {
    switch try desk.compose(due, with: composer) {
    case .success(let composed): return composed
    case .failure(let fault):
      result.unmade.append(UnmadeMessage(due: due, obstacle: fault.obstacle))
      return nil
    }
  }

  /// Keeps what came of the message before, and that this one is begun.
  /// - Returns: false when it is not to go any more.
  private mutating func begin(_ composed: ComposedMessage) throws -> Bool {
    let isBegun = try desk.together { [pending] desk in
      if let pending { try desk.record(pending.step, to: pending.due.participant) }
      return try desk.record(
        .begun(composed.outgoing), of: composed.due, under: composer.settings)
    }
    pending = nil
    return isBegun
  }

  /// Keeps what came of the last message.
  private mutating func settle() throws {
    guard let known = pending else { return }
    try desk.together { try $0.record(known.step, to: known.due.participant) }
    pending = nil
  }

  private mutating func note(_ delivery: MailDelivery, of due: DueMessage) {
    let outcome = outcome(of: delivery, due)
    let tried = SentMail.Tried(due: due, outcome: outcome)
    result.tried.append(tried)
    pending = outcome.step(of: due.message).map { (due, $0) }
    told(tried)
  }

  private func outcome(of delivery: MailDelivery, _ due: DueMessage) -> SentMail.Outcome {
    switch delivery {
    case .taken: .sent
    case .unknown: .unsure
    case .lost: later(due, because: "lost")
    case .refused(let status, let detail):
      status < 500 || delivery.isSignInWanted
        ? later(due, because: Self.reason(status, detail))
        : .failed(reason: Self.reason(status, detail))
    }
  }

  /// Tried again after a pause, until the longest was waited for.
  private func later(_ due: DueMessage, because reason: String) -> SentMail.Outcome {
    let now = desk.now
    let tries = desk.tries(of: due)
    guard tries < MailTiming.pauses.count else { return .failed(reason: reason) }
    return .deferred(until: now + MailTiming.pauses[tries] * 60, reason: reason)
  }

  private static func reason(_ status: Int, _ detail: String?) -> String {
    ["\(status)", detail].compactMap(\.self).joined(separator: " ")
  }
}

extension Desk {
  fileprivate func record(_ step: MailStep, to code: ParticipantCode) throws {
    _ = try inTransaction { transaction in
      try append(.mail(step), to: .participant(code), in: transaction)
    }
  }

  /// How often that message was put off already.
  fileprivate func tries(of due: DueMessage) -> Int {
    let records = session.memory[due.participant]?.mail.records ?? []
    let own = records.map(\.step).filter { $0.message == due.message }
    let since = own.lastIndex { if case .again = $0 { true } else { false } } ?? -1
    return own[(since + 1)...].count { if case .deferred = $0 { true } else { false } }
  }
}

extension MailDelivery {
  /// Whether the server takes nothing from whoever has not signed in (RFC 4954, section 6).
  fileprivate var isSignInWanted: Bool {
    if case .refused(530, _) = self { true } else { false }
  }

  /// Whether the server is gone, or says that it is about to go.
  fileprivate var isConnectionLost: Bool {
    switch self {
    case .lost, .unknown: true
    case .refused(let status, _): status == 421
    case .taken: false
    }
  }
}

extension SentMail.Outcome {
  /// What is recorded of it; nothing where nothing is known.
  fileprivate func step(of message: MessageName) -> MailStep? {
    switch self {
    case .sent: .sent(MailOutcome(message: message))
    case .deferred(_, let reason): .deferred(MailOutcome(message: message, reason: reason))
    case .failed(let reason): .failed(MailOutcome(message: message, reason: reason))
    case .unsure: nil
    }
  }
}
