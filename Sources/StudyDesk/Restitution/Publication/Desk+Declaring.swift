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
  /// Why it was taken back; nil as long as it is reckoned with.
  public internal(set) var takenBack: String?
}

extension Desk {
  /// Takes in what somebody else printed, so that all that is published later is judged with it.
  ///
  /// - Parameters:
  ///   - text: a file as `DeclaredFile` reads it.
  ///   - file: what it is called in findings.
  ///   - mistaken: an earlier declaration in whose place it comes, and what was wrong with that.
  /// - Throws: `DeskError` with findings, when something of that name was declared already, or when
  ///   no people at all fit it and what is out.
  @discardableResult
  public func declare(
    _ text: String, named file: String = "counts",
    replacing mistaken: (name: String, reason: String)? = nil
  ) throws -> DeclaredCounts {
    try require(.report)
    let file = try declaredFile(text, named: file)
    let withdrawal = try mistaken.map { try self.withdrawal(of: $0.name, because: $0.reason) }
    try refuseTakenName(of: file, besides: withdrawal)
    try refuseContradiction(file, without: mistaken?.name)
    try Files.makeFolder(workspace.path("releases/declared"))
    try inTransaction { transaction in
      if let withdrawal { try append(.countsWithdrawn(withdrawal), to: .study, in: transaction) }
      let name = freeDeclaration(named: file.declared.name)
      let record = CountsDeclared(name: name, digest: Digest(of: Array(text.utf8)))
      try append(.countsDeclared(record), to: .study, in: transaction)
      try PrivateFile(workspace.path(record.path)).write(Array(text.utf8))
    }
    return file.declared
  }

  /// Takes back what was declared by mistake. It stays in the history with the reason, but nothing
  /// is judged with it any more.
  ///
  /// - Throws: `DeskError` when nothing of that name stands.
  public func withdrawDeclaration(_ name: String, because reason: String) throws {
    try require(.report)
    let record = try withdrawal(of: name, because: reason)
    try inTransaction { _ = try append(.countsWithdrawn(record), to: .study, in: $0) }
  }

  /// Refuses counts under the name of something else: what is said of one would be taken for the other.
  ///
  /// - Parameters:
  ///   - file: the counts.
  ///   - withdrawn: a declaration that is taken back in the same act.
  func refuseTakenName(of file: DeclaredFile, besides withdrawn: CountsWithdrawn? = nil) throws {
    let name = file.declared.name
    let others = try standingDeclarations().filter { $0.record.name != withdrawn?.name }
    guard !others.contains(where: { $0.file.declared.name == name }) else {
      throw DeskError.declaredAlready(name)
    }
    guard try !recordedReleases().contains(where: { $0.name == name }) else {
      throw DeskError.nameOfRelease(name)
    }
  }

  private func withdrawal(of name: String, because reason: String) throws -> CountsWithdrawn {
    guard let known = try standingDeclarations().first(where: { $0.file.declared.name == name })
    else { throw DeskError.notDeclared(name) }
    return CountsWithdrawn(name: known.record.name, digest: known.record.digest, reason: reason)
  }

  /// A file's name that no declaration ever had: what it replaces stays beside it.
  private func freeDeclaration(named name: String) -> String {
    let folder = workspace.path("releases/declared")
    var free = name
    var number = 1
    while Files.exists("\(folder)/\(free).yaml") {
      number += 1
      free = "\(name).\(number)"
    }
    return free
  }

  func declaredFile(_ text: String, named name: String) throws -> DeclaredFile {
    let (file, findings) = DeclaredFile.read(text, named: name, of: study, today: today)
    guard let file, findings.isEmpty else { throw DeskError.notCounts(findings) }
    return file
  }

  /// What others printed, in the order in which it was declared, without what was taken back.
  public func declarations() throws -> [DeclaredCounts] {
    try standingDeclarations().map(\.file.declared)
  }

  /// Declarations that were taken back, with the reason; those whose file is gone are left out.
  public func withdrawnDeclarations() throws -> [DeclaredCounts] {
    try recordedDeclarations().compactMap { record, reason in
      guard let reason, var declared = try? file(of: record).declared else { return nil }
      declared.takenBack = reason
      return declared
    }
  }

  func declaredTables() throws -> [ReleaseTables] {
    try standingDeclarations().map { _, file in
      ReleaseTables(name: file.declared.name, tables: try file.tables(), asOf: file.asOf)
    }
  }

  private func standingDeclarations() throws -> [(record: CountsDeclared, file: DeclaredFile)] {
    try recordedDeclarations().filter { $0.takenBack == nil }.map {
      ($0.record, try file(of: $0.record))
    }
  }

  private func recordedDeclarations() throws -> [(record: CountsDeclared, takenBack: String?)] {
    var declared: [(record: CountsDeclared, takenBack: String?)] = []
    for event in try reading({ try $0.events(of: .study) }) {
      switch try event.happening() {
      case .countsDeclared(let record): declared.append((record, nil))
      case .countsWithdrawn(let record):
        for place in declared.indices
        where declared[place].record.name == record.name
          && declared[place].record.digest == record.digest
        {
          declared[place].takenBack = record.reason
        }
      default: break
      }
    }
    return declared
  }

  private func file(of record: CountsDeclared) throws -> DeclaredFile {
    let bytes = try? Files.bytes(workspace.path(record.path), named: record.path)
    guard let bytes, Digest(of: bytes) == record.digest,
      let file = DeclaredFile.read(
        String(decoding: bytes, as: UTF8.self), named: record.path, of: study, today: nil
      ).file
    else { throw DeskError.noTables(record.name) }
    return file
  }
}

extension CountsDeclared {
  fileprivate var path: String { "releases/declared/\(name).yaml" }
}

extension DeskError {
  fileprivate static func notDeclared(_ name: String) -> DeskError {
    .unknown(
      """
      Rien n’est déclaré sous le nom «\u{A0}\(name)\u{A0}». La liste\u{A0}: «\u{A0}sillage \
      restitution lister\u{A0}».
      """,
      "Nothing is declared as “\(name)”. See all with “sillage restitution list”.")
  }

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
      """
      «\u{A0}\(name)\u{A0}» est déjà déclaré\u{A0}: tout ce qui paraît est déjà jugé avec. Si ces nombres \
      sont autres, donnez-leur un autre nom sous «\u{A0}id\u{A0}»\u{A0}; pour corriger la déclaration, \
      «\u{A0}sillage restitution déclarer FICHIER --replace \(name)\u{A0}».
      """,
      """
      “\(name)” is declared already: all that goes out is judged with it. If these are other numbers, \
      give them another name under “id”; to mend the declaration, “sillage restitution declare FILE \
      --replace \(name)”.
      """)
  }

  fileprivate static func nameOfRelease(_ name: String) -> DeskError {
    .unacceptable(
      """
      «\u{A0}\(name)\u{A0}» est le nom d’une restitution de cette étude. Donnez un autre nom à ces nombres, \
      sous «\u{A0}id\u{A0}».
      """,
      """
      “\(name)” is the name of a restitution of this study. Give these numbers another name, under “id”.
      """)
  }
}
