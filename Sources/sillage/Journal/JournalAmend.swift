import ArgumentParser
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// `sillage journal amend`
struct JournalAmend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: Phrase(
      "Corriger un écrit\u{A0}; le texte d’avant reste gardé.",
      "Put an entry right; the earlier text is kept."
    ).spoken,
    discussion: """
      sillage journal amend TALI-473-P 3 --answer aisance=2 --reason "erreur de frappe"
      """,
    aliases: ["corriger"])

  @OptionGroup var place: EntryPlace
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Pourquoi cette correction\u{A0}; la raison est gardée.",
        "Why it is amended; the reason is kept."
      ).spoken))
  var reason: String?
  @OptionGroup var given: GivenAnswers
  @OptionGroup var pen: PenOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, number) = try place.meant(options, at: desk)
    _ = try desk.entry(number, of: code)
    try desk.checkWriting(for: code)
    let pen = try pen.source(at: desk, options)
    if options.dialogue == nil { try checkWhatIsGiven(pen) }
    // A look is noted, so that nothing is looked at before it is needed.
    let (entry, contents) = try desk.contents(of: number, of: code)
    let amending = Amending(
      desk: desk, code: code, number: number, entry: entry,
      form: try desk.workspace.form(entry.form), before: contents.last?.response ?? .null,
      options: options)
    try options.stoppable {
      let source = try pen ?? options.askWhoWrites()
      if !given.isEmpty {
        return try amending.amend(try given.object(), reason: reason, source: source)
      }
      guard let dialogue = options.dialogue else { throw DeskError.nothingToAmend }
      try amending.ask(dialogue, reason: reason, source: source, isResuming: false)
    }
  }

  /// Refuses what could only be asked for.
  private func checkWhatIsGiven(_ pen: Source?) throws {
    if given.isEmpty { throw DeskError.nothingToAmend }
    if pen == nil { _ = try options.askWhoWrites() }
    if reason == nil { throw DeskError.reasonMissing }
  }
}

extension DeskError {
  fileprivate static var nothingToAmend: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Donnez la réponse à corriger avec --answer, par exemple --answer aisance=4.",
        "Give the answer to put right with --answer, for instance --answer aisance=4."))
  }

  static var reasonMissing: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Dites pourquoi avec --reason. La raison reste avec la correction.",
        "Say why with --reason. The reason stays with the amendment."))
  }
}
