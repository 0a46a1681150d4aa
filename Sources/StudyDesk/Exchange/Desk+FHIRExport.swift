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
    _ selection: FHIRSelection, for recipient: String, purpose: String,
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> FHIRExported {
    try require(.export)
    let recipient = try saidOf(recipient, "--recipient")
    let purpose = try saidOf(purpose, "--purpose")
    if let code = selection.participant { _ = try participant(code) }
    var (codes, leftOut, forms): ([ParticipantCode], Int, Set<FormReference>) = ([], 0, [])
    try forEachHistory(of: selection.participant) { participant, events in
      let person = try FHIRPerson(
        participant, events, selection, at: self, withAnswers: false)
      guard let person else {
        leftOut += 1
        return
      }
      codes.append(participant.id)
      forms.formUnion(person.forms)
    }
    if let code = selection.participant, codes.isEmpty { throw DeskError.nothingToTell(code) }
    let exported = DataExported(
      format: .fhir, recipient: recipient, purpose: purpose, from: selection.from,
      to: selection.to, participants: codes.count)
    let event = try note(exported, of: codes)
    var writer = try BundleWriter(id: event.id, at: event.recordedAt, to: sink)
    try write(selection, Set(codes), forms, exported, event, to: &writer)
    try writer.finish()
    return FHIRExported(
      event: event.id, participants: codes.count, leftOut: leftOut, resources: writer.count)
  }

  /// The same into a file that only its owner may read; nothing is left of it when it fails.
  public func export(
    _ selection: FHIRSelection, for recipient: String, purpose: String, toFile path: String
  ) throws -> FHIRExported {
    try PrivateFile(path).write(piecewise: { sink in
      try export(selection, for: recipient, purpose: purpose, to: sink)
    })
  }

  /// Where it cannot be noted, nothing goes out.
  private func note(_ exported: DataExported, of codes: [ParticipantCode]) throws -> Event {
    var ofPerson = exported
    ofPerson.participants = nil
    return try inTransaction { transaction in
      for code in codes {
        try append(.exported(ofPerson), to: .participant(code), in: transaction)
      }
      return try append(.exported(exported), to: .study, in: transaction)
    }
  }

  private func write(
    _ selection: FHIRSelection, _ codes: Set<ParticipantCode>, _ forms: Set<FormReference>,
    _ exported: DataExported, _ event: Event, to writer: inout BundleWriter
  ) throws {
    let names = FHIRNames(study)
    let study = names.researchStudy(on: today)
    try writer.add(study.json, as: study.uuid)
    var canonicals: [FormReference: String] = [:]
    for reference in forms.sorted(by: { ($0.id.text, $0.version) < ($1.id.text, $1.version) }) {
      let form = try workspace.form(reference)
      canonicals[reference] = form.questionnaire.canonical
      let resource = names.questionnaire(.object(form.questionnaire.json), reference)
      try writer.add(resource.json, as: resource.uuid)
    }
    let audit = names.auditEvent(ofExport: event, exported)
    try writer.add(audit.json, as: audit.uuid)
    try forEachHistory(of: selection.participant) { participant, events in
      guard codes.contains(participant.id),
        let person = try FHIRPerson(participant, events, selection, at: self)
      else { return }
      for resource in try resources(of: person, events, selection, names, canonicals) {
        try writer.add(resource.json, as: resource.uuid)
      }
    }
  }

  private func resources(
    of person: FHIRPerson, _ events: [Event], _ selection: FHIRSelection, _ names: FHIRNames,
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

  /// One person's history, or everyone's in turn.
  private func forEachHistory(
    of code: ParticipantCode?, _ body: (Participant, [Event]) throws -> Void
  ) throws {
    guard let code else { return try forEachHistory(body) }
    let (participant, events) = try history(of: code)
    try body(participant, events)
  }

  private func saidOf(_ text: String, _ option: String) throws(DeskError) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.isEmpty || !words.unicodeScalars.allSatisfy(\.isHarmless) else { return words }
    throw .unacceptable(
      "\(option)\u{A0}: écrivez-le en quelques mots.", "\(option): say it in a few words.")
  }
}

extension DeskError {
  fileprivate static func nothingToTell(_ code: ParticipantCode) -> DeskError {
    .refusal(
      "Rien de \(code) ne peut être remis\u{A0}: voyez «\u{A0}sillage accord état \(code)\u{A0}».",
      "Nothing of \(code) may be handed out: see “sillage consent status \(code)”.")
  }
}
