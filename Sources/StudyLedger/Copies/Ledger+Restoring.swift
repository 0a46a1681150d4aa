internal import GRDB

/// What restoring a ledger did.
package struct Restoration: Hashable, Sendable {
  /// How far the restored ledger reaches.
  package let extent: Verification.Extent
  /// Where the ledger that stood there before is kept; nil when there was none.
  package let keptAside: String?
}

extension Ledger {
  /// Puts a verified copy of a backup in the ledger's place.
  ///
  /// Nothing is ever lost by it: a ledger that stands there is refused, or, when it is to be
  /// replaced, kept beside as `….replaced-1`. It is busy while another process has it open.
  package static func restore(
    from backup: String, to path: String, replacing: Bool = false,
    progress: (Double) -> Void = { _ in }
  ) throws -> Restoration {
    let source = try Ledger(opening: backup, mode: .readOnly)
    defer { try? source.close() }
    guard replacing, FileSystem.exists(path) else {
      return Restoration(extent: try source.backup(to: path, progress: progress), keptAside: nil)
    }
    var extent: Verification.Extent?
    let kept = try NewFile(path).replace { (draft: String) throws(LedgerError) in
      extent = try source.copy(to: draft, progress: progress)
    }
    guard let extent else { throw LedgerError(.inputOutput, at: path) }
    return Restoration(extent: extent, keptAside: kept)
  }
}
