import StudyModel
import Wording

extension Desk {
  /// Notes in the ledger that someone is about to look at content. Where that cannot be noted,
  /// nobody looks.
  func note(
    _ subject: ContentRead.Subject, _ number: Int? = nil, of code: ParticipantCode
  ) throws {
    try act(on: code, by: subject.right) { _ in
      .read(ContentRead(subject: subject, number: number))
    }
  }
}

extension ContentRead.Subject {
  fileprivate var right: Right {
    switch self {
    case .entry, .interview: .read
    case .preparation: .interview
    case .identity: .identify
    case .everything: .giveAccess
    }
  }
}
