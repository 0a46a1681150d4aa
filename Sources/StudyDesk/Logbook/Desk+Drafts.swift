public import StudyModel

extension Workspace {
  /// Where the workspace keeps unfinished answers.
  public var drafts: DraftFolder { DraftFolder(path("drafts")) }
}

extension Desk {
  /// Keeps an unfinished entry, in the place of an earlier draft of the same form by the same
  /// participant. It is on the disk when this returns.
  public func keep(_ draft: EntryDraft) throws(DeskError) {
    var draft = draft
    draft.keptAt = instruments.now()
    try workspace.drafts.keep(draft.json, as: draft.name)
  }

  /// The unfinished entries, of one participant or of all.
  public func drafts(of code: ParticipantCode? = nil) -> [EntryDraft] {
    workspace.drafts.names.compactMap { draft(named: $0) }
      .filter { code == nil || $0.participant == code }
  }

  /// The unfinished entry of that name; nil when there is none.
  public func draft(named name: String) -> EntryDraft? {
    workspace.drafts.draft(name).flatMap { EntryDraft($0) }
  }

  /// Drops an unfinished entry, once it is recorded or no longer wanted.
  public func drop(_ draft: EntryDraft) { workspace.drafts.remove(draft.name) }
}
