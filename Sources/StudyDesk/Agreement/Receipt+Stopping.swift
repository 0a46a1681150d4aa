import StudyModel
import Wording

extension Receipt {
  /// True when something was agreed to and nothing of it is left.
  var hasStopped: Bool {
    var isWithdrawn = false
    for line in lines {
      switch line.standing {
      case .agreed: return false
      case .withdrawn: isWithdrawn = true
      case .neverAsked, .declined: break
      }
    }
    return isWithdrawn
  }

  /// What was said of a scope; to one who stopped, nothing is announced as still to be asked.
  func words(of line: ScopeLine) -> Phrase {
    guard hasStopped, case .neverAsked = line.standing else { return line.words(in: zone) }
    return Phrase("ne vous a jamais été demandé", "you were never asked")
  }
}

extension Digest {
  /// The beginning, enough to compare with: the whole is in the JSON.
  var shortened: String { "\(self)".prefix(16) + "…" }
}
