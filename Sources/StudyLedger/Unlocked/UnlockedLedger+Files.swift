package import StudyModel

/// Files that lie beside the ledger and belong to one participant: sealed with the same keys.
extension UnlockedLedger {
  /// Seals the content of a file with the newest key of a stream.
  /// - Parameter name: what the file is; it opens under no other name.
  package func seal(
    _ content: [UInt8], named name: String, of stream: StudyModel.Stream
  ) throws -> [UInt8] {
    try opening { try $0.seal(content, named: name, of: stream) }
  }

  /// The content of a sealed file; nil when it was sealed for something else, or changed.
  package func open(
    _ file: [UInt8], named name: String, of stream: StudyModel.Stream
  ) throws -> [UInt8]? {
    try opening { try $0.open(file, named: name, of: stream) }
  }

  /// A mark on a text that only the team can make.
  package func mark(_ text: String) throws -> String {
    try opening { _ in try keyring.mark(text) }
  }

  /// What stands for a participant's code in the names of files.
  package func token(of code: ParticipantCode) throws -> String {
    try opening { _ in try keyring.token(of: code) }
  }

  /// The participant behind a token; nil when the user has no key of theirs.
  package func participant(behind token: String) throws -> ParticipantCode? {
    try opening { try $0.keys(of: "participant/\(token)").code }
  }
}
