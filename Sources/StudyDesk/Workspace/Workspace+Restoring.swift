import JSONTree
import StudyLedger
import StudyModel
import Wording

extension Workspace {
  /// Makes a workspace from a backup, after all of it has been verified.
  ///
  /// - Parameters:
  ///   - backup: the folder that `Desk.backup` made.
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Throws: `DeskError`, with a finding for each file that is damaged or missing; then nothing
  ///   was written.
  public static func restore(
    from backup: String, to folder: String, progress: (Double) -> Void = { _ in }
  ) throws -> Backup {
    let (manifest, expected) = try readBackup(backup)
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.restoreInUse(folder) }
    try verify(manifest, in: backup, progress)
    return try Files.makingFolder(folder) { draft in
      for line in manifest.lines where ![Backup.ledger, Backup.file].contains(line.path) {
        let bytes = try Files.bytes(backup + "/" + line.path, named: line.path)
        guard Digest(of: bytes) == line.digest else { throw DeskError.damaged([line.path]) }
        try Files.makeFolder(Files.parent(of: draft + "/" + line.path))
        try Files.fill(draft + "/" + line.path, with: bytes)
      }
      try restoreLedger(from: backup, to: draft, expected) { progress(0.5 + $0 / 2) }
      let study = try Workspace(opening: draft).study.id
      guard study == expected.study else { throw DeskError.damaged(["study.yaml"]) }
      return expected
    }
  }

  private static func readBackup(_ folder: String) throws(DeskError) -> (FileManifest, Backup) {
    let sums = folder + "/" + FileManifest.file
    let about = folder + "/" + Backup.file
    guard Files.exists(sums), Files.exists(about) else { throw .noBackup(folder) }
    let json = try? JSON(reading: try Files.bytes(about, named: Backup.file))
    guard let backup = json.flatMap({ Backup($0) }) else { throw .damaged([Backup.file]) }
    guard let manifest = FileManifest(try Files.text(sums, named: FileManifest.file)),
      [Backup.ledger, Backup.file, "study.yaml"].allSatisfy(manifest.lines.map(\.path).contains)
    else { throw .damaged([FileManifest.file]) }
    return (manifest, backup)
  }

  private static func verify(
    _ manifest: FileManifest, in folder: String, _ progress: (Double) -> Void
  ) throws(DeskError) {
    var damaged: [String] = []
    for (done, line) in manifest.lines.enumerated() {
      let digest = try? Files.digest(folder + "/" + line.path, named: line.path)
      if digest != line.digest { damaged.append(line.path) }
      progress(Double(done) / Double(2 * manifest.lines.count))
    }
    guard damaged.isEmpty else { throw .damaged(damaged) }
    let listed = Set(manifest.lines.map(\.path) + [FileManifest.file])
    let added = try Files.tree(folder, Files.contents(folder) ?? []).filter { !listed.contains($0) }
    guard added.isEmpty else { throw .added(added) }
  }

  private static func restoreLedger(
    from backup: String, to draft: String, _ expected: Backup, _ progress: (Double) -> Void
  ) throws {
    let restoration = try inDeskWords {
      try Ledger.restore(
        from: backup + "/" + Backup.ledger, to: draft + "/" + Backup.ledger, progress: progress)
    }
    guard restoration.extent.events == expected.events,
      restoration.extent.last == expected.lastDigest
    else { throw DeskError.damaged([Backup.ledger]) }
  }
}

extension DeskError {
  fileprivate static func noBackup(_ folder: String) -> DeskError {
    .unknown(
      "Il n’y a pas de sauvegarde de Sillage dans «\u{A0}\(folder)\u{A0}». Vérifiez le chemin.",
      "There is no backup of Sillage in “\(folder)”. Check the path.")
  }

  fileprivate static func restoreInUse(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        """
        Le dossier «\u{A0}\(folder)\u{A0}» n’est pas vide\u{A0}; rien n’y a été changé. Restaurez \
        dans un dossier nouveau.
        """,
        "The folder “\(folder)” is not empty; nothing in it was changed. Restore into a new folder."
      ))
  }

  fileprivate static func added(_ names: [String]) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        Cette sauvegarde contient des fichiers qui n’y étaient pas\u{A0}: rien n’a été restauré. \
        Retirez-les, ou prenez une autre sauvegarde.
        """,
        """
        This backup holds files that were not part of it: nothing was restored. Take them out, or \
        take another backup.
        """),
      findings: names.map {
        Finding(
          place: $0, reason: Phrase("a été ajouté après la copie", "was added after the copy"))
      })
  }

  fileprivate static func damaged(_ names: [String]) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        "Cette sauvegarde n’est pas intacte\u{A0}: rien n’a été restauré. Prenez-en une autre.",
        "This backup is not intact: nothing was restored. Take another one."),
      findings: names.map {
        Finding(
          place: $0,
          reason: Phrase("manque ou a été modifié", "is missing or was changed"))
      })
  }
}
