public import JSONTree

extension Happening {
  /// The payload; what is unknown has none.
  public var payload: JSON {
    switch self {
    case .studyOpened(let record): record.json
    case .restitutionBuilt(let record): record.json
    case .restitutionApproved(let record): record.json
    case .restitutionPublished(let record): record.json
    case .countsDeclared(let record): record.json
    case .countsWithdrawn(let record): record.json
    case .backupMade(let record): record.json
    case .userAdded(let record): record.json
    case .userRevoked(let record): record.json
    case .groupKeyed(let record): record.json
    case .signerAdded(let record): record.json
    case .keyGranted(let record): record.json
    case .passphraseSet(let record): record.json
    case .passphraseRemoved(let record): record.json
    case .enrolled(let record): record.json
    case .corrected(let record): record.json
    case .assigned(let record): record.json
    case .moved(let record): record.json
    case .left(let record): record.json
    case .identified(let record): record.json
    case .informed(let record): record.json
    case .agreed(let record): record.json
    case .refused(let record): record.json
    case .withdrew(let record): record.json
    case .objected(let record), .objectionLifted(let record): record.json
    case .restricted(let record), .restrictionLifted(let record): record.json
    case .erased(let record), .identityErased(let record): record.json
    case .erasureRecorded(let record): record.json
    case .wrote(let record): record.json
    case .amended(let record): record.json
    case .interviewPlanned(let record), .interviewMoved(let record): record.json
    case .interviewHeld(let record): record.json
    case .interviewMissed(let record), .interviewRefused(let record): record.json
    case .read(let record): record.json
    case .exported(let record): record.json
    case .coding(let step): step.json
    case .need(let step): step.json
    case .workshop(let step): step.json
    case .quote(let step): step.json
    case .mail(let step): step.json
    case .paperHanded(let record): record.json
    case .feedback(let record): record.json
    case .unknown: [:]
    }
  }
}
