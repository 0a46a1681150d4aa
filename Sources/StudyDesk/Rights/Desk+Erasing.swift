import StudyLedger
public import StudyModel
public import Wording

extension Desk {
  /// Refuses at once what an erasure would be refused for, before anybody is asked to confirm it.
  public func checkErasing(_ code: ParticipantCode, _ ground: Erasure.Ground) throws {
    let participant = try participant(code)
    try require(.erase, for: participant)
    try check(ground, of: participant)
  }

  /// Erases a person for ever: every key of theirs is destroyed, every content blanked, scans,
  /// drafts and messages in the outbox removed. The chain still holds; what remains is told in the receipt.
  ///
  /// - Parameters:
  ///   - code: whom to erase.
  ///   - ground: why the right applies; a ground that their record contradicts is refused.
  ///   - reason: in words, without anything about the person.
  public func erase(
    _ code: ParticipantCode, ground: Erasure.Ground, reason: String
  ) throws -> ErasureReceipt {
    let reason = try reasonGiven(reason)
    let scans = try scans(of: code)
    let quoted = try releasesQuoting(code)
    var receipt = try inTransaction { transaction in
      let participant = try participant(code, in: transaction)
      try require(.erase, for: participant)
      try check(ground, of: participant)
      let stream = StudyModel.Stream.participant(code)
      for keys in try transaction.owners(of: code) {
        try remove(lockOf: keys.fingerprint, on: stream, in: transaction)
      }
      let agreements = participant.agreement.byEffect.compactMap { record in
        if case .agreed(let given) = record.kind { given.document } else { nil }
      }
      try append(
        .erasureRecorded(
          ErasureRecord(
            participant: code, ground: ground, reason: reason, agreements: agreements)),
        to: .study, in: transaction)
      try eraseIdentity(of: code, ground, in: transaction)
      try append(.erased(Erasure(ground: ground)), to: stream, in: transaction)
      return ErasureReceipt(
        participant: code, study: study, ground: ground, reason: reason, at: instruments.now(),
        events: try transaction.erase(stream), agreements: agreements,
        releases: try recordedReleases().filter { $0.publishedAt != nil }.map(\.name),
        quotedIn: quoted.filter(\.isPublished).map(\.name),
        droppedReleases: quoted.filter { !$0.isPublished }.map(\.name))
    }
    session.memory.forget()
    try dropDrafts(of: code)
    // A file that cannot be taken away must not take the receipt with it.
    try? Outbox(workspace).drop(to: code)
    for scan in scans { Files.remove(workspace.path("papers/\(scan)")) }
    for name in receipt.droppedReleases { Files.remove(workspace.path("releases/" + name)) }
    receipt.isHeldOnDisk = try inDeskWords { try !workspace.ledger().settle() }
    receipt.copiesToForget = try forgetInBackups()
    return receipt
  }

  /// The restitutions that hold words of this person. What is out stays out, wherever its folder is
  /// now. One that is not public yet goes with them: it can be built again, without them.
  private func releasesQuoting(
    _ code: ParticipantCode
  ) throws -> [(name: String, isPublished: Bool)] {
    let quoting = Set(try Quotes(folding: history(of: code).events).all.flatMap(\.releases))
    return try recordedReleases().filter { quoting.contains($0.name) }
      .map { (name: $0.name, isPublished: $0.publishedAt != nil, isHere: $0.state != .missing) }
      .filter { $0.isPublished || $0.isHere }
      .map { ($0.name, $0.isPublished) }
  }

  /// The digests of the papers that this person signed.
  private func scans(of code: ParticipantCode) throws -> [Digest] {
    try participant(code).agreement.byEffect.compactMap { record in
      if case .agreed(let given) = record.kind { given.paper } else { nil }
    }
  }

  /// A public interest study need not erase on demand (GDPR art. 17(3)(b) and (d)): it does on the
  /// grounds it promised, and each must be seen in the record.
  private func check(
    _ ground: Erasure.Ground, of participant: Participant
  ) throws(DeskError) {
    let now = instruments.now()
    switch ground {
    case .withdrawal:
      let isWithdrawn = study.scopes(opening: .entry).contains { scope in
        if case .withdrawn = participant.agreement.standing(of: scope.id, at: now) {
          true
        } else {
          false
        }
      }
      guard isWithdrawn else { throw .groundMissing(.withdrawal, participant.id) }
    case .objection:
      guard participant.agreement.objection(at: now) != nil else {
        throw .groundMissing(.objection, participant.id)
      }
    case .retention:
      guard let end = retentionEnd(of: .record), end < today else {
        throw .groundMissing(.retention, participant.id)
      }
    case .unlawful, .order: break
    }
  }
}

extension Erasure.Ground {
  /// The ground in words.
  public var words: Phrase {
    switch self {
    case .withdrawal:
      Phrase(
        "la personne a retiré son accord et demande l’effacement",
        "the person withdrew and asks for it")
    case .objection:
      Phrase(
        "la personne s’est opposée (RGPD, article 21)", "the person objected (GDPR, article 21)")
    case .unlawful:
      Phrase(
        "ces données n’auraient pas dû être recueillies", "the data should not have been collected")
    case .order:
      Phrase("une loi ou une décision l’impose", "a law or a decision orders it")
    case .retention:
      Phrase("la durée de conservation est passée", "it is past the time it is kept")
    }
  }
}

extension DeskError {
  fileprivate static func groundMissing(
    _ ground: Erasure.Ground, _ code: ParticipantCode
  ) -> DeskError {
    switch ground {
    case .withdrawal:
      .refusal(
        """
        \(code) n’a pas retiré son accord. Notez d’abord le retrait\u{A0}: «\u{A0}sillage accord \
        retirer \(code) --effect erase\u{A0}».
        """,
        """
        \(code) has not withdrawn. Record the withdrawal first: “sillage consent withdraw \(code) \
        --effect erase”.
        """)
    case .objection:
      .refusal(
        """
        \(code) ne s’est pas opposé. Notez d’abord l’opposition\u{A0}: «\u{A0}sillage droits \
        s’opposer \(code)\u{A0}».
        """,
        "\(code) has not objected. Record the objection first: “sillage rights object \(code)”.")
    default:
      .refusal(
        "Ce dossier n’est pas au bout de sa durée de conservation.",
        "This record is not past the time for which it is kept.")
    }
  }
}
