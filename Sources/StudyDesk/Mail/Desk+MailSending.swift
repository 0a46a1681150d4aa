public import StudyExchange
public import StudyModel
import Wording

/// What came of sending.
public struct SentMail: Hashable, Sendable {
  /// What became of one message.
  public enum Outcome: Hashable, Sendable {
    /// The server took it.
    case sent
    /// It did not go, and will be tried again at that moment.
    case deferred(until: Moment, reason: String)
    /// It did not go, and will not be tried again.
    case failed(reason: String)
    /// It may have gone.
    case unsure
  }

  /// A message that was begun, with what became of it.
  public struct Tried: Hashable, Sendable {
    /// The message.
    public let due: DueMessage
    /// What became of it.
    public let outcome: Outcome
  }

  /// Each message that was begun.
  public internal(set) var tried: [Tried] = []
  /// What could not be made.
  public internal(set) var unmade: [UnmadeMessage] = []
  /// How many wait for their time.
  public internal(set) var waiting = 0
  /// How many wait for somebody to decide, or failed before.
  public internal(set) var stuck = 0
  /// Why it ended early; nil when all were tried.
  public internal(set) var trouble: DeskError?
}

extension Desk {
  /// Sends the messages that are due, one after the other over one connection.
  ///
  /// Before the first byte of a message goes, the ledger keeps that it was begun; afterwards, what came
  /// of it. In between lies the only moment at which nobody can know: what is found there later is
  /// shown, and sent again only by `orderAgain`. So none goes twice by itself.
  /// - Parameters:
  ///   - carrier: takes them to the server.
  ///   - code: to one person only; to everyone when nil.
  ///   - referent: to the people whom they follow only; to everybody's when nil.
  ///   - told: hears of each message when it is known what became of it.
  /// - Throws: `DeskError` when nothing was begun: a wrong password, a certificate that is not believed.
  public func sendMail(
    through carrier: some MailCarrier, to code: ParticipantCode? = nil,
    followedBy referent: ID<Referent>? = nil, _ told: @escaping (SentMail.Tried) -> Void = { _ in }
  ) throws -> SentMail {
    try require(.identify)
    let composer = try MailComposer(workspace)
    let plan = try mailPlan(of: code, followedBy: referent, under: composer.settings)
    let ready = plan.filter { $0.situation == .ready }.map(\.due)
    try composer.check(ready)
    var run = MailRun(desk: self, composer: composer, told: told)
    run.result.waiting = plan.count(where: \.situation.isWaiting)
    run.result.stuck = plan.count - ready.count - run.result.waiting
    guard !ready.isEmpty else { return run.result }
    do { try carrier.open() } catch { throw DeskError(error) }
    try run.send(ready, through: carrier)
    return run.result
  }

  /// Has a message sent again that failed, that may have gone, or that was written to the outbox.
  ///
  /// - Throws: `DeskError` when it is due anyway, went already, or may be under way at this moment.
  public func orderAgain(_ message: MessageName, to code: ParticipantCode) throws {
    try act(on: code, by: .identify) { occasion in
      try requireInUse(occasion.participant)
      switch occasion.participant.mail.state(of: message) {
      case .failed, .written, .deferred: break
      case .unsure(let since):
        guard since + MailRun.underWay <= occasion.now else { throw DeskError.underWay(message) }
      case .sent: throw DeskError.alreadySent(message)
      case .open: throw DeskError.notTried(message)
      }
      return .mail(.again(MailOutcome(message: message)))
    }
  }
}

extension PlannedMessage.Situation {
  /// Whether it goes by itself later.
  public var isWaiting: Bool { if case .waiting = self { true } else { false } }
}

extension DeskError {
  fileprivate static func underWay(_ message: MessageName) -> DeskError {
    DeskError(
      .busy,
      Phrase(
        "\(message) est peut-être en train de partir. Attendez quelques minutes, puis regardez.",
        "\(message) may be under way at this moment. Wait some minutes, then look."))
  }

  fileprivate static func alreadySent(_ message: MessageName) -> DeskError {
    .refusal(
      "\(message) est parti\u{A0}: un message ne part pas deux fois.",
      "\(message) went: no message goes twice.")
  }

  fileprivate static func notTried(_ message: MessageName) -> DeskError {
    .unknown(
      "\(message) n’a pas été tenté. Ce qui l’a été\u{A0}: «\u{A0}sillage courrier lister\u{A0}».",
      "\(message) was not tried. See what was with “sillage mail list”.")
  }
}
