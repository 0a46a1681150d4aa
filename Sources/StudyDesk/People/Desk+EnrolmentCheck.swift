import StudyExchange
import StudyModel
public import Wording

extension Desk {
  /// Refuses a region, condition, association or referent that the study does not have.
  func check(_ enrolment: Enrolment) throws(DeskError) {
    var findings: [DeskError.Finding] = []
    func note<Subject>(_ place: String, _ id: ID<Subject>, _ known: [ID<Subject>]) {
      guard !known.contains(id) else { return }
      findings.append(
        DeskError.Finding(
          place: place,
          reason: Phrase(
            "«\u{A0}\(id)\u{A0}» n’existe pas dans cette étude.",
            "“\(id)” does not exist in this study."
          ).choosing(among: known.map(\.text))))
    }
    note("region", enrolment.region, study.regions.map(\.id))
    for condition in enrolment.conditions {
      note("condition", condition, study.conditions.map(\.id))
    }
    if let association = enrolment.association {
      let associations = study.organisations.filter { $0.role == .association }
      note("association", association, associations.map(\.id))
    }
    let isInRegion = study.region(enrolment.region) != nil
    let referents = study.referents.filter { !isInRegion || $0.region == enrolment.region }
    if isInRegion, let stranger = study.referent(enrolment.referent),
      stranger.region != enrolment.region
    {
      findings.append(otherRegion(stranger, referents.map(\.id)))
    } else {
      note("referent", enrolment.referent, referents.map(\.id))
    }
    findings += conditionFindings(enrolment.conditions)
    guard findings.isEmpty else { throw .enrolment(findings) }
  }

  private func otherRegion(_ referent: Referent, _ known: [ID<Referent>]) -> DeskError.Finding {
    let region = study.region(referent.region)?.label ?? Phrase(same: referent.region.text)
    return DeskError.Finding(
      place: "referent",
      reason: Phrase(
        "«\u{A0}\(referent.id)\u{A0}» est d’une autre région\u{A0}: \(region.french).",
        "“\(referent.id)” is of another region: \(region.english)."
      ).choosing(among: known.map(\.text)))
  }

  /// Refuses an identity without a name.
  func check(_ identity: Identity) throws(DeskError) {
    try requireHarmless(
      [identity.name, identity.telephone, identity.mail, identity.address].compactMap(\.self))
    if let fault = identity.mail?.mailFault {
      throw DeskError(
        .unacceptable,
        fault + Phrase(" Rien n’a été enregistré.", " Nothing was recorded."))
    }
    guard identity.name.allSatisfy(\.isWhitespace) else { return }
    throw .unacceptable(
      "Il manque le nom. Rien n’a été enregistré.", "The name is missing. Nothing was recorded.")
  }

  private func conditionFindings(_ conditions: [ID<Condition>]) -> [DeskError.Finding] {
    if conditions.isEmpty {
      let reason = Phrase("Indiquez au moins une maladie.", "Give at least one condition.")
      return [DeskError.Finding(place: "condition", reason: reason)]
    }
    guard Set(conditions).count < conditions.count else { return [] }
    let reason = Phrase(
      "Une maladie est nommée deux fois.", "One condition is named twice.")
    return [DeskError.Finding(place: "condition", reason: reason)]
  }
}

extension DeskError {
  static func sameReferent(_ code: ParticipantCode, _ referent: ID<Referent>) -> DeskError {
    .unacceptable(
      "\(referent) est déjà le référent de \(code).",
      "\(referent) already is the referent of \(code).")
  }

  fileprivate static func enrolment(_ findings: [Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase("Rien n’a été enregistré.", "Nothing was recorded."), findings: findings)
  }
}

extension String {
  /// Why no message could be sent to what was typed; nil for an address, and for nothing.
  public var mailFault: Phrase? {
    guard !allSatisfy(\.isWhitespace), MailAddress(typed: self) == nil else { return nil }
    return Phrase(
      "Le courriel n’a pas la forme d’une adresse.", "The mail address does not look like one.")
  }
}
