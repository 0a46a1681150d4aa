internal import Foundation
import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Keeps the scan of a signed paper under its digest, readable by its owner only.
  /// - Returns: SHA-256 of the scan.
  func keep(scan: [UInt8]) throws(DeskError) -> Digest {
    guard !scan.isEmpty else {
      throw .unacceptable("Le fichier du papier signé est vide.", "The scan of the paper is empty.")
    }
    let digest = Digest(of: scan)
    let folder = workspace.path("papers")
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .cannotWrite(folder, error) }
    let path = folder + "/\(digest)"
    if !Files.exists(path) { try PrivateFile(path).write(scan) }
    return digest
  }
}
