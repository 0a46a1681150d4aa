extension EventKind {
  /// The names of all kinds that this program writes, in the order of a study.
  public static let names = [
    "study.opened", "backup.made", "user.added", "user.revoked", "group.keyed", "signer.added",
    "key.granted",
    "passphrase.set", "passphrase.removed", "participant.enrolled", "identity.recorded",
    "participant.assigned", "participant.moved",
    "participant.corrected", "participant.left", "information.given", "agreement.given",
    "agreement.refused", "agreement.withdrawn", "objection.raised", "objection.lifted",
    "restriction.placed", "restriction.lifted", "participant.erased", "identity.erased",
    "erasure.recorded",
    "entry.written", "entry.amended", "interview.planned", "interview.moved", "interview.held",
    "interview.missed", "interview.refused", "entry.read", "interview.read", "preparation.read",
    "identity.read",
    "record.read", "data.exported",
    "restitution.built", "restitution.approved", "restitution.published", "counts.declared",
    "mark.made", "mark.removed", "text.coded", "coding.settled",
    "need.stated", "need.revised", "need.merged", "need.split", "need.retired",
    "need.reopened", "need.supported",
    "need.unsupported",
    "workshop.planned", "workshop.noted", "workshop.attended", "ballot.cast",
    "ballot.withdrawn",
    "quote.chosen", "quote.released", "quote.dropped", "quote.placed",
    "paper.handed", "article.rated", "software.reviewed",
    "mail.written", "mail.begun", "mail.sent", "mail.deferred", "mail.failed", "mail.again",
    "counts.withdrawn",
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
    case .restitutionApproved: "restitution.approved"
    case .restitutionPublished: "restitution.published"
    case .countsDeclared: "counts.declared"
    case .countsWithdrawn: "counts.withdrawn"
    case .backupMade: "backup.made"
    case .userAdded: "user.added"
    case .userRevoked: "user.revoked"
    case .groupKeyed: "group.keyed"
    case .signerAdded: "signer.added"
    case .keyGranted: "key.granted"
    case .passphraseSet: "passphrase.set"
    case .passphraseRemoved: "passphrase.removed"
    case .enrolled: "participant.enrolled"
    case .corrected: "participant.corrected"
    case .assigned: "participant.assigned"
    case .moved: "participant.moved"
    case .left: "participant.left"
    case .identified: "identity.recorded"
    case .informed: "information.given"
    case .agreed: "agreement.given"
    case .refused: "agreement.refused"
    case .withdrew: "agreement.withdrawn"
    case .objected: "objection.raised"
    case .objectionLifted: "objection.lifted"
    case .restricted: "restriction.placed"
    case .restrictionLifted: "restriction.lifted"
    case .erased: "participant.erased"
    case .identityErased: "identity.erased"
    case .erasureRecorded: "erasure.recorded"
    case .wrote: "entry.written"
    case .amended: "entry.amended"
    case .interviewPlanned: "interview.planned"
    case .interviewMoved: "interview.moved"
    case .interviewHeld: "interview.held"
    case .interviewMissed: "interview.missed"
    case .interviewRefused: "interview.refused"
    case .read(let record): record.subject.kindName
    case .exported: "data.exported"
    case .coding(let step): step.name
    case .need(let step): step.name
    case .workshop(let step): step.name
    case .quote(let step): step.name
    case .mail(let step): step.name
    case .paperHanded: "paper.handed"
    case .feedback(let record): record.subject.kindName
    case .unknown(let kind): kind.name
    }
  }
}

extension EventKind {
  /// Whether the payload stands in clear: public keys, sealed keys and digests, nothing about
  /// anybody. All other payloads are sealed.
  public var isClear: Bool {
    [
      "signer.added", "key.granted", "passphrase.set", "passphrase.removed", "participant.erased",
      "identity.erased",
    ].contains(name)
  }
}
