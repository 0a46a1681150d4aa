import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Workspace {
  /// Makes a workspace from a backup, after all of it has been verified, and erases again whoever
  /// was erased since.
  ///
  /// - Parameters:
  ///   - backup: the folder that `Desk.backup` made.
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - name: one of those who can open it.
  ///   - passphrase: the one they had then.
  ///   - keys: the file with the keys of the backup's records; beside the backup when nil.
  ///   - witnesses: other backups or workspaces of the same study that may know of later erasures;
  ///     those that lie beside the backup are asked anyway.
  ///   - instruments: the clock and chance of what is erased again.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Throws: `DeskError`, with a finding for each file that is damaged or missing; then nothing
  ///   was written.
  /// - Returns: the backup, and how many people were erased again.
  public static func restore(
    from backup: String, to folder: String, as name: String, passphrase: String,
    keys: String? = nil, knowing witnesses: [String] = [], instruments: Instruments = .system,
    progress: (Double) -> Void = { _ in }
  ) throws -> (backup: Backup, erased: Int) {
    let (manifest, expected, about) = try readBackup(backup)
    let keysFile = keys ?? Backup.keysFile(of: backup)
    let recordKeys = try BackupKeys(reading: keysFile)
    guard recordKeys.backup == expected.lastDigest else { throw DeskError.otherKeys(keysFile) }
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.restoreInUse(folder) }
    try verify(manifest, in: backup, progress)
    let node = about["ledger"]?.string ?? ""
    let (key, keyring) = try openedKey(about, name, passphrase, of: node)
    let erasures = try Erasures(of: node, beside: backup, and: witnesses, keys: recordKeys)
    return try Files.makingFolder(folder, isPrivate: true) { draft in
      for line in manifest.lines where line.path != Backup.file {
        let target = draft + "/" + line.path
        try Files.makeFolder(Files.parent(of: target))
        try open(backup + "/" + line.path, to: target, named: line.path, with: key)
      }
      let shut = try openRecords(draft, expected, with: recordKeys.records(with: key))
      progress(0.9)
      let workspace = try Workspace(opening: draft)
      guard workspace.study.id == expected.study else { throw DeskError.damaged(["study.yaml"]) }
      let erasures = try erasures.known(to: UnlockedLedger(workspace.ledger(), with: keyring))
      guard shut.allSatisfy(Set(erasures.map(\.name)).contains) else {
        throw DeskError.keysLacking(keysFile, shut.count)
      }
      let erased = try workspace.eraseAgain(erasures, with: keyring, instruments)
      try workspace.requireIntact()
      return (expected, erased)
    }
  }

  /// The key of the backup. Its shares tell nobody whose they are, so nothing can be said of the name.
  private static func openedKey(
    _ about: JSON, _ name: String, _ passphrase: String, of node: String
  ) throws -> (key: BackupKey, keyring: Keyring) {
    try inDeskWords {
      do {
        return try BackupKey.open(
          Backup.shares(about), named: name, Passphrase(passphrase), of: node)
      } catch let error as LedgerError where error.code == .wrongPassphrase {
        throw DeskError.opensForOthers
      }
    }
  }

  /// Opens the records of which there are keys.
  /// - Returns: the ledger's own names of the others.
  private static func openRecords(
    _ draft: String, _ expected: Backup, with keys: RecordKeys
  ) throws -> [String] {
    do {
      let ledger = try ShutLedger(at: draft + "/" + Backup.ledger)
      defer { try? ledger.close() }
      guard try ledger.digest(at: expected.events) == expected.lastDigest.bytes else {
        throw DeskError.damaged([Backup.ledger])
      }
      return try ledger.open(with: keys)
    } catch is LedgerError { throw DeskError.damaged([Backup.ledger]) }
  }

  private static func open(
    _ source: String, to target: String, named name: String, with key: BackupKey
  ) throws {
    do { try key.open(source, to: target, named: name) } catch let error as LedgerError {
      // Its digest was right and its seal is not: somebody made the list anew.
      if error.code == .copyDoesNotHold { throw DeskError.damaged([name]) }
      throw DeskError(DeskError.Code(error.code), error.message)
    }
  }

  /// Verifies the restored ledger, and closes it.
  private func requireIntact() throws {
    let verification = try inDeskWords {
      defer { try? ledger().close() }
      return try ledger().verify()
    }
    guard case .holds = verification else { throw DeskError.damaged([Backup.ledger]) }
  }

  private func eraseAgain(
    _ erasures: Set<ErasedStream>, with keyring: Keyring, _ instruments: Instruments
  ) throws -> Int {
    guard !erasures.isEmpty else { return 0 }
    return try inDeskWords {
      try ledger().act(as: keyring) { transaction in
        let again = try erasures.filter { erased in
          try transaction.eraseAgain(erased) { happening in
            let now = instruments.now()
            return EventDraft(
              id: EventID(instruments), stream: .study, kind: happening.kind, effectiveAt: now,
              recordedAt: now, author: "", source: .direct, payload: happening.payload.bytes())
          }
        }
        // A record and an identity are one person.
        return Set(again.map { $0.name.split(separator: "/").last }).count
      }
    }
  }

  private static func readBackup(
    _ folder: String
  ) throws(DeskError) -> (FileManifest, Backup, JSON) {
    let sums = folder + "/" + FileManifest.file
    let about = folder + "/" + Backup.file
    guard Files.exists(sums), Files.exists(about) else { throw .noBackup(folder) }
    let json = try? JSON(reading: try Files.bytes(about, named: Backup.file))
    guard let json, let backup = Backup(json) else { throw .damaged([Backup.file]) }
    guard let manifest = FileManifest(try Files.text(sums, named: FileManifest.file)),
      [Backup.ledger, Backup.file, "study.yaml"].allSatisfy(manifest.lines.map(\.path).contains)
    else { throw .damaged([FileManifest.file]) }
    return (manifest, backup, json)
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
}

extension DeskError {
  fileprivate static func keysLacking(_ file: String, _ count: Int) -> DeskError {
    .unacceptable(
      """
      Le fichier de clés «\u{A0}\(file)\u{A0}» n’a pas les clés de \(count) dossiers de cette \
      sauvegarde, et rien ne dit qu’ils ont été effacés. Rien n’a été restauré\u{A0}: prenez une \
      copie intacte de ce fichier.
      """,
      """
      The keys file “\(file)” lacks the keys of \(count) records of this backup, and nothing says \
      that they were erased. Nothing was restored: take an intact copy of that file.
      """)
  }

  fileprivate static var opensForOthers: DeskError {
    .refusal(
      """
      Cette copie ne s’ouvre pas ainsi\u{A0}: phrase de passe inexacte, ou vous n’êtes pas parmi ses \
      destinataires. Elle ne s’ouvre que pour ceux qui ont été choisis en la faisant, avec leur phrase \
      de passe d’alors\u{A0}: la coordination, sauf si --for en nommait d’autres. Rien n’a été restauré.
      """,
      """
      This copy does not open so: wrong passphrase, or you are not among its recipients. It opens only \
      for those who were chosen when it was made, with their passphrase of then: the coordination, \
      unless --for named others. Nothing was restored.
      """)
  }

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
