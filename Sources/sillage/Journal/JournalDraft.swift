import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage journal draft …`
struct JournalDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: Phrase(
      "Les écrits commencés et pas encore enregistrés.",
      "Entries that were begun and are not recorded yet."
    ).spoken,
    subcommands: [JournalDraftList.self, JournalDraftResume.self, JournalDraftDrop.self],
    aliases: ["brouillon"])
}

/// Which draft is meant: its name, its participant's code, or the only one there is.
struct DraftName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le nom du brouillon, ou le code du participant s’il n’en a qu’un.",
        "The draft’s name, or the participant’s code when there is only one."
      ).spoken))
  var draft: String?

  /// - Throws: `DeskError`: there is none, or the name does not say which.
  func meant(at desk: Desk) throws -> EntryDraft {
    if let draft, let named = try desk.entryDraft(named: draft) { return named }
    var code = draft.flatMap { ParticipantCode($0) }
    if draft != nil, code == nil { throw DeskError.noDraft }
    if code == nil, case .participant(let user) = desk.user { code = user }
    let found = try desk.drafts(of: code)
    guard let first = found.first else { throw DeskError.noDraft }
    guard found.count == 1 else { throw DeskError.severalDrafts(found) }
    return first
  }
}

extension DeskError {
  fileprivate static var noDraft: DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        "Il n’y a pas de tel brouillon. La liste\u{A0}: «\u{A0}sillage journal brouillon liste\u{A0}».",
        "There is no such draft. See “sillage journal draft list”."))
  }

  fileprivate static func severalDrafts(_ drafts: [EntryDraft]) -> DeskError {
    let names = drafts.map(\.name).joined(separator: ", ")
    return DeskError(
      .wrongUse,
      Phrase(
        "Il y a plusieurs brouillons. Dites lequel\u{A0}: \(names).",
        "There are several drafts. Say which: \(names)."))
  }
}
