import JSONTree
import StudyDesk
import StudyModel
import Wording

extension Entry {
  /// What names the entry: `number`, `id`, `day`, `form`, `form_version`, `source`, `author`,
  /// `written_at`.
  func json(_ number: Int) -> JSONObject {
    var object = JSONObject()
    object["number"] = .integer(number)
    object["id"] = .string(id.description)
    object["day"] = .string(day.description)
    object["form"] = .string(form.id.text)
    object["form_version"] = .string(form.version)
    object["source"] = .string(versions[0].source.rawValue)
    object["author"] = .string(versions[0].author)
    object["written_at"] = .string(versions[0].writtenAt.description)
    return object
  }
}

extension Entry.Version {
  /// Who held the pen: « le participant », « ref-oc-1, sous la dictée ».
  var pen: Phrase {
    guard source != .direct else { return source.words }
    return Phrase("\(author), \(source.words.french)", "\(author), \(source.words.english)")
  }
}

extension Counting {
  /// The word for programs.
  var name: String {
    switch self {
    case .counted: "counted"
    case .quarantined: "quarantined"
    case .excluded: "excluded"
    case .objected: "objected"
    case .restricted: "restricted"
    }
  }

  func words(in zone: StudyZone) -> Phrase {
    switch self {
    case .counted: return Phrase("oui", "counted")
    case .quarantined(let since):
      let day = zone.day(of: since).words
      return Phrase(
        "mis de côté\u{A0}: accord retiré le \(day.french)",
        "set aside: agreement withdrawn on \(day.english)")
    case .excluded: return Phrase("non\u{A0}: retirée par la personne", "excluded by the person")
    case .restricted: return Phrase("non\u{A0}: dossier gelé", "no: the record is restricted")
    case .objected: return Phrase("non\u{A0}: opposition en cours", "no: an objection stands")
    }
  }
}
