import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Everything that is held about a participant. The ledger keeps who asked for it.
  public func personalData(of code: ParticipantCode) throws -> PersonalData {
    try require(.giveAccess)
    _ = try participant(code)
    try note(.everything, of: code)
    var writings = Writings(
      entries: try participant(code).entries.map(\.id), codebook: try workspace.codebook())
    var items: [PersonalData.Item] = []
    try reading { ledger in
      for stream in [StudyModel.Stream.participant(code), .identity(code)]
      where try !ledger.isErased(stream) {
        for (position, event) in try ledger.places(of: stream) {
          let happening = try event.happening()
          // Sealed keys say nothing about anybody.
          if case .keyGranted = happening { continue }
          writings.take(event.id, happening)
          items.append(
            PersonalData.Item(
              position: position, event: event, happening: happening,
              account: try account(of: happening, in: event, writings)))
        }
      }
    }
    items.sort { $0.position < $1.position }
    return PersonalData(
      participant: code, study: study, at: instruments.now(),
      standing: try standing(of: participant(code)), items: items.filter { !$0.isRead },
      reads: items.filter(\.isRead))
  }

  /// Writes everything that is held about a participant into a new folder that only its owner may
  /// open: `acces.html` and `access.html` to read, `access.json` for programs.
  /// - Throws: `DeskError`; a folder that holds something is refused.
  public func giveAccess(to code: ParticipantCode, in folder: String) throws {
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.folderInUse(folder) }
    let data = try personalData(of: code)
    try Files.makingFolder(folder, isPrivate: true) { draft in
      for language in Language.allCases {
        let page = AccessPage(data: data, language: language)
        try PrivateFile(draft + "/" + AccessPage.file(language)).write(Array(page.text.utf8))
      }
      try PrivateFile(draft + "/access.json").write(data.json.bytes(.pretty))
    }
  }
}

extension PersonalData.Item {
  /// Whether someone looked at the person's data, or was given them.
  fileprivate var isRead: Bool {
    switch happening {
    case .read, .exported: true
    default: false
    }
  }
}
