import JSONTree
import StudyDesk
import StudyModel
import Wording

extension Backup {
  /// The number of events, in words.
  var eventCount: Phrase { Phrase(eventCount(.french), eventCount(.english)) }

  private func eventCount(_ language: Language) -> String {
    language.count(events, Phrase("événement", "event"), Phrase("événements", "events"))
  }

  /// The backup, or what was restored from it, with the folder it went to.
  func json(folder: String) -> JSONObject {
    var json = JSONObject()
    json["folder"] = .string(folder)
    json["study"] = .string(study.text)
    json["made_at"] = .string("\(madeAt)")
    json["events"] = .integer(events)
    json["last_digest"] = .string("\(lastDigest)")
    return json
  }
}
