public import StudyModel

/// What waits to be coded by whoever sits here, and how far they are. No words are in it.
public struct CodingRound: Hashable, Sendable {
  /// An entry or interview of somebody.
  public struct Text: Hashable, Sendable {
    /// Whose words they are.
    public let participant: ParticipantCode
    /// The entry or the interview.
    public let origin: CodedText.Origin

    /// An entry or interview of that person.
    public init(participant: ParticipantCode, origin: CodedText.Origin) {
      self.participant = participant
      self.origin = origin
    }
  }

  /// The texts that are not read to their end, in the order of codes.
  public let unread: [Text]
  /// How many texts there are, read or not.
  public let total: Int
  /// How often they gave each theme.
  public let given: [ID<Theme>: Int]
}

extension Desk {
  /// What waits to be coded, in one walk through the records that are open to whoever sits here.
  public func codingRound() throws -> CodingRound {
    var unread: [CodingRound.Text] = []
    var total = 0
    var given: [ID<Theme>: Int] = [:]
    try forEachCodedRecord { record in
      total += record.texts.count
      unread += record.texts.filter { !record.markings.isRead($0.writing, by: user.author) }
        .map { CodingRound.Text(participant: $0.participant, origin: $0.origin) }
      for mark in record.markings.marks where mark.reader == user.author {
        for theme in mark.record.themes { given[theme, default: 0] += 1 }
      }
    }
    return CodingRound(unread: unread, total: total, given: given)
  }
}
