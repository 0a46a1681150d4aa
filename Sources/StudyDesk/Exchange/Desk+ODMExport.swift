import StudyExchange
import StudyModel
import Wording

extension Desk {
  /// Hands data out as CDISC ODM-XML 1.3.2: the study, its forms, items and code lists, and of each
  /// person a code, a region and the answers, with who wrote them down and when.
  ///
  /// Who took it, for whom and what for is in the ledger before anything is written. Words of people's
  /// own stay here unless they are asked for.
  /// - Parameters:
  ///   - selection: whose answers, and of which days.
  ///   - withWords: whether answers in words go too.
  ///   - recipient: who gets it.
  ///   - purpose: what for.
  ///   - path: the file, which only its owner may read; nothing may stand there, and nothing is left of it
  ///     when it fails.
  public func exportODM(
    _ selection: ExportSelection, withWords: Bool = false, for recipient: String, purpose: String,
    toFile path: String
  ) throws -> DataHandedOver {
    try require(.export)
    return try PrivateFile(path).write(
      isNew: true,
      piecewise: { sink in
        let handover = try noteHandover(of: selection, as: .odm, for: recipient, purpose: purpose)
        let forms = try handover.formsInOrder.map {
          ODMForm($0, try workspace.form($0).questionnaire, withWords: withWords)
        }
        let writer = try ODMWriter(
          ODMStudy(study, forms: forms, authors: Array(handover.authors)), id: handover.event.id,
          at: handover.event.recordedAt, to: sink)
        var count = 0
        try forEachPerson(in: selection, handover.codes) { person, _ in
          let participant = person.participant
          try writer.add(participant.id, region: participant.recruitedIn, person.answers)
          count += person.answers.count
        }
        try writer.finish()
        return handover.done(count)
      })
  }
}
