import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Workspace {
  /// Makes a workspace from a study's folder of forms and the folder of plans.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - forms: the study's folder, such as `forms/malades-chroniques-mes`.
  ///   - exports: the folder of plans and templates, or nil.
  ///   - instruments: the clock and chance with which the study is opened.
  /// - Throws: `DeskError`, with findings when the study's files hold errors; nothing is left behind.
  public static func create(
    in folder: String, forms: String, exports: String?, instruments: Instruments = .system
  ) throws -> Workspace {
    guard Files.exists(forms + "/study.yaml") else { throw DeskError.noStudy(forms) }
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.folderInUse(folder) }
    try Files.makingFolder(folder, isPrivate: true) { draft in
      try copy(forms: forms, exports: exports, to: draft)
      let workspace = try Workspace(opening: draft)
      try workspace.checkFiles()
      try inDeskWords { try workspace.begin(instruments) }
    }
    return try Workspace(opening: folder)
  }

  private static func copy(
    forms: String, exports: String?, to folder: String
  ) throws(DeskError) {
    try Files.makeFolder(folder + "/forms")
    try Files.copy(forms + "/study.yaml", to: folder + "/study.yaml")
    for name in Files.names(in: forms, ending: ".json") {
      try Files.copy(forms + "/" + name, to: folder + "/forms/" + name)
    }
    if Files.exists(forms + "/notices") {
      try Files.copy(forms + "/notices", to: folder + "/notices")
    }
    if let exports, Files.exists(exports + "/plans") {
      try Files.makeFolder(folder + "/exports")
      try Files.copy(exports + "/plans", to: folder + "/exports/plans")
    }
  }

  /// Reads the notices and every form, so that a fault shows before anyone is enrolled.
  private func checkFiles() throws(DeskError) {
    _ = try documents()
    for form in study.forms { _ = try self.form(form.id) }
  }

  /// Makes the ledger and writes down that the study was opened.
  private func begin(_ instruments: Instruments) throws {
    let node = instruments.randomBytes(4).map { String($0 % 36, radix: 36) }.joined()
    let now = instruments.now()
    let ledger = try Ledger.create(at: path("sillage.db"), node: "node-" + node, on: now)
    let opened = Happening.studyOpened(StudyOpened(study: study.id))
    try ledger.act { transaction in
      _ = try transaction.append(
        EventDraft(
          id: EventID(instruments), stream: .study, kind: opened.kind, effectiveAt: now,
          recordedAt: now, author: study.coordinators.first?.text ?? "", source: .direct,
          payload: opened.payload.bytes()))
    }
    try ledger.close()
  }
}

extension Files {
  static func isEmptyOrMissing(_ folder: String) throws(DeskError) -> Bool {
    guard exists(folder) else { return true }
    return contents(folder)?.isEmpty ?? false
  }
}

extension DeskError {
  fileprivate static func noStudy(_ folder: String) -> DeskError {
    .unknown(
      "«\u{A0}\(folder)\u{A0}» ne contient pas de fichier study.yaml.",
      "“\(folder)” holds no study.yaml.")
  }

  static func folderInUse(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        "Le dossier «\u{A0}\(folder)\u{A0}» n’est pas vide. Choisissez un autre dossier.",
        "The folder “\(folder)” is not empty. Choose another one."))
  }
}
