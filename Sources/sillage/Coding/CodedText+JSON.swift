import JSONTree
import StudyDesk
import StudyModel
import Wording

extension CodedText.Origin {
  /// « écrit n° 3 », « entretien n° 2 ».
  var words: Phrase {
    switch self {
    case .entry(let number): Phrase("écrit n°\u{A0}\(number)", "entry no. \(number)")
    case .interview(let number):
      Phrase("entretien n°\u{A0}\(number)", "interview no. \(number)")
    }
  }

  /// `entry` or `interview` with its number, as a member of an object.
  var member: (name: String, value: JSON) {
    switch self {
    case .entry(let number): ("entry", .integer(number))
    case .interview(let number): ("interview", .integer(number))
    }
  }
}

extension CodedText {
  /// `participant`, `entry` or `interview`, `day`, `answers` (`question`, `answer`, `text`).
  var json: JSONObject {
    var object = JSONObject()
    object["participant"] = .string("\(participant)")
    object[origin.member.name] = origin.member.value
    object["day"] = .string("\(day)")
    object["answers"] = .array(
      answers.map {
        [
          "question": .string($0.place.question), "answer": .integer($0.place.answer),
          "text": .string($0.text),
        ]
      })
    return object
  }
}

extension Passage {
  /// `question`, `answer`, `start`, `length`: places in Unicode scalars.
  var json: JSON {
    [
      "question": .string(place.question), "answer": .integer(place.answer),
      "start": .integer(start), "length": .integer(length),
    ]
  }
}

extension Mark {
  /// `number`, `reader`, `themes`, `standing`, and the passage or those it may be.
  func json(at place: MarkPlace) -> JSONObject {
    var object = JSONObject()
    object["number"] = .integer(number)
    object["reader"] = .string(reader)
    object["themes"] = .array(record.themes.map { .string($0.text) })
    switch place {
    case .stands(let passage):
      object["standing"] = "stands"
      object["passage"] = passage.json
    case .asks(let passages):
      object["standing"] = "asks"
      object["candidates"] = .array(passages.map(\.json))
    case .gone: object["standing"] = "gone"
    }
    return object
  }
}

extension Difference {
  /// `participant`, `entry` or `interview`, `theme`, `found`, `missed`, `settled`.
  var json: JSONObject {
    var object = JSONObject()
    object["participant"] = .string("\(participant)")
    object[origin.member.name] = origin.member.value
    object["theme"] = .string(theme.text)
    object["found"] = .array(found.map { .string($0) })
    object["missed"] = .array(missed.map { .string($0) })
    object["settled"] = settled.map { .bool($0) } ?? .null
    return object
  }
}
