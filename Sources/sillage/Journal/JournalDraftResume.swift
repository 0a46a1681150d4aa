import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage journal draft resume`
struct JournalDraftResume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: Phrase(
      "Reprendre un écrit commencé, à la question où il en était.",
      "Go on with an entry, at the question where it was left."
    ).spoken,
    discussion: """
      sillage journal draft resume TALI-473-P
      """,
    aliases: ["reprendre"])

  @OptionGroup var name: DraftName
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let draft = try name.meant(at: desk)
    guard let dialogue = options.dialogue else { throw DeskError.noTerminal }
    try desk.checkWriting(for: draft.participant)
    try options.stoppable {
      if let number = draft.entry {
        let (entry, contents) = try desk.contents(of: number, of: draft.participant)
        let amending = Amending(
          desk: desk, code: draft.participant, number: number, entry: entry,
          form: try desk.workspace.form(entry.form), before: contents.last?.response ?? .null,
          options: options)
        try amending.ask(dialogue, reason: nil, source: draft.source, isResuming: true)
      } else {
        let writing = EntryWriting(
          desk: desk, code: draft.participant,
          form: try desk.workspace.form(draft.form.id), options: options)
        try writing.ask(
          EntrySession(
            desk: desk, dialogue: dialogue, code: draft.participant, form: writing.form,
            isResuming: true))
      }
    }
  }
}

extension DeskError {
  fileprivate static var noTerminal: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Pour reprendre un brouillon, il faut un terminal, sans --no-input.",
        "A draft is taken up at a terminal, without --no-input."))
  }
}
