import JSONTree
import StudyLedger
import StudyModel
import Tabulation
import Wording

extension Desk {
  /// All that is out: this study's published restitutions, and what others printed and somebody
  /// declared, in the order in which they were written down.
  func publicTables() throws -> [ReleaseTables] {
    let own = try recordedReleases().filter { $0.publishedAt != nil }.map { try tables(of: $0) }
    return own + (try declaredTables())
  }

  func tables(of release: Release) throws -> ReleaseTables {
    guard let json = try? JSON(reading: bytes(of: release, ReleaseTables.file)),
      let tables = try? Tabulation(reading: json)
    else { throw DeskError.noTables(release.name) }
    return ReleaseTables(name: release.name, tables: tables, asOf: release.asOf)
  }

  func bytes(of release: Release, _ name: String) throws(DeskError) -> [UInt8] {
    guard release.state == .intact else { throw .noTables(release.name) }
    return try Files.bytes(release.folder + "/" + name, named: name)
  }
}

extension DeskError {
  /// What is out cannot be judged with: going on without it would be going blind.
  static func noTables(_ name: String) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        Les tableaux de «\u{A0}\(name)\u{A0}» manquent ou ont été modifiés\u{A0}: sans eux, rien de \
        nouveau ne peut être jugé. Reprenez ce dossier d’une sauvegarde.
        """,
        """
        The tables of “\(name)” are missing or were changed: without them nothing new can be \
        judged. Take this folder from a backup.
        """))
  }
}
