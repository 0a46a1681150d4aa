public import StudyModel

/// A theme that some readers of a text found in it and others did not.
public struct Difference: Hashable, Sendable {
  /// Whose words they are.
  public let participant: ParticipantCode
  /// The entry or the interview.
  public let origin: CodedText.Origin
  /// The theme.
  public let theme: ID<Theme>
  /// Those who found it, by name.
  public let found: [String]
  /// Those who read the text to its end and did not.
  public let missed: [String]
  /// Whether it was settled to be there; nil while it was not settled.
  public let settled: Bool?
}

extension CodedRecord {
  /// Who has read a text to its end, by name.
  func readers(of text: CodedText) -> [String] {
    markings.readings.filter { $0.writing == text.writing }.map(\.reader).sorted()
  }

  /// The marks of one text by one reader, or by all.
  func marks(in text: CodedText, by reader: String? = nil) -> [Mark] {
    markings.marks.filter {
      standing($0.id)?.text.writing == text.writing && (reader == nil || $0.reader == reader)
    }
  }

  /// The themes a reader found in a text.
  func themes(in text: CodedText, by reader: String) -> Set<ID<Theme>> {
    Set(marks(in: text, by: reader).flatMap(\.record.themes))
  }

  /// Where readers who finished the text differ, by theme.
  func differences(in text: CodedText) -> [Difference] {
    let readings = readers(of: text).map { ($0, themes(in: text, by: $0)) }
    guard readings.count > 1 else { return [] }
    let met = readings.reduce(into: Set<ID<Theme>>()) { $0.formUnion($1.1) }
    return met.sorted().compactMap { theme in
      let found = readings.filter { $0.1.contains(theme) }.map(\.0)
      guard found.count < readings.count else { return nil }
      return Difference(
        participant: participant.id, origin: text.origin, theme: theme, found: found,
        missed: readings.map(\.0).filter { !found.contains($0) },
        settled: markings.settled(theme, in: text.writing))
    }
  }
}

extension Desk {
  /// Where the readers of a participant's texts differ. A text that whoever sits here has not
  /// finished is left out, so that two readers can read blind.
  public func differences(of code: ParticipantCode) throws -> [Difference] {
    let record = try codedRecord(of: code)
    return record.texts.filter { record.markings.isRead($0.writing, by: user.author) }
      .flatMap(record.differences)
  }
}
