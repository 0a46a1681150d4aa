import Foundation
import StudyModel
import Wording

@testable import StudyDesk

/// A morning of an invented cockpit of the real study.
enum Morning {
  static func study() throws -> Study {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "forms/malades-chroniques-mes/study.yaml")
    guard let study = StudyFile.read(try String(contentsOf: file, encoding: .utf8)).0 else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return study
  }

  static let day = Day(number: 20_122)  // 3 February 2025
  static let codes: [ParticipantCode] = {
    let world = SimulatedWorld(now: Moment(milliseconds: 0), seed: 3)
    return (0..<12).map { _ in ParticipantCode.drawn(with: world.instruments) }
  }()

  /// A study in full swing, with something to show in every part.
  static func busy() throws -> Cockpit {
    let study = try study()
    var cockpit = Cockpit(day: day)
    cockpit.participants = 1_234
    cockpit.standings = [
      .active: 1_180, .enrolled: 1, .informed: 12, .toRenew: 3, .refused: 21, .withdrawn: 8,
      .objected: 1, .left: 8,
    ]
    cockpit.recruitment = zip(study.quotas, [39, 17, 15, 7, 12, 20, 0]).map {
      Cockpit.Recruitment(quota: $0, agreed: $1)
    }
    cockpit.referents = study.referents.enumerated().map { index, referent in
      Cockpit.ReferentLoad(
        referent: referent, participants: 6 + index, due: index, planned: 2, late: index / 2)
    }
    cockpit.awaited = [
      Cockpit.Awaited(
        participant: codes[10], referent: "ref-pl-2", informed: day - 8, since: day - 8),
      Cockpit.Awaited(participant: codes[11], referent: "ref-na-1", informed: nil, since: day - 2),
    ]
    let windows = study.interviewWindows(agreedOn: day - 70)
    cockpit.late = codes.prefix(9).enumerated().map { index, code in
      Cockpit.InterviewLine(
        participant: code, referent: "ref-oc-1", window: windows[index % 2],
        status: .late(since: day - 1 - index))
    }
    let planned = InterviewStatus.planned(study.zone.moment(day + 1, minuteOfDay: 870), .video)
    cockpit.due = codes.prefix(2).enumerated().map { index, code in
      Cockpit.InterviewLine(
        participant: code, referent: "ref-na-2", window: windows[2],
        status: index == 0 ? planned : .due)
    }
    cockpit.silent = [
      Cockpit.Silence(participant: codes[1], referent: "ref-pl-1", since: day - 34, days: 34)
    ]
    cockpit.renewals = [
      Cockpit.Renewal(participant: codes[2], referent: "ref-pl-2", version: 1, lastDay: day - 3),
      Cockpit.Renewal(participant: codes[3], referent: "ref-pl-2", version: 1, lastDay: day + 25),
    ]
    cockpit.quarantined = [
      Cockpit.Quarantine(participant: codes[4], entries: 1, since: day - 31),
      Cockpit.Quarantine(participant: codes[5], entries: 3, since: day - 2),
    ]
    cockpit.toConfirm = study.settings
    cockpit.changedTexts = [
      DocumentReference(kind: .agreement, version: 1, language: .english, digest: .none)
    ]
    return cockpit
  }

  /// A busy morning on which somebody has been silent for so many days.
  static func silent(days: Int) throws -> Cockpit {
    var cockpit = try busy()
    cockpit.silent = [
      Cockpit.Silence(participant: codes[1], referent: "ref-pl-1", since: day - days, days: days)
    ]
    return cockpit
  }

  /// A study in which nothing waits.
  static func calm() throws -> Cockpit {
    var cockpit = Cockpit(day: day)
    cockpit.participants = 1
    cockpit.standings = [.active: 1]
    cockpit.referents = try study().referents.prefix(1).map {
      Cockpit.ReferentLoad(referent: $0, participants: 1)
    }
    return cockpit
  }
}
