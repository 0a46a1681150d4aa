import StudyLedger
public import StudyModel
public import Wording

extension Desk {
  /// Says that a marked passage speaks for a need.
  ///
  /// - Parameters:
  ///   - need: a need that is followed.
  ///   - mark: the passage, by the event that marked it.
  ///   - code: whose words they are.
  ///   - severity: how hard the lack hits this person, 1 to 5; nil when the passage does not say.
  public func support(
    _ need: ID<Need>, by mark: EventID, of code: ParticipantCode, severity: Int? = nil
  ) throws {
    guard severity.map((1...5).contains) ?? true else {
      throw DeskError.unacceptable(
        "La gravité va de 1 (gêne légère) à 5 (renoncement aux soins).",
        "Severity goes from 1 (a slight trouble) to 5 (care forgone).")
    }
    _ = try needs().followed(need)
    _ = try codedRecord(of: code).visibleMark(mark, to: user.author)
    let record = NeedSupported(need: need, mark: mark, severity: severity)
    try act(on: code, by: .code) { _ in .need(.supported(record)) }
  }

  /// Says that a passage does not speak for a need after all.
  public func unsupport(_ need: ID<Need>, by mark: EventID, of code: ParticipantCode) throws {
    let coded = try codedRecord(of: code)
    _ = try coded.visibleMark(mark, to: user.author)
    guard coded.markings.supports.contains(where: { $0.need == need && $0.mark == mark }) else {
      throw DeskError.noMark
    }
    let record = NeedUnsupported(need: need, mark: mark)
    try act(on: code, by: .code) { _ in .need(.unsupported(record)) }
  }
}

extension Desk {
  /// What a participant's passages speak for, by the need that counts them today; no look is noted.
  func evidence(of code: ParticipantCode) throws -> [(need: ID<Need>, evidence: Evidence)] {
    try codedRecord(of: code).evidence(needs())
  }
}

/// A passage that speaks for a need, with the words as they stand in a text that counts.
public struct Evidence: Hashable, Sendable {
  /// Whose words they are.
  public let participant: ParticipantCode
  /// The entry or the interview.
  public let origin: CodedText.Origin
  /// The day the text is about.
  public let day: Day
  /// The mark.
  public let mark: Mark
  /// Where the words stand today.
  public let passage: Passage
  /// The words that were marked.
  public let words: String
  /// 1 to 5; nil when the passage does not say.
  public let severity: Int?
}

extension CodedRecord {
  /// What speaks for needs in texts that count, by the need that counts it today.
  func evidence(_ needs: Needs) -> [(need: ID<Need>, evidence: Evidence)] {
    markings.supports.compactMap { support in
      guard let need = needs.heir(of: support.need), let evidence = evidence(support) else {
        return nil
      }
      return (need.id, evidence)
    }
  }

  /// What speaks, or spoke before it ended, for one need: what was tied to it, or to one that was
  /// merged into it.
  func evidence(of need: ID<Need>, _ needs: Needs) -> [Evidence] {
    markings.supports.filter { needs.line(of: $0.need).contains(need) }.compactMap(evidence)
  }

  private func evidence(_ support: Markings.Support) -> Evidence? {
    guard let mark = markings[support.mark], let (text, passage, words) = standing(support.mark)
    else { return nil }
    return Evidence(
      participant: participant.id, origin: text.origin, day: text.day, mark: mark,
      passage: passage, words: words, severity: support.severity)
  }
}
