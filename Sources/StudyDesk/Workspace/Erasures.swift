import JSONTree
import StudyLedger
import StudyModel

/// Who was erased, as far as the copies at hand tell.
///
/// A backup tells it in clear, under a mark that only the team can make: nobody else shall have
/// people erased by laying a file beside a backup.
struct Erasures {
  private var told: [(erased: [ErasedStream], mark: String)] = []
  private var seen: Set<ErasedStream> = []

  /// - Parameters:
  ///   - ledger: the name of the ledger; what other studies tell is no matter.
  ///   - backup: a backup beside which others may lie.
  ///   - witnesses: folders of other backups or workspaces.
  ///   - keys: the backup's own, out of which those of erased people were taken.
  /// - Throws: `DeskError` for a witness that tells nothing of this study. What merely lies beside
  ///   the backup may be anything.
  init(
    of ledger: String, beside backup: String, and witnesses: [String], keys: BackupKeys
  ) throws(DeskError) {
    told.append((keys.erased, keys.mark))
    let shelf = Files.parent(of: backup)
    let beside = (Files.contents(shelf) ?? []).sorted().map { shelf + "/" + $0 }
    for folder in beside { take(folder, of: ledger) }
    for folder in witnesses where !take(folder, of: ledger) { throw .noWitness(folder) }
  }

  /// What is to be believed, judged with the keys of someone of the team.
  func known(to ledger: UnlockedLedger) throws -> Set<ErasedStream> {
    try told.reduce(into: seen) { known, telling in
      if try ledger.mark(Self.text(telling.erased)) == telling.mark {
        known.formUnion(telling.erased)
      }
    }
  }

  /// What the mark stands on.
  static func text(_ erased: [ErasedStream]) -> String {
    erased.map { "\($0.name) \($0.ground.rawValue)\n" }.joined()
  }

  /// - Returns: whether it is of that study.
  @discardableResult
  private mutating func take(_ folder: String, of ledger: String) -> Bool {
    let about = folder + "/" + Backup.file
    if let bytes = try? Files.bytes(about, named: Backup.file),
      let json = try? JSON(reading: bytes)
    {
      guard json["ledger"]?.string == ledger else { return false }
      told.append((Backup.erased(json), json["mark"]?.string ?? ""))
      return true
    }
    let file = folder + "/" + Backup.ledger
    guard Files.exists(file), let opened = try? Ledger(opening: file, mode: .readOnly),
      opened.node == ledger, case .holds? = try? opened.verify()
    else { return false }
    seen.formUnion((try? opened.erasures()) ?? [])
    return true
  }
}

extension DeskError {
  fileprivate static func noWitness(_ folder: String) -> DeskError {
    .unacceptable(
      """
      «\u{A0}\(folder)\u{A0}» n’est ni une sauvegarde ni un dossier intact de cette étude\u{A0}: il ne \
      dit pas qui en a été effacé. Rien n’a été restauré. Donnez à --knowing une autre copie de la \
      même étude.
      """,
      """
      “\(folder)” is neither a backup nor an intact folder of this study: it does not tell who was \
      erased from it. Nothing was restored. Give --knowing another copy of the same study.
      """)
  }
}
