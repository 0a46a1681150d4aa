public import JSONTree

extension Happening {
  /// Reads a payload by the shape its kind names.
  ///
  /// A kind or version that this program does not know becomes `.unknown`.
  /// - Throws: `PayloadError` naming the member that is missing or wrong.
  public init(kind: EventKind, payload: JSON) throws(PayloadError) {
    guard kind.version == 1 else {
      self = .unknown(kind)
      return
    }
    self = try Self.read(PayloadReader(kind: kind, payload: payload))
  }

  private static func read(_ reader: PayloadReader) throws(PayloadError) -> Happening {
    switch reader.kind.name {
    case "study.opened": .studyOpened(try StudyOpened(reader))
    case "restitution.built": .restitutionBuilt(try RestitutionBuilt(reader))
    case "restitution.approved": .restitutionApproved(try RestitutionApproved(reader))
    case "restitution.published": .restitutionPublished(try RestitutionPublished(reader))
    case "counts.declared": .countsDeclared(try CountsDeclared(reader))
    case "counts.withdrawn": .countsWithdrawn(try CountsWithdrawn(reader))
    case "backup.made": .backupMade(try BackupMade(reader))
    case "user.added": .userAdded(try UserAdded(reader))
    case "user.revoked": .userRevoked(try UserRevoked(reader))
    case "group.keyed": .groupKeyed(try GroupKeyed(reader))
    case "signer.added": .signerAdded(try SignerAdded(reader))
    case "key.granted": .keyGranted(try KeyGranted(reader))
    case "passphrase.set": .passphraseSet(try PassphraseSet(reader))
    case "passphrase.removed": .passphraseRemoved(try PassphraseRemoved(reader))
    case "participant.enrolled": .enrolled(try Enrolment(reader))
    case "participant.corrected": .corrected(try EnrolmentCorrection(reader))
    case "participant.assigned": .assigned(try Assignment(reader))
    case "participant.moved": .moved(try Relocation(reader))
    case "participant.left": .left(try Departure(reader))
    case "identity.recorded": .identified(try Identity(reader))
    case "information.given": .informed(try InformationGiven(reader))
    case "agreement.given": .agreed(try AgreementGiven(reader))
    case "agreement.refused": .refused(try AgreementRefused(reader))
    case "agreement.withdrawn": .withdrew(try Withdrawal(reader))
    case "objection.raised": .objected(try Objection(reader))
    case "objection.lifted": .objectionLifted(try Objection(reader))
    case "restriction.placed": .restricted(try Restriction(reader))
    case "restriction.lifted": .restrictionLifted(try Restriction(reader))
    case "participant.erased": .erased(try Erasure(reader))
    case "identity.erased": .identityErased(try Erasure(reader))
    case "erasure.recorded": .erasureRecorded(try ErasureRecord(reader))
    case "entry.written": .wrote(try EntryWritten(reader))
    case "entry.amended": .amended(try EntryAmended(reader))
    case "interview.planned": .interviewPlanned(try Appointment(reader))
    case "interview.moved": .interviewMoved(try Appointment(reader))
    case "interview.held": .interviewHeld(try InterviewHeld(reader))
    case "interview.missed": .interviewMissed(try InterviewNotHeld(reader))
    case "interview.refused": .interviewRefused(try InterviewNotHeld(reader))
    case "entry.read": .read(try ContentRead(.entry, reader))
    case "interview.read": .read(try ContentRead(.interview, reader))
    case "preparation.read": .read(try ContentRead(.preparation, reader))
    case "identity.read": .read(try ContentRead(.identity, reader))
    case "record.read": .read(try ContentRead(.everything, reader))
    case "data.exported": .exported(try DataExported(reader))
    case "paper.handed": .paperHanded(try PaperHanded(reader))
    case "article.rated": .feedback(try FeedbackGiven(.article, reader))
    case "software.reviewed": .feedback(try FeedbackGiven(.software, reader))
    default: try readVoices(reader)
    }
  }

  /// What leads from voices to priorities.
  private static func readVoices(_ reader: PayloadReader) throws(PayloadError) -> Happening {
    if let step = try Coding.read(reader) { return .coding(step) }
    if let step = try NeedStep.read(reader) { return .need(step) }
    if let step = try WorkshopStep.read(reader) { return .workshop(step) }
    if let step = try QuoteStep.read(reader) { return .quote(step) }
    if let step = try MailStep.read(reader) { return .mail(step) }
    return .unknown(reader.kind)
  }
}

extension Event {
  /// What the event says, read from its payload.
  /// - Parameter withAnswers: false leaves answers out (null stands for them), which is enough to
  ///   know where a participant stands and takes half the time.
  /// - Throws: `PayloadError`; the member is empty when the payload is not JSON at all.
  public func happening(withAnswers: Bool = true) throws(PayloadError) -> Happening {
    let tree: JSON
    do {
      tree = try JSON(reading: payload, passingOver: withAnswers ? nil : "response")
    } catch {
      throw PayloadError(kind: kind, member: "")
    }
    return try Happening(kind: kind, payload: tree)
  }
}
