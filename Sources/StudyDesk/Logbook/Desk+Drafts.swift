public import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Workspace {
  /// Where the workspace keeps unfinished answers, sealed.
  var drafts: DraftFolder { DraftFolder(path("drafts"), ending: ".sealed") }
}

extension Desk {
  /// Keeps an unfinished entry, in the place of an earlier draft of the same form by the same
  /// participant. It is on the disk when this returns, sealed with the participant's key.
  public func keep(_ draft: EntryDraft) throws {
    var draft = draft
    draft.keptAt = instruments.now()
    try keep(draft.json, named: draft.name, of: draft.participant)
  }

  /// The unfinished entries, of one participant or of all whose records the user can open.
  public func drafts(of code: ParticipantCode? = nil) throws -> [EntryDraft] {
    try workspace.drafts.names.compactMap { file -> EntryDraft? in
      let token = String(file.prefix(32))
      guard let owner = try reading({ try $0.participant(behind: token) }),
        code == nil || owner == code
      else { return nil }
      return try draft(named: "\(owner)" + file.dropFirst(32)).flatMap { EntryDraft($0) }
    }.sorted { $0.name < $1.name }
  }

  /// The unfinished entry of that name; nil when there is none.
  public func entryDraft(named name: String) throws -> EntryDraft? {
    try draft(named: name).flatMap { EntryDraft($0) }
  }

  /// Drops an unfinished entry, once it is recorded or no longer wanted.
  public func drop(_ draft: EntryDraft) throws { try dropDraft(named: draft.name) }

  /// Keeps unfinished answers about a participant, whose code begins their name.
  public func keep(_ answers: JSON, named name: String, of code: ParticipantCode) throws {
    guard let file = try file(of: name) else { return }
    let sealed = try reading {
      try $0.seal(answers.bytes(), named: file, of: .participant(code))
    }
    try workspace.drafts.keep(bytes: sealed, as: file)
  }

  /// Unfinished answers by their name; nil when there are none, or none that can be read.
  public func draft(named name: String) throws -> JSON? {
    guard let file = try file(of: name), let code = owner(of: name),
      let sealed = workspace.drafts.bytes(file)
    else { return nil }
    let text = try reading { try $0.open(sealed, named: file, of: .participant(code)) }
    return text.flatMap { try? JSON(reading: $0) }
  }

  /// Removes unfinished answers.
  public func dropDraft(named name: String) throws {
    if let file = try file(of: name) { workspace.drafts.remove(file) }
  }

  /// Removes every unfinished answer about a participant.
  func dropDrafts(of code: ParticipantCode) throws {
    let token = try reading { try $0.token(of: code) }
    for file in workspace.drafts.names where file.hasPrefix(token) {
      workspace.drafts.remove(file)
    }
  }

  /// Drafts are named by the code for people, and by what stands for it in the folder.
  private func file(of name: String) throws -> String? {
    guard let code = owner(of: name) else { return nil }
    return try reading { try $0.token(of: code) } + name.dropFirst("\(code)".count)
  }

  private func owner(of name: String) -> ParticipantCode? {
    ParticipantCode(String(name.prefix(10)))
  }
}
