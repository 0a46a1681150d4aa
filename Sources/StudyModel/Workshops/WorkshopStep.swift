/// What happens around a workshop: on the study's stream what everybody knows, on a participant's
/// that they came and how they voted.
public enum WorkshopStep: Hashable, Sendable {
  /// `workshop.planned`
  case planned(WorkshopPlanned)
  /// `workshop.noted`
  case noted(WorkshopNoted)
  /// `workshop.attended`
  case attended(WorkshopAttended)
  /// `ballot.cast`, with a name on a participant's stream, without on the study's.
  case voted(BallotCast)
  /// `ballot.withdrawn`: it was noted by mistake. On a participant's stream whatever they voted on
  /// the question; on the study's one ballot that is just like it.
  case unvoted(BallotCast)
}
