public import StudyModel

/// Who acts at the desk.
public enum User: Hashable, Sendable {
  /// A coordinator or a referent, as the study file names them.
  case team(ID<Referent>)
  /// A participant at work on their own logbook, by their code.
  case participant(ParticipantCode)

  /// The name written beside each event.
  public var author: String {
    switch self {
    case .team(let id): id.text
    case .participant(let code): code.description
    }
  }
}
