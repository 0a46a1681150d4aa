import JSONTree
import StudyDesk
import StudyModel
import Wording

extension ParticipantPage {
  var json: JSON {
    guard case .object(var object) = overview.json(in: study) else { return .null }
    let zone = study.zone
    object["scopes"] = .array(overview.scopes.map { $0.json(spokenLanguage, in: zone) })
    let first: JSON = [
      "referent": .string(participant.firstReferent.text), "since": object["enrolled_on"] ?? .null,
      "reason": .null,
    ]
    object["referents"] = .array(
      [first]
        + participant.assignments.map {
          [
            "referent": .string($0.record.referent.text),
            "since": .string("\(zone.day(of: $0.effectiveAt))"),
            "reason": .string($0.record.reason),
          ]
        })
    object["departure"] =
      participant.departure.map {
        ["on": .string("\(zone.day(of: $0.effectiveAt))"), "reason": .string($0.record.reason)]
      } ?? .null
    object["interviews"] = .array(overview.interviews.map { $0.interviewJSON })
    if let identity { object["identity"] = identity?.json ?? .null }
    return .object(object)
  }
}

extension Identity {
  /// `name`, `telephone`, `mail`, `address`; null for what was not written down.
  var json: JSON {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    return [
      "name": .string(name), "telephone": text(telephone), "mail": text(mail),
      "address": text(address),
    ]
  }
}
