/// What an event says.
public enum Happening: Hashable, Sendable {
  case studyOpened(StudyOpened)
  case restitutionBuilt(RestitutionBuilt)

  case enrolled(Enrolment)
  case corrected(EnrolmentCorrection)
  case assigned(Assignment)
  case left(Departure)
  case identified(Identity)

  case informed(InformationGiven)
  case agreed(AgreementGiven)
  case refused(AgreementRefused)
  case withdrew(Withdrawal)
  case objected(Objection)
  case objectionLifted(Objection)

  case wrote(EntryWritten)
  case amended(EntryAmended)

  case interviewPlanned(Appointment)
  case interviewMoved(Appointment)
  case interviewHeld(InterviewHeld)
  case interviewMissed(InterviewNotHeld)
  case interviewRefused(InterviewNotHeld)

  /// Something a newer version wrote: kept and carried, not understood.
  case unknown(EventKind)
}
