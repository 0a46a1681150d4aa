/// What one chain of events is about: the study itself, a participant, a participant's identity, or
/// what strangers to the study said.
///
/// Identity has a stream of its own, so that no reader of answers ever meets a name.
public enum Stream: Hashable, Sendable {
  /// Things that concern no one participant.
  case study
  /// All that a participant agreed to and wrote, without a name.
  case participant(ParticipantCode)
  /// Who a participant is, and nothing else.
  case identity(ParticipantCode)
  /// What people who take no part said of articles and software; nobody is named in it.
  case feedback
}

extension Stream: CustomStringConvertible {
  /// The stream as the ledger writes it: `study`, `participant/TALI-473-P`, `identity/TALI-473-P`.
  public var description: String {
    switch self {
    case .study: "study"
    case .feedback: "feedback"
    case .participant(let code): "participant/\(code)"
    case .identity(let code): "identity/\(code)"
    }
  }

  /// A stream from its written form; nil for anything else.
  public init?(_ text: String) {
    if text == "study" {
      self = .study
      return
    }
    if text == "feedback" {
      self = .feedback
      return
    }
    let parts = text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let code = ParticipantCode(String(parts[1])) else { return nil }
    switch parts[0] {
    case "participant": self = .participant(code)
    case "identity": self = .identity(code)
    default: return nil
    }
  }
}
