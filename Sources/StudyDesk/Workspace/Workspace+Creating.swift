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
  ///   - exports: the folder of plans, in `plans` or for one study in `plans/<study>`; or nil.
  ///   - passphrase: of the study's first coordinator, who begins it.
  ///   - cost: what guessing the passphrase costs.
  ///   - instruments: the clock and chance with which the study is opened.
  /// - Throws: `DeskError`, with findings when the study's files hold errors; nothing is left behind.
  public static func create(
    in folder: String, forms: String, exports: String?, passphrase: String,
    cost: PassphraseCost = .usual, instruments: Instruments = .system
  ) throws -> Workspace {
    try checkCreating(in: folder, forms: forms)
    try Files.makingFolder(folder, isPrivate: true) { draft in
      try copy(forms: forms, exports: exports, to: draft)
      let workspace = try Workspace(opening: draft)
      try workspace.checkFiles()
      try inDeskWords { try workspace.begin(passphrase, cost, instruments) }
    }
    return try Workspace(opening: folder)
  }

  /// Refuses a folder that is in use and a study that is not there, before anyone is asked anything.
  public static func checkCreating(in folder: String, forms: String) throws(DeskError) {
    guard Files.exists(forms + "/study.yaml") else { throw .noStudy(forms) }
    guard try Files.isEmptyOrMissing(folder) else { throw .folderInUse(folder) }
  }

  private static func copy(
    forms: String, exports: String?, to folder: String
  ) throws(DeskError) {
    try Files.makeFolder(folder + "/forms")
    try Files.copy(forms + "/study.yaml", to: folder + "/study.yaml")
    for name in Files.names(in: forms, ending: ".json") {
      try Files.copy(forms + "/" + name, to: folder + "/forms/" + name)
    }
    for name in ["codebook.yaml", "needs.yaml", "blanks.yaml"]
    where Files.exists(forms + "/" + name) {
      try Files.copy(forms + "/" + name, to: folder + "/forms/" + name)
    }
    if Files.exists(forms + "/papers") {
      try Files.copy(forms + "/papers", to: folder + "/forms/papers")
    }
    if Files.exists(forms + "/mail") {
      try Files.copy(forms + "/mail", to: folder + "/forms/mail")
    }
    for name in ["contacts.example.yaml", "mail.example.yaml"]
    where Files.exists(forms + "/" + name) {
      try Files.copy(forms + "/" + name, to: folder + "/" + name)
    }
    if Files.exists(forms + "/notices") {
      try Files.copy(forms + "/notices", to: folder + "/notices")
    }
    if let exports, Files.exists(exports + "/plans") {
      try copy(plans: exports + "/plans", to: folder)
    }
  }

  /// The plans that all studies share, and over them those of this study, which lie in a folder of
  /// its name.
  private static func copy(plans: String, to folder: String) throws(DeskError) {
    let target = folder + "/exports/plans"
    try Files.makeFolder(target)
    let study = StudyFile.read(try Files.text(folder + "/study.yaml", named: "study.yaml")).0
    let own = study.map { "\(plans)/\($0.id)" }
    for source in [plans, own].compactMap(\.self) {
      for name in (Files.contents(source) ?? []).sorted() {
        guard Files.contents(source + "/" + name) == nil else { continue }
        Files.remove(target + "/" + name)
        try Files.copy(source + "/" + name, to: target + "/" + name)
      }
    }
  }

  /// Makes the ledger and writes down that the study was opened, by whom, and with which keys.
  func begin(
    _ passphrase: String, _ cost: PassphraseCost, _ instruments: Instruments
  ) throws {
    guard let founder = study.coordinators.first else { return }
    let node = instruments.randomBytes(4).map { String($0 % 36, radix: 36) }.joined()
    let ledger = try Ledger.create(at: path("sillage.db"), node: "node-" + node)
    let keys = PrivateKeys()
    let session = Session(founder, .coordinator, Keyring(Keyring.Secret(keys: keys, record: nil)))
    let desk = Desk(self, as: session, instruments: instruments)
    try desk.check(passphrase: passphrase)
    let lock = try desk.lock(session.keyring, named: founder.text, under: passphrase, cost)
    try desk.inTransaction { transaction in
      let alone = [Recipient.person(keys.publicKeys)]
      func append(_ happening: Happening) throws {
        try desk.append(happening, to: .study, in: transaction)
      }
      try append(.signerAdded(keys.publicKeys))
      for grant in try transaction.newKey(of: .study, to: alone) { try append(.keyGranted(grant)) }
      try append(.studyOpened(StudyOpened(study: study.id)))
      try append(
        .userAdded(UserAdded(user: founder, role: .coordinator, signer: keys.fingerprint)))
      for group in Role.coordinator.groups {
        let (made, grants) = try transaction.newKey(of: group, to: alone)
        try append(.groupKeyed(made))
        for grant in grants { try append(.keyGranted(grant)) }
      }
      try desk.keep(lock, on: .study, in: transaction)
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
