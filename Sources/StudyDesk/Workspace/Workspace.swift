internal import Foundation
import StudyLedger
public import StudyModel
import Wording

/// The folder in which a study lives: its files, its forms, its ledger and its releases.
///
/// `study.yaml`, `forms/`, `notices/`, `exports/`, `sillage.db`, `releases/`, `drafts/`.
public final class Workspace {
  /// The folder, as an absolute path.
  public let folder: String
  /// The study as `study.yaml` described it when the workspace was opened.
  public let study: Study
  private var openLedger: Ledger?
  private var readDocuments: Documents?
  /// Those of them that end an earlier agreement.
  private var readEndings: Documents?
  var readForms: [String: StudyForm] = [:]
  /// What writing asks for, where it was begun to be read.
  var readAhead: ReadAhead?
  var readMailTemplates: [MailTemplate]?
  /// Nil until it is read; nil inside for a real study.
  var readDemonstrationDay: Day??

  /// Opens the workspace in that folder.
  /// - Throws: `DeskError`: no workspace there, or findings in its study file.
  public init(opening folder: String) throws(DeskError) {
    self.folder = folder
    let file = folder + "/study.yaml"
    guard Files.exists(file) || Files.isOutOfReach(file) else { throw .noWorkspace(folder) }
    let (study, findings) = StudyFile.read(try Files.text(file, named: "study.yaml"))
    guard let study, findings.isEmpty else { throw .files(findings) }
    self.study = study
  }

  /// The nearest folder from that one upwards that holds a workspace; nil when there is none.
  public static func nearest(from folder: String) -> String? {
    var folder = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      let files = ["study.yaml", "sillage.db"].map { folder.appendingPathComponent($0).path }
      if files.allSatisfy(FileManager.default.fileExists) { return folder.path }
      let parent = folder.deletingLastPathComponent()
      // In a folder that was deleted there is no way up: each parent is called `..` again.
      if parent.path.utf8.count >= folder.path.utf8.count { return nil }
      folder = parent
    }
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// The ledger, opened when it is first wanted.
  func ledger() throws -> Ledger {
    if let openLedger { return openLedger }
    let ledger = try openedLedger()
    openLedger = ledger
    return ledger
  }

  /// Closes the ledger's file, if it was opened. Nothing can be done in the workspace any more; what
  /// was recorded is safe without it.
  public func close() { try? openLedger?.close() }

  /// A ledger that may not be written can still be read, by an auditor for instance.
  private func openedLedger() throws(LedgerError) -> Ledger {
    do { return try Ledger(opening: path("sillage.db")) } catch {
      guard error.code == .cannotWrite else { throw error }
      return try Ledger(opening: path("sillage.db"), mode: .readOnly)
    }
  }

  /// The notices and agreement forms.
  /// - Throws: `DeskError` with findings when one cannot be read.
  public func documents() throws(DeskError) -> Documents {
    if let readDocuments { return readDocuments }
    let documents = try Documents(of: folder)
    readDocuments = documents
    return documents
  }

  /// The gate of this study. It only asks until when an agreement holds, and so reads no texts but
  /// those that end an earlier one.
  public func gate() throws(DeskError) -> Gate {
    if let documents = readDocuments ?? readEndings {
      return Gate(study: study, documents: documents)
    }
    let ahead = readAhead?.endings
    let endings = if let ahead { ahead } else { try Documents(endingOthersIn: folder) }
    readEndings = endings
    return Gate(study: study, documents: endings)
  }
}

extension Documents {
  /// The notices and agreement forms in a study's folder.
  init(
    of folder: String, only isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(DeskError) {
    var documents: [Document] = []
    var findings: [FileFinding] = []
    for name in Files.names(in: folder + "/notices", ending: ".md") {
      let file = "notices/" + name
      let bytes = try Files.bytes(folder + "/" + file, named: file)
      guard isWanted(bytes) else { continue }
      let (document, faults) = DocumentFile.read(bytes, file: file)
      if let document { documents.append(document) }
      findings += faults
    }
    guard findings.isEmpty else { throw .files(findings) }
    self.init(documents)
  }

  /// Those of them that end an earlier agreement.
  init(endingOthersIn folder: String) throws(DeskError) {
    try self.init(of: folder, only: DocumentFile.endsAnother)
  }
}

extension DeskError {
  fileprivate static func noWorkspace(_ folder: String) -> DeskError {
    .unknown(
      """
      Il n’y a pas d’étude dans «\u{A0}\(folder)\u{A0}». Créez-en une avec «\u{A0}sillage commencer\
      \u{A0}», ou indiquez son dossier avec --study.
      """,
      """
      There is no study in “\(folder)”. Make one with “sillage init”, or name its folder with \
      --study.
      """)
  }
}
