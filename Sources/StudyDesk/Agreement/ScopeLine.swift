public import StudyModel
public import Wording

/// One scope of the study and what a participant said of it.
public struct ScopeLine: Hashable, Sendable {
  /// What was, or was not, agreed to.
  public let scope: Scope
  /// What the participant said; taking back what was never agreed to changes nothing here.
  public let standing: ScopeStanding
  /// The last day of the agreement, once a newer version is in use; nil when it goes on.
  public let lastDay: Day?
  /// When it was asked to exclude what was given; nil when it was not.
  public let excludedSince: Moment?
}

extension Desk {
  /// Each scope of the study and what a participant said of it, as of now.
  public func scopeLines(of participant: Participant) throws(DeskError) -> [ScopeLine] {
    let now = instruments.now()
    let documents = try workspace.documents()
    let current = documents.current(.agreement, on: today, in: .french)?.version
    return study.scopes.map { scope in
      let standing = participant.agreement.said(of: scope.id, at: now)
      var lastDay: Day?
      if case .agreed(_, let version) = standing, let current, current > version {
        lastDay = documents.lastDay(ofAgreementTo: version)
      }
      return ScopeLine(
        scope: scope, standing: standing, lastDay: lastDay,
        excludedSince: participant.agreement.exclusion(of: scope.id, at: now))
    }
  }
}

extension AgreementHistory {
  /// The standing of a scope, where a withdrawal only counts for what had been agreed to.
  fileprivate func said(of scope: ID<Scope>, at moment: Moment) -> ScopeStanding {
    let standing = standing(of: scope, at: moment)
    guard case .withdrawn(let since, _) = standing else { return standing }
    if let first = firstAgreement(to: scope), first <= since { return standing }
    let refusal = byEffect.last { record in
      guard record.effectiveAt <= since else { return false }
      return switch record.kind {
      case .refused: true
      case .agreed(let given): given.declined.contains(scope)
      default: false
      }
    }
    return refusal.map { .declined(since: $0.effectiveAt) } ?? .neverAsked
  }
}

extension ScopeLine {
  /// What was said, its days in that zone: « accepté le 10 octobre 2024 (version 1) ».
  public func words(in zone: StudyZone) -> Phrase {
    switch standing {
    case .neverAsked: return Phrase("pas encore demandé", "not asked yet")
    case .declined(let since): return Self.words(zone.day(of: since), "refusé", "declined")
    case .withdrawn(let since, _):
      let words = Self.words(zone.day(of: since), "retiré", "withdrawn")
      guard let asked = excludedSince.map(zone.day), asked > zone.day(of: since) else {
        return words
      }
      return Phrase(
        "\(words.french), exclusion demandée le \(asked.words.french)",
        "\(words.english), exclusion asked for on \(asked.words.english)")
    case .agreed(let since, let version):
      let words = Self.words(zone.day(of: since), "accepté", "agreed")
      let end = lastDay.map {
        Phrase(", valable jusqu’au \($0.words.french)", ", valid until \($0.words.english)")
      }
      return Phrase(
        "\(words.french) (version\u{A0}\(version)\(end?.french ?? ""))",
        "\(words.english) (version\u{A0}\(version)\(end?.english ?? ""))")
    }
  }

  private static func words(_ day: Day, _ french: String, _ english: String) -> Phrase {
    Phrase("\(french) le \(day.words.french)", "\(english) on \(day.words.english)")
  }
}
