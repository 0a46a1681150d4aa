import JSONTree
import StudyDesk
import StudyModel
import Wording

extension InterviewWindow {
  /// The days of the window: « du 1er octobre 2024 au 31 octobre 2024 ».
  var words: Phrase {
    Phrase(
      "du \(from.words.french) au \(to.words.french)",
      "\(from.words.english) to \(to.words.english)")
  }
}

extension InterviewStatus {
  /// Where the interview stands, its time in that zone.
  func words(in zone: StudyZone) -> Phrase {
    switch self {
    case .upcoming: return Phrase("à venir", "upcoming")
    case .ended:
      return Phrase(
        "sans objet\u{A0}: la participation a pris fin", "no longer due: participation ended")
    case .due: return Phrase("à prévoir", "to plan")
    case .planned(let at, let mode):
      let at = zone.words(of: at)
      return Phrase(
        "prévu le \(at.french), \(mode.words.french)",
        "planned for \(at.english), \(mode.words.english)")
    case .late(let since):
      return Phrase(
        "en retard\u{A0}: attendu le \(since.words.french)", "late: due on \(since.words.english)")
    case .held(let at):
      let day = zone.day(of: at).words
      return Phrase("tenu le \(day.french)", "held on \(day.english)")
    case .missed: return Phrase("manqué", "missed")
    case .refused: return Phrase("refusé", "refused")
    }
  }
}

extension Cockpit.InterviewLine {
  /// Where the interview stands, and that it is set aside when it is.
  func words(in zone: StudyZone) -> Phrase {
    let words = status.words(in: zone)
    return switch counting {
    case .counted: words
    case .quarantined: words + Phrase(", mis de côté", ", set aside")
    case .excluded: words + Phrase(", à ne plus compter", ", no longer counted")
    case .restricted: words + Phrase(", dossier gelé", ", record restricted")
    case .objected:
      words + Phrase(", en attente de l’opposition", ", waiting for the objection")
    }
  }

  /// `participant`, `referent`, `window`, `from`, `due_by`, `to`, `status`, and with it `since`,
  /// or `at` and `mode`; `counting` once it
  /// was held. Moments are in UTC.
  var interviewJSON: JSON {
    var object = JSONObject()
    object["participant"] = .string("\(participant)")
    object["referent"] = .string(referent.text)
    object["window"] = .integer(window.number)
    object["from"] = .string("\(window.from)")
    object["due_by"] = .string("\(window.dueBy)")
    object["to"] = .string("\(window.to)")
    status.add(to: &object)
    if case .held = status { object["counting"] = .string(counting.name) }
    return .object(object)
  }
}

extension InterviewStatus {
  /// Puts in `status`, and with it `since`, or `at` and `mode`.
  func add(to object: inout JSONObject) {
    func say(_ status: JSON, _ member: String? = nil, _ value: String = "") {
      object["status"] = status
      if let member { object[member] = .string(value) }
    }
    switch self {
    case .upcoming: say("upcoming")
    case .ended: say("ended")
    case .due: say("due")
    case .planned(let at, let mode):
      say("planned", "at", "\(at)")
      object["mode"] = .string(mode.rawValue)
    case .late(let since): say("late", "since", "\(since)")
    case .held(let at): say("held", "at", "\(at)")
    case .missed: say("missed")
    case .refused: say("refused")
    }
  }
}
