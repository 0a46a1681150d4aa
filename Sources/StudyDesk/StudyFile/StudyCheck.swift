import StudyModel
import Wording

/// Checks that the parts of a study file fit together.
struct StudyCheck {
  let study: Study
  let root: YAMLPlace

  func run() {
    checkNames()
    checkRegions()
    checkReferences()
    checkEligibility()
    checkActs()
  }

  private func checkNames() {
    unique("regions", study.regions.map(\.id.text))
    unique("conditions", study.conditions.map(\.id.text))
    unique("organisations", study.organisations.map(\.id.text))
    unique("referents", study.referents.map(\.id.text) + study.coordinators.map(\.text))
    unique("phases", study.phases.map(\.id.text))
    unique("scopes", study.scopes.map(\.id.text))
    unique("forms", study.forms.map(\.id.text))
    unique("settings", study.settings.map(\.id.text))
  }

  private func unique(_ key: String, _ names: [String]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      root[key].note(
        Phrase("«\u{A0}\(name)\u{A0}» est nommé deux fois.", "“\(name)” is named twice."))
    }
    for name in names where !name.utf8.allSatisfy(isPlain) {
      root[key].note(
        Phrase(
          "L’identifiant «\u{A0}\(name)\u{A0}» ne doit contenir que a–z, 0–9 et des tirets.",
          "The id “\(name)” may only hold a–z, 0–9 and hyphens."))
    }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func checkRegions() {
    let regions = study.regions.map(\.id)
    for (place, organisation) in placed("organisations", StudyFile.organisation) {
      check(organisation.region, in: regions, at: place["region"])
    }
    for (place, referent) in placed("referents", StudyFile.referent) {
      check(referent.region, in: regions, at: place["region"])
      check(referent.organisation, in: study.organisations.map(\.id), at: place["organisation"])
    }
    for (place, quota) in placed("quotas", StudyFile.quota) {
      check(quota.region, in: regions, at: place["region"])
      check(quota.condition, in: study.conditions.map(\.id), at: place["condition"])
    }
  }

  /// The elements of a list that can be read, each with its place.
  private func placed<Element>(
    _ key: String, _ read: (YAMLPlace) -> Element?
  ) -> [(YAMLPlace, Element)] {
    root[key].list().compactMap { place in read(place).map { (place, $0) } }
  }

  private func checkReferences() {
    let interviews = root["interviews"]
    check(study.interviews.phase, in: study.phases.map(\.id), at: interviews["phase"])
    check(study.interviews.form, in: study.forms.map(\.id), at: interviews["form"])
    if study.form(for: .logbook) == nil, study.form(for: .followUp) == nil {
      root["forms"].note(
        Phrase(
          "Aucun formulaire n’a le rôle «\u{A0}logbook\u{A0}» ou «\u{A0}follow-up\u{A0}».",
          "No form has the role “logbook” or “follow-up”."))
    }
  }

  private func checkEligibility() {
    for (place, phase) in placed("phases", StudyFile.phase) {
      guard let eligibility = phase.eligibility else { continue }
      let conditions = place["eligibility"]["conditions"]
      for (condition, at) in zip(eligibility.conditions, conditions["of"].optionalList()) {
        check(condition, in: study.conditions.map(\.id), at: at)
      }
      for (region, at) in zip(eligibility.regions, place["eligibility"]["regions"].optionalList()) {
        check(region, in: study.regions.map(\.id), at: at)
      }
      let possible =
        eligibility.conditions.isEmpty ? study.conditions.count : Set(eligibility.conditions).count
      if eligibility.atLeast > possible {
        conditions["at-least"].note(
          Phrase(
            "Personne ne peut avoir \(eligibility.atLeast) maladies parmi \(possible).",
            "Nobody can have \(eligibility.atLeast) conditions of \(possible)."))
      }
    }
  }

  /// Without a scope the gate would refuse these acts for ever.
  private func checkActs() {
    for act in [Act.entry, .interview, .report] where study.scopes(opening: act).isEmpty {
      root["scopes"].note(
        Phrase(
          "Aucun accord n’ouvre l’acte «\u{A0}\(act.rawValue)\u{A0}».",
          "No scope opens the act “\(act.rawValue)”."))
    }
  }

  private func check<Subject>(
    _ id: ID<Subject>?, in known: [ID<Subject>], at place: YAMLPlace
  ) {
    guard let id, !known.contains(id) else { return }
    place.note(
      Phrase(
        "«\u{A0}\(id)\u{A0}» n’est défini nulle part.", "“\(id)” is not defined anywhere."
      ).choosing(among: known.map(\.text).sorted()))
  }
}
