extension EventKind {
  /// The names of all kinds that this program writes, in the order of a study.
  public static let names = [
    "study.opened", "participant.enrolled", "identity.recorded", "participant.assigned",
    "participant.corrected", "participant.left", "information.given", "agreement.given",
    "agreement.refused", "agreement.withdrawn", "objection.raised", "objection.lifted",
    "entry.written", "entry.amended", "interview.planned", "interview.moved", "interview.held",
    "interview.missed", "interview.refused", "content.read",
    "restitution.built",
  ]
}

extension Happening {
  /// The name and shape version under which it is written today.
  public var kind: EventKind {
    if case .unknown(let kind) = self { return kind }
    return EventKind(name: name, version: 1)
  }

  private var name: String {
    switch self {
    case .studyOpened: "study.opened"
    case .restitutionBuilt: "restitution.built"
    case .enrolled: "participant.enrolled"
    case .corrected: "participant.corrected"
    case .assigned: "participant.assigned"
    case .left: "participant.left"
    case .identified: "identity.recorded"
    case .informed: "information.given"
    case .agreed: "agreement.given"
    case .refused: "agreement.refused"
    case .withdrew: "agreement.withdrawn"
    case .objected: "objection.raised"
    case .objectionLifted: "objection.lifted"
    case .wrote: "entry.written"
    case .amended: "entry.amended"
    case .interviewPlanned: "interview.planned"
    case .interviewMoved: "interview.moved"
    case .interviewHeld: "interview.held"
    case .interviewMissed: "interview.missed"
    case .interviewRefused: "interview.refused"
    case .read: "content.read"
    case .unknown(let kind): kind.name
    }
  }
}
