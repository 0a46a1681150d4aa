public import JSONTree
import StudyModel
import Wording

extension PersonalData {
  /// Everything, as it is kept: `format`, `study`, `participant`, `made_at`, `events` and `reads`,
  /// each event with `position`, `event`, `kind`, `version`, `effective_at`, `recorded_at`, `author`,
  /// `source` and its `payload`. Moments are in UTC.
  public var json: JSON {
    [
      "format": "sillage-access/1", "study": .string(study.id.text),
      "participant": .string("\(participant)"), "made_at": .string("\(at)"),
      "events": .array(items.map(\.json)), "reads": .array(reads.map(\.json)),
    ]
  }
}

extension PersonalData.Item {
  fileprivate var json: JSON {
    [
      "position": .integer(position), "event": .string("\(event.id)"),
      "kind": .string(event.kind.name), "version": .integer(event.kind.version),
      "effective_at": .string("\(event.effectiveAt)"),
      "recorded_at": .string("\(event.recordedAt)"), "author": .string(event.author),
      "source": .string(event.source.rawValue), "payload": happening.payload,
    ]
  }
}
