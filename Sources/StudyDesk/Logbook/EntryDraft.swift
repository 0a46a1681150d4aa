public import JSONTree
public import StudyModel
public import Wording

/// An entry, or an amendment of one, that was begun and is not recorded yet.
public struct EntryDraft: Hashable, Sendable {
  /// Whose entry it will be.
  public let participant: ParticipantCode
  /// The form that was begun, down to its exact text.
  public let form: FormReference
  /// The number of the entry being amended; nil for a new one.
  public let entry: Int?
  /// The day the entry is about.
  public var day: Day
  /// Who holds the pen.
  public var source: Source
  /// When it was kept for the last time.
  public var keptAt: Moment
  /// The draft of a `FormFilling`.
  public var answers: JSON

  /// A draft that is to be kept.
  public init(
    participant: ParticipantCode, form: FormReference, entry: Int? = nil, day: Day,
    source: Source, keptAt: Moment, answers: JSON
  ) {
    self.participant = participant
    self.form = form
    self.entry = entry
    self.day = day
    self.source = source
    self.keptAt = keptAt
    self.answers = answers
  }

  /// What the draft is called: `TALI-473-P-journal`, `TALI-473-P-journal-3` for an amendment.
  public var name: String {
    Self.name(of: participant, form: form.id, entry: entry)
  }

  /// The name of the draft of that form for that participant.
  public static func name(
    of participant: ParticipantCode, form: ID<FormUse>, entry: Int? = nil
  ) -> String {
    "\(participant)-\(form)" + (entry.map { "-\($0)" } ?? "")
  }
}

extension EntryDraft {
  init?(_ json: JSON) {
    guard let participant = json["participant"]?.string.flatMap({ ParticipantCode($0) }),
      let form = json["form"]?.string, let version = json["formVersion"]?.string,
      let digest = json["formDigest"]?.string.flatMap({ Digest($0) }),
      let day = json["day"]?.string.flatMap({ Day($0) }),
      let source = json["source"]?.string.flatMap({ Source(rawValue: $0) }),
      let keptAt = json["keptAt"]?.int, let answers = json["answers"]
    else { return nil }
    self.init(
      participant: participant, form: FormReference(id: ID(form), version: version, digest: digest),
      entry: json["entry"]?.int, day: day, source: source,
      keptAt: Moment(milliseconds: Int64(keptAt)), answers: answers)
  }

  var json: JSON {
    var object = JSONObject()
    object["participant"] = .string(participant.description)
    object["form"] = .string(form.id.text)
    object["formVersion"] = .string(form.version)
    object["formDigest"] = .string(form.digest.description)
    object["entry"] = entry.map { .integer($0) }
    object["day"] = .string(day.description)
    object["source"] = .string(source.rawValue)
    object["keptAt"] = .integer(keptAt.milliseconds)
    object["answers"] = answers
    return .object(object)
  }
}
