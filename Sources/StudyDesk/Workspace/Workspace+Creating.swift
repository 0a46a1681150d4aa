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
  /// - Throws: `DeskError`; nothing is left behind when the study's files hold errors.
  public static func create(
    in folder: String, forms: String, exports: String?, instruments: Instruments = .system
  ) throws -> Workspace {
    guard Files.exists(forms + "/study.yaml") else { throw DeskError.noStudy(forms) }
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.folderInUse(folder) }
    try checkStudy(forms)
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
    return try inDeskWords { try begin(in: folder, instruments) }
  }

  private static func begin(in folder: String, _ instruments: Instruments) throws -> Workspace {
    let node = instruments.randomBytes(4).map { String($0 % 36, radix: 36) }.joined()
    let now = instruments.now()
    let ledger = try Ledger.create(at: folder + "/sillage.db", node: "node-" + node, on: now)
    let workspace = try Workspace(opening: folder)
    let opened = Happening.studyOpened(StudyOpened(study: workspace.study.id))
    try ledger.act { transaction in
      _ = try transaction.append(
        EventDraft(
          id: EventID(instruments), stream: .study, kind: opened.kind, effectiveAt: now,
          recordedAt: now, author: workspace.study.coordinators.first?.text ?? "",
          source: .direct, payload: opened.payload.bytes()))
    }
    return workspace
  }

  private static func checkStudy(_ forms: String) throws(DeskError) {
    let text = try Files.text(forms + "/study.yaml", named: "study.yaml")
    let findings = StudyFile.read(text).1
    guard findings.isEmpty else { throw .files(findings) }
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

  fileprivate static func folderInUse(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        "Le dossier «\u{A0}\(folder)\u{A0}» n’est pas vide. Choisissez un autre dossier.",
        "The folder “\(folder)” is not empty. Choose another one."))
  }
}
