import StudyDesk
import StudyModel
import Wording

/// A participant on one page: everything but what they wrote.
struct ParticipantPage {
  let overview: ParticipantOverview
  let study: Study
  let today: Day
  /// Nil when it is not asked for; nil inside when none was written down.
  let identity: Identity??

  var participant: Participant { overview.participant }

  func text(_ page: FactPage) -> String {
    var page = page
    page.title("\(participant.id)", overview.standing.words)
    page.gap()
    page.facts(facts)
    if let identity { addIdentity(identity, to: &page) }
    page.section(Phrase("Accords", "Agreements"))
    page.rows(overview.scopes.map { [$0.scope.label, $0.words(in: study.zone)] })
    page.section(Phrase("Référents", "Referents"))
    page.rows(referents)
    page.section(Phrase("Entretiens", "Interviews"))
    if overview.interviews.isEmpty {
      page.paragraph(
        Phrase("Pas de calendrier avant l’accord.", "No calendar before the agreement."))
    }
    page.rows(
      overview.interviews.map {
        [.number($0.window.number), $0.window.words, $0.words(in: study.zone)]
      })
    page.section(Phrase("Journal", "Logbook"))
    page.paragraph(overview.entries.words)
    return page.text
  }

  private var facts: [(Phrase, Phrase)] {
    let enrolment = participant.enrolment
    let conditions = enrolment.conditions.map {
      study.condition($0)?.label ?? Phrase(same: $0.text)
    }
    var facts = [
      (
        Phrase("Région", "Region"),
        study.region(enrolment.region)?.label ?? Phrase(same: enrolment.region.text)
      ),
      (
        conditions.count > 1 ? Phrase("Maladies", "Conditions") : Phrase("Maladie", "Condition"),
        conditions.withCommas
      ),
    ]
    if let association = enrolment.association {
      facts.append(
        (
          Phrase("Association", "Association"),
          study.organisation(association)?.label ?? Phrase(same: association.text)
        ))
    }
    facts.append((Phrase("Référent", "Referent"), study.words(of: enrolment.referent)))
    facts.append(
      (Phrase("Inscription", "Enrolled"), study.zone.day(of: participant.enrolledAt).words))
    facts.append((Phrase("Dernières nouvelles", "Last heard"), lastHeard))
    if let departure = participant.departure {
      facts.append((Phrase("Départ", "Left"), departure.words(departure.record.reason, study.zone)))
    }
    return facts
  }

  private var lastHeard: Phrase {
    guard let day = overview.lastHeard else { return Phrase("aucune", "never") }
    let days = Phrase.count(
      today - day, Phrase("jour", "day"), Phrase("jours", "days"))
    switch today - day {
    case 0: return day.words + Phrase(", aujourd’hui", ", today")
    case 1: return day.words + Phrase(", hier", ", yesterday")
    default:
      return day.words + Phrase(", il y a \(days.french)", ", \(days.english) ago")
    }
  }

  private var referents: [[Phrase]] {
    let first = [
      Phrase(same: participant.firstReferent.text), Phrase("dès l’inscription", "from the start"),
    ]
    return [first]
      + participant.assignments.map {
        [Phrase(same: $0.record.referent.text), $0.words($0.record.reason, study.zone)]
      }
  }

  private func addIdentity(_ identity: Identity?, to page: inout FactPage) {
    page.section(Phrase("Identité", "Identity"))
    guard let identity else {
      return page.paragraph(Phrase("Rien n’a été noté.", "Nothing was written down."))
    }
    page.facts(
      [
        (Phrase("Nom", "Name"), identity.name),
        (Phrase("Téléphone", "Telephone"), identity.telephone),
        (Phrase("Courriel", "Mail"), identity.mail),
        (Phrase("Adresse", "Address"), identity.address),
      ].compactMap { label, text in text.map { (label, Phrase(same: $0)) } })
  }
}

extension Participant.Held {
  /// Since when, and why: « depuis le 3 décembre 2024 : congé ».
  func words(_ reason: String, _ zone: StudyZone) -> Phrase {
    let day = zone.day(of: effectiveAt).words
    return Phrase("depuis le \(day.french)\u{A0}: \(reason)", "since \(day.english): \(reason)")
  }
}
