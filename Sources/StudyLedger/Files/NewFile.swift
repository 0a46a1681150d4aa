/// A file that appears complete or not at all.
///
/// It is written beside its place under a name of its own, flushed to the disk, and only then
/// given its name.
struct NewFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the file, refusing a place that is taken.
  func write(_ body: (_ draft: String) throws(LedgerError) -> Void) throws(LedgerError) {
    try refuseIfTaken()
    try withDraft(body) { (draft: String) throws(LedgerError) in
      try FileSystem.link(draft, as: path)
    }
  }

  /// Writes the file in the place of the ledger that stands there, which is kept beside.
  /// - Returns: where it is kept.
  func replace(
    _ body: (_ draft: String) throws(LedgerError) -> Void
  ) throws(LedgerError) -> String {
    let earlier = EarlierLedger(path)
    let name = earlier.freeName()
    try withDraft(body) { (draft: String) throws(LedgerError) in
      try earlier.keep(as: name) { () throws(LedgerError) in
        try FileSystem.move(draft, to: path)
      }
    }
    return name
  }

  private func withDraft(
    _ body: (String) throws(LedgerError) -> Void, place: (String) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let draft = "\(path).new-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    defer { SQLiteFiles(draft).remove() }
    do {
      try body(draft)
    } catch {
      throw error.at(path)
    }
    try FileSystem.flush(draft)
    try place(draft)
    try FileSystem.flush(FileSystem.folder(of: path))
  }

  /// A log left beside would be taken for this file's own.
  private func refuseIfTaken() throws(LedgerError) {
    for name in [path] + SQLiteFiles(path).companions where FileSystem.exists(name) {
      throw LedgerError(.exists, at: name)
    }
  }
}
