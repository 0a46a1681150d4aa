public import JSONTree
public import StudyModel
public import Wording

extension FHIRNames {
  /// A resource with the UUID by which others name it.
  public typealias Resource = (uuid: String, json: JSON)

  /// The study, with the act that it rests on.
  public func researchStudy(on day: Day) -> Resource {
    let uuid = uuid("ResearchStudy", "study")
    let isOver = study.phases.allSatisfy { $0.to < day }
    let first = study.phases.map(\.from).min()
    let last = study.phases.map(\.to).max()
    return (
      uuid,
      .members([
        "resourceType": "ResearchStudy", "id": .string(uuid), "language": "fr",
        "identifier": [["system": "urn:sillage:study", "value": .string(study.id.text)]],
        "title": .string(study.title.french), "status": isOver ? "completed" : "active",
        "relatedArtifact": [
          ["type": "documentation", "citation": .string(study.legalBasis.act.french)]
        ],
        "description": .string(study.purpose.french),
        "period": .members([
          "start": first.map { .string("\($0)") }, "end": last.map { .string("\($0)") },
        ]),
        "sponsor": ["display": .string(study.legalBasis.controller.french)],
      ])
    )
  }

  /// A form, word for word as it was answered; versions are told apart by the digest of its file.
  public func questionnaire(_ form: JSON, _ reference: FormReference) -> Resource {
    (uuid("Questionnaire", "\(reference.digest)"), form)
  }
}
