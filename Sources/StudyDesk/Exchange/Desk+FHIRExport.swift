import JSONTree
import StudyExchange
import StudyForms
import StudyModel
import Wording

extension Desk {
  /// Hands data out as a Bundle of FHIR R4 resources: the study, the forms that were answered, and
  /// of each person a code, what they agreed to, their answers with their origin, and who looked at
  /// them.
  ///
  /// Before anything is written, the ledger keeps who took it, for whom and what for, with the study
  /// and with each person. Answers are read one person at a time.
  /// - Parameters:
  ///   - selection: what is asked for.
  ///   - recipient: who gets it.
  ///   - purpose: what for.
  ///   - sink: takes the next bytes.
  public func export(
    _ selection: ExportSelection, for recipient: String, purpose: String,
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> DataHandedOver {
    let handover = try noteHandover(of: selection, as: .fhir, for: recipient, purpose: purpose)
    let event = handover.event
    var writer = try BundleWriter(id: event.id, at: event.recordedAt, to: sink)
    try write(selection, handover, to: &writer)
    try writer.finish()
    return handover.done(writer.count)
  }

  /// The same into a new file that only its owner may read; nothing is left of it when it fails.
  public func export(
    _ selection: ExportSelection, for recipient: String, purpose: String, toFile path: String
  ) throws -> DataHandedOver {
    try require(.export)
    return try PrivateFile(path).write(
      isNew: true,
      piecewise: { sink in
        try export(selection, for: recipient, purpose: purpose, to: sink)
      })
  }

  private func write(
    _ selection: ExportSelection, _ handover: Handover, to writer: inout BundleWriter
  ) throws {
    let names = FHIRNames(study)
    let study = names.researchStudy(on: today)
    try writer.add(study.json, as: study.uuid)
    var canonicals: [FormReference: String] = [:]
    for reference in handover.formsInOrder {
      let form = try workspace.form(reference)
      canonicals[reference] = form.questionnaire.canonical
      let resource = names.questionnaire(.object(form.questionnaire.json), reference)
      try writer.add(resource.json, as: resource.uuid)
    }
    let audit = names.auditEvent(ofExport: handover.event, handover.exported)
    try writer.add(audit.json, as: audit.uuid)
    try forEachPerson(in: selection, handover.codes) { person, events in
      for resource in try resources(of: person, events, selection, names, canonicals) {
        try writer.add(resource.json, as: resource.uuid)
      }
    }
  }

  private func resources(
    of person: ExportedPerson, _ events: [Event], _ selection: ExportSelection, _ names: FHIRNames,
    _ canonicals: [FormReference: String]
  ) throws -> [FHIRNames.Resource] {
    let participant = person.participant
    var resources = [
      names.patientResource(participant.id), names.consent(of: participant, at: now),
      names.researchSubject(participant, person.status),
    ]
    for answers in person.answers {
      resources += names.answers(answers, canonical: canonicals[answers.form])
    }
    for event in events where selection.contains(study.zone.day(of: event.recordedAt)) {
      guard event.kind.name.hasSuffix(".read") || event.kind.name == "data.exported" else {
        continue
      }
      let resource = names.auditEvent(event, try event.happening(), of: participant.id)
      if let resource { resources.append(resource) }
    }
    return resources
  }
}
