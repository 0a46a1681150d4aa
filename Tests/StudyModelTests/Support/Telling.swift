import JSONTree
import StudyModel
import Testing
import Wording

/// Tells a participant's events one after the other, as a ledger would have taken them in.
struct Telling {
  private(set) var events: [Event] = []
  private let world = SimulatedWorld(now: Known.start.at(0), seed: 7)

  /// A person enrolled on the first day and nothing more.
  init() {
    tell(
      .enrolled(
        Enrolment(region: "north", conditions: ["first"], association: nil, referent: "r1")),
      on: Known.start.at(9))
  }

  /// Tells what happened; it took effect when it was recorded unless said otherwise.
  @discardableResult
  mutating func tell(
    _ happening: Happening, on recordedAt: Moment, effective: Moment? = nil,
    author: String = "r1", source: Source = .direct
  ) -> EventID {
    world.now = recordedAt
    let draft = EventDraft(
      id: EventID(world.instruments), stream: .participant(Known.code), kind: happening.kind,
      effectiveAt: effective ?? recordedAt, recordedAt: recordedAt, author: author,
      source: source, payload: happening.payload.bytes())
    events.append(Event(placed: draft, after: events.count))
    return draft.id
  }

  /// The participant those events tell of.
  func participant() throws -> Participant { try #require(try Participant(folding: events)) }
}

extension Event {
  /// An event after so many others; its digest is of no matter.
  init(placed draft: EventDraft, after count: Int) {
    self.init(
      draft: draft, sequence: count + 1, node: "n1", nodePosition: count + 1,
      digest: .none)
  }
}

extension Happening {
  static func agreed(
    to accepted: [ID<Scope>] = ["part", "quotes"], not declined: [ID<Scope>] = [],
    version: Int = 1
  ) -> Happening {
    .agreed(
      AgreementGiven(
        accepted: accepted, declined: declined, document: SampleStudy.reference(version),
        means: .inPerson, paper: nil))
  }

  static func withdrew(
    _ effect: Withdrawal.Effect, _ scopes: [ID<Scope>] = ["part", "quotes"]
  ) -> Happening {
    .withdrew(Withdrawal(effect: effect, scopes: scopes, reason: nil))
  }

  static func wrote(about day: Day) -> Happening {
    .wrote(EntryWritten(day: day, form: SampleStudy.form, response: [:]))
  }

  static func amended(_ entry: EventID) -> Happening {
    .amended(
      EntryAmended(entry: entry, reason: "a word", form: SampleStudy.form, response: [:]))
  }

  static let objected = Happening.objected(Objection(reason: nil))
  static let lifted = Happening.objectionLifted(Objection(reason: nil))
  static let refused = Happening.refused(AgreementRefused(reason: nil))
}
