public import StudyModel
public import Wording

/// One scope of the study and what a participant said of it.
public struct ScopeLine: Hashable, Sendable {
  public let scope: Scope
  public let standing: ScopeStanding
}

extension Desk {
  /// Each scope of the study and what a participant said of it, as of now.
  public func scopeLines(of participant: Participant) -> [ScopeLine] {
    let now = instruments.now()
    return study.scopes.map {
      ScopeLine(scope: $0, standing: participant.agreement.standing(of: $0.id, at: now))
    }
  }
}

extension ScopeStanding {
  /// The standing in words, its day in that zone: « accepté le 10 octobre 2024 (version 1) ».
  public func words(in zone: StudyZone) -> Phrase {
    switch self {
    case .neverAsked: Phrase("pas encore demandé", "not asked yet")
    case .agreed(let since, let version):
      Self.words(zone.day(of: since), "accepté", "agreed", "(version \(version))")
    case .declined(let since): Self.words(zone.day(of: since), "refusé", "declined")
    case .withdrawn(let since, _): Self.words(zone.day(of: since), "retiré", "withdrawn")
    }
  }

  private static func words(
    _ day: Day, _ french: String, _ english: String, _ more: String = ""
  ) -> Phrase {
    let end = more.isEmpty ? "" : " " + more
    return Phrase(
      "\(french) le \(day.words.french)\(end)", "\(english) on \(day.words.english)\(end)")
  }
}
