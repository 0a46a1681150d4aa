import JSONTree
import StudyDesk
import StudyModel
import Wording

extension Cockpit {
  /// The cockpit for programs, nothing cut: `day`, `participants`, `standings` by name,
  /// `recruitment`, `intakes`, `referents`, `awaited`, `late`, `due`, `silent`, `renewals`,
  /// `quarantined`, `to_confirm` and `changed_texts`, each a list of objects; `restitutions` and
  /// `to_erase`, too; `keys_out_of_reach` and `leftovers`, lists of paths. Days are ISO 8601, moments
  /// in UTC.
  func json(of study: Study) -> JSON {
    [
      "study": .string(study.id.text), "day": .string("\(day)"),
      "participants": .integer(participants),
      "standings": .object(
        JSONObject(
          ParticipantStanding.allCases.map {
            JSONObject.Member(name: $0.rawValue, value: .integer(standings[$0] ?? 0))
          })),
      "recruitment": .array(recruitment.map(\.json)), "intakes": .array(intakes.map(\.json)),
      "referents": .array(referents.map(\.json)),
      "awaited": .array(awaited.map(\.json)), "late": .array(late.map(\.json)),
      "due": .array(due.map(\.json)),
      "silent": .array(silent.map(\.json)), "renewals": .array(renewals.map(\.json)),
      "quarantined": .array(quarantined.map(\.json)),
      "to_confirm": .array(toConfirm.map(\.json)),
      "changed_texts": .array(changedTexts.map(\.json)),
      "restitutions": .array(office.restitutions.map(\.json)),
      "to_erase": .array(office.toErase.map(\.json)),
      "keys_out_of_reach": .array(office.keysOutOfReach.map(JSON.string)),
      "leftovers": .array(office.leftovers.map(JSON.string)),
    ]
  }
}

extension Cockpit.Recruitment {
  fileprivate var json: JSON {
    [
      "region": quota.region.map { .string($0.text) } ?? .null,
      "condition": quota.condition.map { .string($0.text) } ?? .null,
      "wanted": .integer(quota.people), "agreed": .integer(agreed),
    ]
  }
}

extension Cockpit.Intake {
  fileprivate var json: JSON {
    [
      "phase": .string(phase.id.text), "from": .string("\(phase.from)"),
      "to": .string("\(phase.to)"), "enrolled": .integer(enrolled),
    ]
  }
}

extension Cockpit.ReferentLoad {
  fileprivate var json: JSON {
    [
      "referent": .string(referent.id.text), "region": .string(referent.region.text),
      "participants": .integer(participants), "due": .integer(due), "planned": .integer(planned),
      "late": .integer(late),
    ]
  }
}

extension Cockpit.Awaited {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"), "referent": .string(referent.text),
      "informed": informed.map { .string("\($0)") } ?? .null, "since": .string("\(since)"),
    ]
  }
}

extension Cockpit.InterviewLine {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("participant", .string("\(participant)")), ("referent", .string(referent.text)),
      ("window", .integer(window.number)), ("from", .string("\(window.from)")),
      ("due_by", .string("\(window.dueBy)")), ("to", .string("\(window.to)")),
    ]
    switch status {
    case .late(let since):
      members += [("status", "late"), ("since", .string("\(since)"))]
    case .planned(let at, let mode):
      members += [
        ("status", "planned"), ("at", .string("\(at)")), ("mode", .string(mode.rawValue)),
      ]
    default: members.append(("status", "due"))
    }
    return .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
  }
}

extension Cockpit.Approval {
  fileprivate var json: JSON {
    [
      "release": .string(release), "approved_by": approvedBy.map(JSON.string) ?? .null,
      "is_mine": .bool(isMine),
    ]
  }
}

extension Cockpit.Erasing {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"),
      "asked_on": askedOn.map { .string("\($0)") } ?? .null,
    ]
  }
}

extension Cockpit.Silence {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"), "referent": .string(referent.text),
      "since": .string("\(since)"), "days": .integer(days),
    ]
  }
}

extension Cockpit.Renewal {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"), "referent": .string(referent.text),
      "version": .integer(version), "last_day": .string("\(lastDay)"),
    ]
  }
}

extension Cockpit.Quarantine {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"), "entries": .integer(entries),
      "interviews": .integer(interviews), "since": .string("\(since)"),
    ]
  }
}

extension Setting {
  fileprivate var json: JSON {
    [
      "id": .string(id.text), "label": ["fr": .string(label.french), "en": .string(label.english)],
      "value": ["fr": .string(value.french), "en": .string(value.english)],
    ]
  }
}

extension DocumentReference {
  fileprivate var json: JSON {
    [
      "document": .string(kind.rawValue), "version": .integer(version),
      "language": .string(language.rawValue), "digest": .string("\(digest)"),
    ]
  }
}
