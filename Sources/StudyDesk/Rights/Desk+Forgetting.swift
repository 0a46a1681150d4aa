import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Takes the keys of everyone who was erased out of the keys file of a backup: from then on their
  /// records in it open for nobody.
  /// - Returns: whether there were any.
  /// - Throws: `DeskError` when the file is not there, or another study's.
  @discardableResult
  public func forget(inKeysFile path: String) throws -> Bool {
    try require(.erase)
    return try forgetErased(inKeysFile: path)
  }

  @discardableResult
  func forgetErased(inKeysFile path: String) throws -> Bool {
    try reading { ledger in
      var keys = try BackupKeys(reading: path)
      guard keys.ledger == ledger.ledger.node else { throw DeskError.otherKeys(path) }
      let isChanged = try keys.forget(try ledger.ledger.erasures()) {
        try ledger.mark(Erasures.text($0))
      }
      if isChanged { try keys.write(to: path) }
      return isChanged
    }
  }

  /// Takes the keys of everyone who was erased out of every keys file at hand.
  /// - Returns: the backups whose file is not.
  func forgetInBackups() throws -> [BackupMade] {
    try backups().filter { backup in
      guard let path = backup.keys, Files.exists(path) else { return true }
      do { try forgetErased(inKeysFile: path) } catch is DeskError { return true }
      return false
    }
  }
}
