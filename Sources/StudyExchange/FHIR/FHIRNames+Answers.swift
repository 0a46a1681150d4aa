import JSONTree
import StudyModel
import Wording

extension FHIRNames {
  /// The system of identifiers that are addresses themselves.
  static let addresses = "urn:ietf:rfc:3986"

  /// The extension that says which day an entry is about, when that is not the day it was written.
  static let aboutDay = "urn:sillage:about-day"

  /// The day that answers say they are about; nil where they do not.
  static func day(of response: JSON) -> Day? {
    response["extension"]?.array?.lazy.filter { $0["url"]?.string == aboutDay }
      .compactMap { $0["valueDate"]?.string.flatMap { Day($0) } }.first
  }

  /// Elements of a response that are kept. Others may name people.
  static let keptOfResponse: Set<String> = [
    "resourceType", "language", "identifier", "questionnaire", "_questionnaire", "status",
    "authored", "item",
  ]

  /// The answers, and for each writing where they come from.
  /// - Parameters:
  ///   - answers: of one form, with their writings.
  ///   - canonical: the form's address with its version, where the answers name none.
  public func answers(_ answers: ExportedAnswers, canonical: String?) -> [Resource] {
    guard let first = answers.writings.first else { return [] }
    let id = "\(first.event)"
    let origins = answers.writings.map { provenance(of: $0, of: answers, on: id) }
    return [(id, response(answers, id, canonical))] + origins
  }

  private func response(_ answers: ExportedAnswers, _ id: String, _ canonical: String?) -> JSON {
    let kept = (answers.response.object?.members ?? []).filter {
      Self.keptOfResponse.contains($0.name)
    }
    var object = JSONObject(kept)
    object["id"] = .string(id)
    if object["identifier"] == nil {
      object["identifier"] = [
        "system": .string(Self.addresses), "value": .string("urn:uuid:\(id)"),
      ]
    }
    if object["questionnaire"] == nil { object["questionnaire"] = canonical.map { .string($0) } }
    object["extension"] = answers.day.map {
      [["url": .string(Self.aboutDay), "valueDate": .string("\($0)")]]
    }
    object["status"] = answers.writings.count > 1 ? "amended" : "completed"
    object["subject"] = patient(answers.participant)
    if object["authored"] == nil { object["authored"] = .string(answers.authored) }
    if answers.isOfInterview {
      object["author"] = answers.writings.last.map { author($0.author) }
    } else {
      object["source"] = patient(answers.participant)
    }
    return .object(object)
  }

  private func provenance(
    of writing: ExportedAnswers.Writing, of answers: ExportedAnswers, on id: String
  ) -> Resource {
    let uuid = uuid("Provenance", "\(writing.event)")
    let isFirst = writing.event == answers.writings.first?.event
    var agents: [JSON] = []
    if !answers.isOfInterview { agents.append(agent("author", patient(answers.participant))) }
    if writing.source != .direct || answers.isOfInterview {
      agents.append(agent(answers.isOfInterview ? "author" : "enterer", author(writing.author)))
    }
    return (
      uuid,
      [
        "resourceType": "Provenance", "id": .string(uuid),
        "target": [
          ["reference": .string("urn:uuid:\(id)"), "type": "QuestionnaireResponse"]
        ],
        "recorded": .string("\(writing.at)"),
        "activity": [
          "coding": [
            Self.coding(
              "http://terminology.hl7.org/CodeSystem/v3-DataOperation",
              isFirst ? "CREATE" : "UPDATE")
          ],
          "text": .string(writing.source.rawValue),
        ],
        "agent": .array(agents),
      ]
    )
  }

  private func agent(_ type: String, _ who: JSON) -> JSON {
    [
      "type": Self.concept(
        "http://terminology.hl7.org/CodeSystem/provenance-participant-type", type),
      "who": who,
    ]
  }
}
