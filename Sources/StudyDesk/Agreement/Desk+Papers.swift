internal import Foundation
import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Keeps the scan of a signed paper under its digest, sealed like the identity: a name stands on
  /// it.
  /// - Returns: SHA-256 of the scan.
  func keep(
    scan: [UInt8], in occasion: Occasion
  ) throws -> Digest {
    let participant = occasion.participant
    try require(.identify, for: participant)
    guard !scan.isEmpty else {
      throw DeskError.unacceptable(
        "Le fichier du papier signé est vide.", "The scan of the paper is empty.")
    }
    guard let transaction = occasion.transaction else { return Digest(of: scan) }
    try makeIdentityKey(of: participant.id, participant.enrolment, in: transaction)
    let digest = Digest(of: scan)
    let folder = workspace.path("papers")
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw DeskError.cannotWrite(folder, error) }
    let sealed = try transaction.seal(
      scan, named: "\(digest)", of: .identity(participant.id))
    try PrivateFile(folder + "/\(digest)").write(sealed)
    return digest
  }

  /// The scan of a paper that a participant signed. The ledger keeps who looked.
  public func scan(_ digest: Digest, of code: ParticipantCode) throws -> [UInt8] {
    let participant = try participant(code)
    try require(.identify, for: participant)
    try note(.identity, of: code)
    let sealed = try Files.bytes(workspace.path("papers/\(digest)"), named: "papers/\(digest)")
    let scan = try reading { try $0.open(sealed, named: "\(digest)", of: .identity(code)) }
    guard let scan else { throw DeskError.noFile("papers/\(digest)") }
    return scan
  }
}
