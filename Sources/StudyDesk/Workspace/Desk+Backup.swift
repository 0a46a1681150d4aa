import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Copies the whole study into a new folder while others may go on working, verifies the copy and
  /// seals it. The folder appears complete or not at all.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - keys: the file to make for the keys of participants' records, beside the folder when nil;
  ///     without it nobody opens a record of the copy.
  ///   - recipients: who can open it, each with their own passphrase of today; every coordinator
  ///     when nil.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Throws: `DeskError`; a folder that holds something is refused.
  public func backup(
    to folder: String, keys: String? = nil, for recipients: [ID<Referent>]? = nil,
    progress: (Double) -> Void = { _ in }
  ) throws -> Backup {
    try require(.backUp)
    let keysFile = keys ?? Backup.keysFile(of: folder)
    guard !Files.exists(keysFile) else { throw DeskError.alreadyThere(keysFile) }
    guard !Files.isInside(keysFile, folder) else { throw DeskError.keysInside(keysFile) }
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.alreadyThere(folder) }
    guard !Files.isInside(folder, workspace.folder) else { throw DeskError.backupInside(folder) }
    let parent = Files.parent(of: folder)
    for place in [parent, Files.parent(of: keysFile)] {
      guard Files.exists(place) else { throw DeskError.backupNowhere(place) }
    }
    let key = BackupKey()
    let shares = try shares(of: key, for: recipients)
    var hasKeys = false
    defer { if hasKeys { Files.remove(keysFile) } }
    let backup = try Files.makingFolder(folder, isPrivate: true) { draft in
      // An event comes after the files it names, so these are copied after the ledger.
      let (backup, records) = try copyLedger(to: draft, with: key, progress)
      let names = try Files.tree(workspace.folder, Backup.contents)
      for name in names {
        try Files.makeFolder(Files.parent(of: draft + "/" + name))
        try inDeskWords {
          try key.seal(workspace.path(name), to: draft + "/" + name, named: name)
        }
      }
      let (node, erased, mark) = try reading { ledger in
        let erased = try ledger.ledger.erasures()
        return (ledger.ledger.node, erased, try ledger.mark(Erasures.text(erased)))
      }
      let about = backup.json(shares.map(\.share), of: node, erased: erased, mark: mark)
      try Files.fill(draft + "/" + Backup.file, with: about.bytes(.pretty))
      let manifest = try FileManifest(of: names + [Backup.ledger, Backup.file], in: draft)
      try Files.fill(draft + "/" + FileManifest.file, with: Array(manifest.text.utf8))
      let keys = try BackupKeys(
        of: records, sealedWith: key, in: backup, of: node, mark: reading { try $0.mark("") })
      try keys.write(to: keysFile, isNew: true)
      // Taken back unless the copy takes its place too.
      hasKeys = true
      progress(1)
      return backup
    }
    hasKeys = false
    let made = BackupMade(folder: folder, recipients: shares.map(\.user), keys: keysFile)
    try inTransaction { _ = try append(.backupMade(made), to: .study, in: $0) }
    // Whoever was erased while it was copied; who is erased from now on knows of it.
    try forgetErased(inKeysFile: keysFile)
    return backup
  }

  /// The backups made so far, oldest first, as their places were called then.
  public func backups() throws -> [BackupMade] {
    try reading { ledger in
      try ledger.events(of: .study).compactMap { event in
        if case .backupMade(let made) = try event.happening() { made } else { nil }
      }
    }
  }

  private func shares(
    of key: BackupKey, for recipients: [ID<Referent>]?
  ) throws -> [(user: ID<Referent>, share: BackupKey.Share)] {
    let shares = try reading { ledger in
      let directory = try ledger.directory()
      let wanted =
        recipients ?? directory.present.filter { $0.role == .coordinator }.map(\.user)
      return try wanted.compactMap { user -> (ID<Referent>, BackupKey.Share)? in
        guard let member = directory.member(named: user) else {
          throw DeskError.unknownName(user.text, among: directory.present.map(\.user.text))
        }
        guard let keys = directory.publicKeys(of: member.signer),
          let lock = try ledger.ledger.lock(of: member.signer),
          let share = key.share(with: keys, under: lock)
        else { return nil }
        return (user, share)
      }
    }
    guard !shares.isEmpty else { throw DeskError.backupForNobody }
    return shares.map { (user: $0.0, share: $0.1) }
  }

  private func copyLedger(
    to draft: String, with key: BackupKey, _ progress: (Double) -> Void
  ) throws -> (Backup, RecordKeys) {
    let copy = draft + "/" + Backup.ledger
    let extent = try reading { ledger in
      do {
        return try ledger.ledger.backup(to: copy + ".open") { progress($0 * 0.8) }
      } catch let error as LedgerError where error.code == .copyDoesNotHold {
        throw DeskError.ledgerDoesNotHold
      }
    }
    let records = try inDeskWords {
      let shut = try ShutLedger(at: copy + ".open")
      let records = try shut.shut()
      try shut.close()
      try key.seal(copy + ".open", to: copy, named: Backup.ledger)
      return records
    }
    Files.remove(copy + ".open")
    let backup = Backup(
      study: study.id, madeAt: instruments.now(), events: extent.events, lastDigest: extent.last)
    return (backup, records)
  }
}

extension DeskError {
  fileprivate static let backupForNobody = DeskError(
    .unacceptable,
    Phrase(
      "Personne ne pourrait ouvrir cette copie\u{A0}: aucun destinataire n’a de phrase de passe.",
      "Nobody could open this copy: no recipient has a passphrase."))

  fileprivate static let ledgerDoesNotHold = DeskError(
    .inputOutput,
    Phrase(
      """
      Le registre de cette étude n’est pas intact\u{A0}; il n’a pas été sauvegardé. \
      «\u{A0}sillage registre vérifier\u{A0}» dit ce qui ne tient pas.
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

  /// What is to be changed later does not belong into what nobody changes any more.
  fileprivate static func keysInside(_ file: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        "Le fichier de clés «\u{A0}\(file)\u{A0}» ne peut pas être dans la sauvegarde elle-même.",
        "The keys file “\(file)” cannot be inside the backup itself."))
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
}
