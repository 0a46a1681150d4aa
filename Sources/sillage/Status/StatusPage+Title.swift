import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  /// The study, the day, and how many stand where.
  var title: [String] {
    let name = study.title[language]
    let day = cockpit.day.wordsWithWeekday[language]
    let gap = width - name.count - day.count
    let head =
      gap >= 2
      ? [ink.strong(name) + String(repeating: " ", count: gap) + ink.faint(day)]
      : [ink.strong(name), ink.faint(day)]
    return head + invented + [""] + standings
  }

  private var invented: [String] {
    guard isInvented else { return [] }
    return [
      ink.pressing(
        say(
          "Démonstration\u{A0}: toutes ces personnes sont inventées.",
          "Demonstration: all these people are invented."))
    ]
  }

  private var standings: [String] {
    let enrolled = language.count(
      cockpit.participants, Phrase("personne inscrite", "person enrolled"),
      Phrase("personnes inscrites", "people enrolled"))
    let parts = Self.standingOrder.compactMap { standing -> String? in
      guard let count = cockpit.standings[standing], count > 0 else { return nil }
      return language.count(count, standing.one, standing.many)
    }
    let colon = parts.isEmpty ? "." : say("\u{A0}:", ":")
    return wrapped(enrolled + colon, parts)
  }

  /// Those who take part, those for whom something is to be done, those who are gone.
  private static let standingOrder: [ParticipantStanding] = [
    .active, .enrolled, .informed, .toRenew, .refused, .withdrawn, .objected, .restricted,
    .left,
  ]

  /// A beginning and its parts, with as many on a line as there is room for.
  private func wrapped(_ beginning: String, _ parts: [String]) -> [String] {
    var lines = [beginning]
    for (index, part) in parts.enumerated() {
      let piece = part + (index == parts.count - 1 ? "" : ",")
      if lines[lines.count - 1].count + 1 + piece.count <= width {
        lines[lines.count - 1] += " " + piece
      } else {
        lines.append("  " + piece)
      }
    }
    return lines
  }
}

extension ParticipantStanding {
  fileprivate var one: Phrase {
    switch self {
    case .enrolled: Phrase("à informer", "to inform")
    case .informed: Phrase("accord à recueillir", "agreement to ask for")
    case .active: Phrase("participe", "taking part")
    case .toRenew: Phrase("accord à renouveler", "agreement to renew")
    case .refused: Phrase("a refusé", "refused")
    case .withdrawn: Phrase("a retiré son accord", "withdrew")
    case .objected: Phrase("s’est opposée", "objected")
    case .restricted: Phrase("dossier gelé", "restricted")
    case .left: Phrase("a quitté l’étude", "left")
    }
  }

  fileprivate var many: Phrase {
    switch self {
    case .enrolled: Phrase("à informer", "to inform")
    case .informed: Phrase("accords à recueillir", "agreements to ask for")
    case .active: Phrase("participent", "taking part")
    case .toRenew: Phrase("accords à renouveler", "agreements to renew")
    case .refused: Phrase("ont refusé", "refused")
    case .withdrawn: Phrase("ont retiré leur accord", "withdrew")
    case .objected: Phrase("se sont opposées", "objected")
    case .restricted: Phrase("dossiers gelés", "restricted")
    case .left: Phrase("ont quitté l’étude", "left")
    }
  }
}
