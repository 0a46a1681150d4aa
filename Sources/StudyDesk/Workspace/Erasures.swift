import JSONTree
import StudyLedger
import StudyModel

/// Who was erased, as far as the copies at hand tell: none of them needs to be opened for it.
struct Erasures {
  let known: Set<ErasedStream>

  /// - Parameters:
  ///   - ledger: the name of the ledger; what other studies tell is no matter.
  ///   - backup: a backup beside which others may lie.
  ///   - witnesses: folders of other backups or workspaces.
  init(of ledger: String, beside backup: String, and witnesses: [String]) {
    let shelf = Files.parent(of: backup)
    let beside = (Files.contents(shelf) ?? []).map { shelf + "/" + $0 }
    known = (beside + witnesses).reduce(into: []) { known, folder in
      known.formUnion(Self.told(by: folder, of: ledger))
    }
  }

  private static func told(by folder: String, of ledger: String) -> [ErasedStream] {
    let about = folder + "/" + Backup.file
    if let bytes = try? Files.bytes(about, named: Backup.file),
      let json = try? JSON(reading: bytes)
    {
      return json["ledger"]?.string == ledger ? Backup.erased(json) : []
    }
    let file = folder + "/" + Backup.ledger
    guard Files.exists(file), let opened = try? Ledger(opening: file, mode: .readOnly),
      opened.node == ledger
    else { return [] }
    return (try? opened.erasures()) ?? []
  }
}
