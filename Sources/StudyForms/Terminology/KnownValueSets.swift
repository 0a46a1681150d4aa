/// Small closed lists that FHIR R4 itself defines and forms refer to without bringing them.
enum KnownValueSets {
  static let byURL: [String: ValueSet] = Dictionary(
    uniqueKeysWithValues: ([jurisdiction] + lists).map { ($0.url, $0) })

  private static func list(
    _ name: String, _ system: String, _ codes: KeyValuePairs<String, String>
  ) -> ValueSet {
    ValueSet(
      url: "http://hl7.org/fhir/ValueSet/" + name,
      codings: codes.map { Coding(system: system, code: $0.key, display: LocalizedText($0.value)) })
  }

  private static let jurisdiction = ValueSet(
    url: "http://hl7.org/fhir/ValueSet/jurisdiction", codings: Countries.codings,
    wholeSystems: ["urn:iso:std:iso:3166:-2", "http://unstats.un.org/unsd/methods/m49/m49.htm"],
    isPartial: false, hasLooseNames: true)

  private static let hl7 = "http://hl7.org/fhir/"
  private static let terminology = "http://terminology.hl7.org/CodeSystem/"

  private static let lists: [ValueSet] = [
    list(
      "item-type", hl7 + "item-type",
      [
        "group": "Group", "display": "Display", "question": "Question", "boolean": "Boolean",
        "decimal": "Decimal", "integer": "Integer", "date": "Date", "dateTime": "Date Time",
        "time": "Time", "string": "String", "text": "Text", "url": "Url", "choice": "Choice",
        "open-choice": "Open Choice", "attachment": "Attachment", "reference": "Reference",
        "quantity": "Quantity",
      ]),
    list(
      "administrative-gender", hl7 + "administrative-gender",
      ["male": "Male", "female": "Female", "other": "Other", "unknown": "Unknown"]),
    ValueSet(
      url: hl7 + "ValueSet/yesnodontknow",
      codings: [
        coding(terminology + "v2-0136", "Y", "Oui", "Yes"),
        coding(terminology + "v2-0136", "N", "Non", "No"),
        coding(terminology + "data-absent-reason", "asked-unknown", "Ne sait pas", "Don't know"),
      ]),
    list(
      "observation-status", hl7 + "observation-status",
      [
        "registered": "Registered", "preliminary": "Preliminary", "final": "Final",
        "amended": "Amended", "corrected": "Corrected", "cancelled": "Cancelled",
        "entered-in-error": "Entered in Error", "unknown": "Unknown",
      ]),
    list(
      "condition-clinical", terminology + "condition-clinical",
      [
        "active": "Active", "recurrence": "Recurrence", "relapse": "Relapse",
        "inactive": "Inactive", "remission": "Remission", "resolved": "Resolved",
      ]),
    list(
      "condition-ver-status", terminology + "condition-ver-status",
      [
        "unconfirmed": "Unconfirmed", "provisional": "Provisional",
        "differential": "Differential", "confirmed": "Confirmed", "refuted": "Refuted",
        "entered-in-error": "Entered in Error",
      ]),
    list(
      "condition-category", terminology + "condition-category",
      ["problem-list-item": "Problem List Item", "encounter-diagnosis": "Encounter Diagnosis"]),
    list(
      "encounter-status", hl7 + "encounter-status",
      [
        "planned": "Planned", "arrived": "Arrived", "triaged": "Triaged",
        "in-progress": "In Progress", "onleave": "On Leave", "finished": "Finished",
        "cancelled": "Cancelled", "entered-in-error": "Entered in Error", "unknown": "Unknown",
      ]),
    list(
      "immunization-status", hl7 + "event-status",
      [
        "completed": "Completed", "entered-in-error": "Entered in Error", "not-done": "Not Done",
      ]),
    list(
      "publication-status", hl7 + "publication-status",
      ["draft": "Draft", "active": "Active", "retired": "Retired", "unknown": "Unknown"]),
    list(
      "questionnaire-answers-status", hl7 + "questionnaire-answers-status",
      [
        "in-progress": "In Progress", "completed": "Completed", "amended": "Amended",
        "entered-in-error": "Entered in Error", "stopped": "Stopped",
      ]),
  ]

  private static func coding(
    _ system: String, _ code: String, _ french: String, _ english: String
  ) -> Coding {
    Coding(
      system: system, code: code, display: LocalizedText(english, translations: ["fr": french]))
  }
}
