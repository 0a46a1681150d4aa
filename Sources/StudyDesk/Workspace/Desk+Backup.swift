import JSONTree
import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Copies the whole study into a new folder while others may go on working, and verifies the
  /// copy. The folder appears complete or not at all.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Throws: `DeskError`; a folder that holds something is refused.
  public func backup(
    to folder: String, progress: (Double) -> Void = { _ in }
  ) throws -> Backup {
    try require(.backUp)
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.backupInUse(folder) }
    guard !Files.isInside(folder, workspace.folder) else { throw DeskError.backupInside(folder) }
    let parent = Files.parent(of: folder)
    guard Files.exists(parent) else { throw DeskError.backupNowhere(parent) }
    return try Files.makingFolder(folder, isPrivate: true) { draft in
      // An event comes after the files it names, so these are copied after the ledger.
      let backup = try copyLedger(to: draft, progress)
      let names = try Files.tree(workspace.folder, Backup.contents)
      for name in names {
        try Files.makeFolder(Files.parent(of: draft + "/" + name))
        try Files.copy(workspace.path(name), to: draft + "/" + name)
      }
      try Files.fill(draft + "/" + Backup.file, with: backup.json.bytes(.pretty))
      let manifest = try FileManifest(of: names + [Backup.ledger, Backup.file], in: draft)
      try Files.fill(draft + "/" + FileManifest.file, with: Array(manifest.text.utf8))
      progress(1)
      return backup
    }
  }

  private func copyLedger(to draft: String, _ progress: (Double) -> Void) throws -> Backup {
    let extent = try reading { ledger in
      do {
        return try ledger.ledger.backup(to: draft + "/" + Backup.ledger) { progress($0 * 0.9) }
      } catch let error as LedgerError where error.code == .copyDoesNotHold {
        throw DeskError.ledgerDoesNotHold
      }
    }
    return Backup(
      study: study.id, madeAt: instruments.now(), events: extent.events, lastDigest: extent.last)
  }
}

extension DeskError {
  fileprivate static let ledgerDoesNotHold = DeskError(
    .inputOutput,
    Phrase(
      """
      Le registre de cette étude n’est pas intact\u{A0}; il n’a pas été sauvegardé. \
      «\u{A0}sillage audit vérifier\u{A0}» dit ce qui ne tient pas.
      """,
      """
      The ledger of this study is not intact; it was not backed up. “sillage audit verify” says \
      what does not hold.
      """))

  /// A disk that is not plugged in must not become a folder of that name on this one.
  fileprivate static func backupNowhere(_ parent: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        """
        Rien n’a été copié\u{A0}: «\u{A0}\(parent)\u{A0}» n’existe pas. Branchez le disque, ou \
        créez ce dossier d’abord.
        """,
        "Nothing was copied: there is no “\(parent)”. Plug the disk in, or make that folder first.")
    )
  }

  /// A copy beside the original is lost with it.
  fileprivate static func backupInside(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        """
        «\u{A0}\(folder)\u{A0}» est dans le dossier de l’étude\u{A0}: la copie se perdrait avec \
        lui. Choisissez un autre disque.
        """,
        "“\(folder)” is inside the study’s folder: the copy would be lost with it. Choose another disk."
      ))
  }

  static func backupInUse(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        "«\u{A0}\(folder)\u{A0}» existe déjà et n’a pas été touché. Choisissez un autre nom.",
        "“\(folder)” exists already and was not touched. Choose another name."))
  }
}
