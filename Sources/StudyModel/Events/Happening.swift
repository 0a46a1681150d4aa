/// What an event says. Each case names the kind under which the ledger keeps it.
public enum Happening: Hashable, Sendable {
  /// `study.opened`
  case studyOpened(StudyOpened)
  /// `restitution.built`
  case restitutionBuilt(RestitutionBuilt)
  /// `restitution.approved`
  case restitutionApproved(RestitutionApproved)
  /// `restitution.published`
  case restitutionPublished(RestitutionPublished)
  /// `counts.declared`: what somebody else printed.
  case countsDeclared(CountsDeclared)
  /// `counts.withdrawn`: it was declared by mistake.
  case countsWithdrawn(CountsWithdrawn)

  /// `backup.made`
  case backupMade(BackupMade)
  /// `user.added`
  case userAdded(UserAdded)
  /// `user.revoked`
  case userRevoked(UserRevoked)
  /// `group.keyed`: a group of people has a new pair of keys.
  case groupKeyed(GroupKeyed)
  /// `signer.added`: public keys, in clear, on the stream of their owner.
  case signerAdded(SignerAdded)
  /// `key.granted`: a sealed key, on the stream that it opens.
  case keyGranted(KeyGranted)
  /// `passphrase.set`
  case passphraseSet(PassphraseSet)
  /// `passphrase.removed`
  case passphraseRemoved(PassphraseRemoved)

  /// `participant.enrolled`
  case enrolled(Enrolment)
  /// `participant.corrected`: conditions or association were wrong.
  case corrected(EnrolmentCorrection)
  /// `participant.assigned`: another referent.
  case assigned(Assignment)
  /// `participant.moved`: another region, hence another referent.
  case moved(Relocation)
  /// `participant.left`
  case left(Departure)
  /// `identity.recorded`, for the first time or anew.
  case identified(Identity)

  /// `information.given`
  case informed(InformationGiven)
  /// `agreement.given`
  case agreed(AgreementGiven)
  /// `agreement.refused`
  case refused(AgreementRefused)
  /// `agreement.withdrawn`
  case withdrew(Withdrawal)
  /// `objection.raised`
  case objected(Objection)
  /// `objection.lifted`
  case objectionLifted(Objection)

  /// `restriction.placed`: kept, and used for nothing.
  case restricted(Restriction)
  /// `restriction.lifted`
  case restrictionLifted(Restriction)
  /// `participant.erased`, in clear, on a stream that nobody can read any more.
  case erased(Erasure)
  /// `identity.erased`, in clear, on the stream of an identity that is gone.
  case identityErased(Erasure)
  /// `erasure.recorded`, on the study's stream.
  case erasureRecorded(ErasureRecord)

  /// `entry.written`: logbook or questionnaire.
  case wrote(EntryWritten)
  /// `entry.amended`
  case amended(EntryAmended)

  /// `interview.planned`
  case interviewPlanned(Appointment)
  /// `interview.moved`
  case interviewMoved(Appointment)
  /// `interview.held`
  case interviewHeld(InterviewHeld)
  /// `interview.missed`
  case interviewMissed(InterviewNotHeld)
  /// `interview.refused`
  case interviewRefused(InterviewNotHeld)

  /// `entry.read`, `preparation.read`, `identity.read`, `record.read`: someone looked at what the participant wrote, said or is.
  case read(ContentRead)

  /// `data.exported`: another system was given what the participant gave.
  case exported(DataExported)

  /// Readers mark what was written and said.
  case coding(Coding)
  /// What becomes of needs.
  case need(NeedStep)
  /// What happens around a workshop.
  case workshop(WorkshopStep)
  /// What becomes of a message to a participant.
  case mail(MailStep)
  /// What becomes of a quote.
  case quote(QuoteStep)
  /// `paper.handed`
  case paperHanded(PaperHanded)
  /// `article.rated`, `software.reviewed`, on the stream of those who take no part.
  case feedback(FeedbackGiven)

  /// Something a newer version wrote: kept and carried, not understood.
  case unknown(EventKind)
}
