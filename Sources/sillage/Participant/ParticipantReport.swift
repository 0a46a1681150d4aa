import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints what became of a participant after an act.
struct ParticipantReport {
  let desk: Desk
  let options: GlobalOptions

  /// Prints the participant as JSON, or the line given, or their code and where they stand.
  func print(_ code: ParticipantCode, line: Phrase? = nil) throws {
    let overview = try desk.overview(of: code)
    switch options.format {
    case .json: Console.standard.print(overview.json(in: desk.study))
    case .table:
      let words = overview.standing.words
      let standing = Phrase(
        "\(code)\u{A0}: \(words.french)", "\(code): \(words.english)")
      Console.standard.print((line ?? standing).spoken)
    }
  }
}

extension ParticipantOverview {
  /// `participant`, `region`, `conditions`, `association`, `referent`, `standing`, `enrolled_on`,
  /// `entries` (`written`, `counted`, `quarantined`, `excluded`, `objected`, `restricted`), `last_heard`,
  /// `agree_again_by`.
  func json(in study: Study) -> JSON {
    let enrolment = participant.enrolment
    return [
      "participant": .string("\(participant.id)"), "region": .string(enrolment.region.text),
      "conditions": .array(enrolment.conditions.map { .string($0.text) }),
      "association": enrolment.association.map { .string($0.text) } ?? .null,
      "referent": .string(enrolment.referent.text), "standing": .string(standing.rawValue),
      "enrolled_on": .string("\(study.zone.day(of: participant.enrolledAt))"),
      "entries": entries.json, "last_heard": lastHeard.map { .string("\($0)") } ?? .null,
      "agree_again_by": agreeAgainBy.map { .string("\($0)") } ?? .null,
    ]
  }
}

extension EntryTally {
  /// `written`, and how many are `counted`, `quarantined`, `excluded`, `objected`, `restricted`.
  var json: JSON {
    [
      "written": .integer(written), "counted": .integer(counted),
      "quarantined": .integer(quarantined), "excluded": .integer(excluded),
      "objected": .integer(objected), "restricted": .integer(restricted),
    ]
  }

  /// « 12 écrits, dont 2 mis de côté ».
  var words: Phrase {
    guard written > 0 else { return Phrase("aucun écrit", "no entry") }
    let all = Phrase.count(written, Phrase("écrit", "entry"), Phrase("écrits", "entries"))
    let parts = [
      (quarantined, Phrase("mis de côté", "set aside")),
      (excluded, Phrase("à ne plus compter", "no longer counted")),
      (restricted, Phrase("gelés", "restricted")),
      (objected, Phrase("en attente de l’opposition", "waiting for the objection")),
    ].filter { $0.0 > 0 }.map { Phrase("\($0) \($1.french)", "\($0) \($1.english)") }
    guard !parts.isEmpty else { return all }
    let rest = parts.withCommas
    return Phrase("\(all.french), dont \(rest.french)", "\(all.english), of which \(rest.english)")
  }
}
