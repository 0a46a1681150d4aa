import StudyLedger
import StudyModel
import Tabulation
public import Wording

/// What somebody else printed about the people of the study.
public struct DeclaredCounts: Hashable, Sendable {
  /// The name by which it is called.
  public let name: String
  /// Who printed it.
  public let by: Phrase
  /// When it was printed.
  public let on: Day
  /// How many counts it holds.
  public let counts: Int
}

extension Desk {
  /// Takes in what somebody else printed, so that all that is published later is judged with it.
  ///
  /// - Parameters:
  ///   - text: a file as `DeclaredFile` reads it.
  ///   - file: what it is called in findings.
  /// - Throws: `DeskError` with findings, when something of that name was declared already, or when
  ///   no people at all fit it and what is out.
  @discardableResult
  public func declare(_ text: String, named file: String = "counts") throws -> DeclaredCounts {
    try require(.report)
    let file = try declaredFile(text, named: file)
    let name = file.declared.name
    guard try !declarations().contains(where: { $0.name == name }) else {
      throw DeskError.declaredAlready(name)
    }
    try refuseContradiction(file)
    let path = workspace.path("releases/declared/\(name).yaml")
    try Files.makeFolder(Files.parent(of: path))
    let record = CountsDeclared(name: name, digest: Digest(of: Array(text.utf8)))
    try inTransaction { transaction in
      try append(.countsDeclared(record), to: .study, in: transaction)
      try PrivateFile(path).write(Array(text.utf8))
    }
    return file.declared
  }

  func declaredFile(_ text: String, named name: String) throws -> DeclaredFile {
    let (file, findings) = DeclaredFile.read(text, named: name, of: study, today: today)
    guard let file, findings.isEmpty else { throw DeskError.notCounts(findings) }
    return file
  }

  /// What others printed, in the order in which it was declared.
  public func declarations() throws -> [DeclaredCounts] { try declaredFiles().map(\.declared) }

  func declaredTables() throws -> [ReleaseTables] {
    try declaredFiles().map { file in
      ReleaseTables(name: file.declared.name, tables: try file.tables(), asOf: file.asOf)
    }
  }

  private func declaredFiles() throws -> [DeclaredFile] {
    let events = try reading { try $0.events(of: .study) }
    return try events.compactMap { event in
      guard case .countsDeclared(let record) = try event.happening() else { return nil }
      let path = "releases/declared/\(record.name).yaml"
      let bytes = try? Files.bytes(workspace.path(path), named: path)
      guard let bytes, Digest(of: bytes) == record.digest,
        let file = try? declaredFile(String(decoding: bytes, as: UTF8.self), named: path)
      else { throw DeskError.noTables(record.name) }
      return file
    }
  }
}

extension DeskError {
  fileprivate static func notCounts(_ findings: [FileFinding]) -> DeskError {
    let error = DeskError.files(findings)
    return DeskError(
      .unacceptable,
      Phrase(
        "Ce fichier n’est pas une liste de nombres à juger. Corrigez-le, puis recommencez.",
        "This file is not a list of numbers to be judged. Mend it, then try again."),
      findings: error.findings)
  }

  fileprivate static func declaredAlready(_ name: String) -> DeskError {
    .unacceptable(
      "«\u{A0}\(name)\u{A0}» est déjà déclaré. Donnez un autre nom à ce qui est nouveau.",
      "“\(name)” is declared already. Give another name to what is new.")
  }
}
