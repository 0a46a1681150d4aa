import JSONTree
public import StudyModel
public import Wording

/// Where a person stands in research, in the words of FHIR.
public enum SubjectStatus: String, CaseIterable, Hashable, Sendable {
  /// Taking part.
  case onStudy = "on-study"
  /// Left.
  case offStudy = "off-study"
  /// Took the agreement back; what was given before still counts.
  case withdrawn

  /// The same in words.
  public var words: Phrase {
    switch self {
    case .onStudy: Phrase("participe", "takes part")
    case .offStudy: Phrase("a quitté l’étude", "left the study")
    case .withdrawn: Phrase("a retiré son accord", "withdrew the agreement")
    }
  }
}

extension FHIRNames {
  /// The person: a code, nothing else.
  public func patientResource(_ code: ParticipantCode) -> Resource {
    let uuid = uuid("Patient", "\(code)")
    return (
      uuid,
      [
        "resourceType": "Patient", "id": .string(uuid),
        "identifier": [identifier("participant", "\(code)")],
      ]
    )
  }

  /// That the person takes part, from when to when.
  public func researchSubject(_ participant: Participant, _ status: SubjectStatus) -> Resource {
    let name = "\(participant.id)"
    let uuid = uuid("ResearchSubject", name)
    let left = participant.departure.map { study.zone.day(of: $0.effectiveAt) }
    return (
      uuid,
      [
        "resourceType": "ResearchSubject", "id": .string(uuid),
        "status": .string(status.rawValue),
        "period": .members([
          "start": .string("\(study.zone.day(of: participant.enrolledAt))"),
          "end": left.map { .string("\($0)") },
        ]),
        "study": reference("ResearchStudy", "study"), "individual": patient(participant.id),
        "consent": reference("Consent", name),
      ]
    )
  }

  /// What the person agreed to, scope by scope, as it holds at that moment.
  ///
  /// It is an agreement to take part. What the study rests on is the act named as its policy.
  public func consent(of participant: Participant, at now: Moment) -> Resource {
    let name = "\(participant.id)"
    let uuid = uuid("Consent", name)
    let provisions = study.scopes.compactMap { provision(for: $0, of: participant, at: now) }
    let isActive = provisions.contains { $0["type"] == "permit" }
    let agreed = participant.agreement.byEffect.last {
      if case .agreed = $0.kind { $0.effectiveAt <= now } else { false }
    }
    return (
      uuid,
      .members([
        "resourceType": "Consent", "id": .string(uuid), "language": "fr",
        "status": isActive ? "active" : "inactive",
        "scope": Self.concept(
          "http://terminology.hl7.org/CodeSystem/consentscope", "research", "Research"),
        "category": [
          Self.concept(
            "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "research",
            "Research Information Access")
        ],
        "patient": patient(participant.id),
        "dateTime": agreed.map { .string("\($0.effectiveAt)") },
        "organization": [["display": .string(study.legalBasis.controller.french)]],
        "sourceReference": agreed.flatMap(text),
        "policyRule": ["text": .string(study.legalBasis.act.french)],
        "provision": provisions.isEmpty ? nil : ["provision": .array(provisions)],
      ])
    )
  }

  /// The text that was agreed to, by its digest.
  private func text(_ record: AgreementHistory.Record) -> JSON? {
    guard case .agreed(let given) = record.kind else { return nil }
    let document = given.document
    return [
      "type": "DocumentReference",
      "identifier": identifier("sha256", "\(document.digest)"),
      "display": .string(
        "\(document.kind.rawValue), version \(document.version) (\(document.language.rawValue))"),
    ]
  }

  private func provision(
    for scope: Scope, of participant: Participant, at now: Moment
  ) -> JSON? {
    let (type, since): (JSON, Moment)
    switch participant.agreement.standing(of: scope.id, at: now) {
    case .neverAsked: return nil
    case .agreed(let moment, _): (type, since) = ("permit", moment)
    case .declined(let moment), .withdrawn(let moment, _): (type, since) = ("deny", moment)
    }
    return [
      "type": type, "period": ["start": .string("\(since)")],
      "code": [Self.concept(system("scope"), scope.id.text, scope.label.french)],
    ]
  }
}
