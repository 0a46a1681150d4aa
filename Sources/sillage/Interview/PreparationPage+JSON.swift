import JSONTree
import StudyDesk
import StudyModel
import Wording

extension PreparationPage {
  var json: JSON {
    [
      "participant": .string("\(preparation.participant)"),
      "standing": .string(preparation.standing.rawValue), "interview": interview,
      "previous_referent": preparation.previousReferent.map { .string($0.text) } ?? .null,
      "agree_again_by": preparation.agreeAgainBy.map { .string("\($0)") } ?? .null,
      "open_points": .array(preparation.openPoints.map { .string($0.spoken) }),
      "entries": .array(preparation.entries.map(\.json)),
      "last_interview": preparation.lastHeld.map {
        ["on": .string("\($0)"), "answers": preparation.lastAnswers.json]
      } ?? .null,
    ]
  }

  private var interview: JSON {
    guard let window = preparation.window, let status = preparation.status else { return .null }
    let line = PreparedInterview(window: window, status: status)
    return line.json
  }
}

/// A window with its status, for programs.
private struct PreparedInterview {
  let window: InterviewWindow
  let status: InterviewStatus

  var json: JSON {
    var object = JSONObject()
    object["window"] = .integer(window.number)
    object["from"] = .string("\(window.from)")
    object["due_by"] = .string("\(window.dueBy)")
    object["to"] = .string("\(window.to)")
    status.add(to: &object)
    return .object(object)
  }
}

extension InterviewPreparation.RecentEntry {
  fileprivate var json: JSON {
    [
      "number": .integer(number), "day": .string("\(entry.day)"),
      "form": .string(entry.form.id.text), "answers": content.lines.json,
    ]
  }
}

extension [EntryContent.Line] {
  /// `question`, its `linkId`, and the `answers` in words.
  fileprivate var json: JSON {
    .array(
      map { line in
        [
          "link_id": .string(line.linkId), "question": .string(line.question.spoken),
          "answers": .array(line.answers.map { .string($0.spoken) }),
        ]
      })
  }
}
