internal import GRDB

extension Ledger {
  /// Makes an empty ledger in a new file and opens it.
  ///
  /// The file appears complete or not at all. A file that stands there is refused.
  /// - Parameter node: the name of its chain, different for every ledger of a study.
  package static func create(
    at path: String, node: String
  ) throws(LedgerError) -> Ledger {
    guard !node.isEmpty, !node.utf8.contains(0)
    else { throw LedgerError(.incompleteEvent, at: path) }
    try NewFile(path).write { (draft: String) throws(LedgerError) in
      try Connection(path: draft, mode: .readWrite, patience: 30).create(node: node)
    }
    return try Ledger(opening: path)
  }
}
