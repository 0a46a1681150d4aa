public import StudyModel
public import Wording

/// Whose data are handed out, and of which days.
public struct ExportSelection: Hashable, Sendable {
  /// One person; everyone when nil.
  public var participant: ParticipantCode?
  /// Only answers about this day or a later one, and looks at data since.
  public var from: Day?
  /// Only answers about this day or an earlier one, and looks at data until then.
  public var to: Day?

  /// Everything, one person, a span of days, or both.
  public init(participant: ParticipantCode? = nil, from: Day? = nil, to: Day? = nil) {
    self.participant = participant
    self.from = from
    self.to = to
  }

  func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// True when days are asked for: people without an answer on them are then left out.
  var isPeriod: Bool { from != nil || to != nil }
}

/// What was handed out.
public struct DataHandedOver: Hashable, Sendable {
  /// The event that records it, by which a bundle and an ODM file are called.
  public let event: EventID
  /// How many people's data went.
  public let participants: Int
  /// How many of the asked-for people nothing may be told of.
  public let leftOut: Int
  /// How many pieces were written: resources of FHIR, filled-in forms of ODM, answers of an extract.
  public let pieces: Int
  /// How many questions of an extract were left out because they are answered in words.
  public let questionsLeftOut: Int
}
