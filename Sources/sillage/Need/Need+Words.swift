import JSONTree
import StudyDesk
import StudyModel
import Wording

extension Need.Standing {
  /// « suivi », « réuni à … ».
  var words: Phrase {
    switch self {
    case .open: Phrase("suivi", "followed")
    case .merged(let into): Phrase("réuni à \(into)", "merged into \(into)")
    case .split(let into):
      Phrase(
        "séparé\u{A0}: \(into.map(\.text).joined(separator: ", "))",
        "split: \(into.map(\.text).joined(separator: ", "))")
    case .retired: Phrase("clos", "retired")
    }
  }

  /// The word for programs.
  var name: String {
    switch self {
    case .open: "open"
    case .merged: "merged"
    case .split: "split"
    case .retired: "retired"
    }
  }
}

extension Need {
  /// `need`, `fr`, `en`, `theme`, `function`, `moment`, `standing`, `people`.
  func json(people: Int) -> JSONObject {
    var object = JSONObject()
    object["need"] = .string(id.text)
    object["fr"] = .string(statement.french)
    object["en"] = statement.english.map { .string($0) } ?? .null
    object["theme"] = .string(statement.theme.text)
    object["function"] = statement.function.map { .string($0) } ?? .null
    object["moment"] = statement.moment.map { .string($0) } ?? .null
    object["standing"] = .string(standing.name)
    object["people"] = .integer(people)
    return object
  }

  /// What the history says, a line for each turn.
  func history(in zone: StudyZone) -> [[Phrase]] {
    history.map { turn in
      [zone.day(of: turn.recordedAt).words, Phrase(same: turn.author), turn.step.words]
    }
  }
}

extension NeedStep {
  /// What happened, with its reason.
  fileprivate var words: Phrase {
    switch self {
    case .stated(let record):
      Phrase("formulé\u{A0}: \(record.french)", "stated: \(record.french)")
    case .revised(let record):
      Phrase(
        "reformulé\u{A0}: \(record.statement.french) (\(record.reason))",
        "revised: \(record.statement.french) (\(record.reason))")
    case .merged(let record):
      Phrase(
        """
        \(record.needs.map(\.text).joined(separator: ", ")) \
        \(record.needs.count > 1 ? "réunis" : "réuni") à \(record.into) (\(record.reason))
        """,
        "\(record.needs.map(\.text).joined(separator: ", ")) merged into \(record.into) (\(record.reason))"
      )
    case .split(let record):
      Phrase(
        "séparé\u{A0}: \(record.into.map(\.text).joined(separator: ", ")) (\(record.reason))",
        "split: \(record.into.map(\.text).joined(separator: ", ")) (\(record.reason))")
    case .retired(let record): Phrase("clos (\(record.reason))", "retired (\(record.reason))")
    case .reopened(let record):
      Phrase(
        "rouvert\u{A0}: \(record.needs.map(\.text).joined(separator: ", ")) (\(record.reason))",
        "reopened: \(record.needs.map(\.text).joined(separator: ", ")) (\(record.reason))")
    case .supported, .unsupported: Phrase(same: name)
    }
  }
}
