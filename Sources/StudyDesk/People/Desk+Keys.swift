import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Those who read what is written in a record: the region's referents, the coordination, and
  /// whoever the study trusts with its escrow.
  func readers(of enrolment: Enrolment, in transaction: Transaction) throws -> [Recipient] {
    [.group(.region(enrolment.region)), .group(.coordination)] + (try escrow(in: transaction))
  }

  /// Those who read who a participant is.
  func familiars(of enrolment: Enrolment, in transaction: Transaction) throws -> [Recipient] {
    [.group(.region(enrolment.region))] + (try escrow(in: transaction))
  }

  /// The escrow as a recipient, when the study has one.
  func escrow(in transaction: Transaction) throws -> [Recipient] {
    try transaction.directory().key(of: .escrow) == nil ? [] : [.group(.escrow)]
  }

  /// Records an identity, each time under a new key: whoever left the team, or holds parts of an
  /// earlier escrow, may have the one before.
  func record(
    _ identity: Identity, of code: ParticipantCode, _ enrolment: Enrolment,
    in transaction: Transaction
  ) throws {
    try makeIdentityKey(of: code, enrolment, in: transaction)
    try append(.identified(identity), to: .identity(code), in: transaction)
  }

  /// Gives an identity its key, unless it has one that those who leave the team do not have.
  func makeIdentityKey(
    of code: ParticipantCode, _ enrolment: Enrolment, in transaction: Transaction
  ) throws {
    let stream = StudyModel.Stream.identity(code)
    let readers = try familiars(of: enrolment, in: transaction)
    guard try !transaction.isSealed(stream, to: readers) else { return }
    try append(transaction.newKey(of: stream, to: readers), to: stream, in: transaction)
  }

  /// Appends sealed keys to the stream that they open.
  func append(
    _ grants: [KeyGranted], to stream: StudyModel.Stream, in transaction: Transaction
  ) throws {
    for grant in grants { try append(.keyGranted(grant), to: stream, in: transaction) }
  }

  /// Refuses to take anyone in for a region that nobody could read for.
  func requireKey(of region: ID<Region>, in transaction: Transaction) throws {
    guard try transaction.directory().key(of: .region(region)) == nil else { return }
    throw DeskError.noReferentYet(region)
  }
}

extension DeskError {
  fileprivate static func noReferentYet(_ region: ID<Region>) -> DeskError {
    .unacceptable(
      """
      Aucun référent de la région \(region) n’a encore de clés\u{A0}: personne ne pourrait lire ce \
      dossier. Ajoutez-en un avec «\u{A0}sillage utilisateur ajouter\u{A0}».
      """,
      """
      No referent of the region \(region) has keys yet: nobody could read this record. Add one \
      with “sillage user add”.
      """)
  }
}
