import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage quote choose`
///
/// JSON: the quote, as `quote list` prints each.
struct QuoteChoose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose",
    abstract: Phrase(
      "Choisir des propos à citer et ce qui en est masqué.",
      "Choose words to be quoted and what is left out of them."
    ).spoken,
    discussion: """
      sillage quote choose TALI-473-P --entry 3 --words "Avec Paulette, je retrouve tout" \
      --blank "Paulette=[prénom]" --label condition --need retrouver
      """,
    aliases: ["choisir"])

  @OptionGroup var which: QuotableText
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le numéro d’un passage classé, au lieu des mots\u{A0}; d’un autre lecteur\u{A0}: ref-oc-1/3.",
        "The number of a coded passage, instead of its words; another reader’s: ref-oc-1/3."
      ).spoken, valueName: "n"))
  var mark: MarkArgument?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Des mots à masquer et ce qu’on lit à la place\u{A0}; à répéter.",
        "Words to leave out and what is read instead; repeat for several."
      ).spoken, valueName: "words=[instead]"))
  var blank: [String] = []
  @OptionGroup var place: QuotePlace
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try which.who.code(options, at: desk)
    let (text, passage) = try passage(of: code, at: desk)
    let finder = try desk.workspace.blankFinder()
    let words = text.words(of: passage) ?? ""
    var draft = try GivenBlanks(blank).draft(of: words)
    let choosing = QuoteChoosing(finder: finder)
    if let dialogue = options.dialogue, blank.isEmpty {
      do { try choosing.ask(&draft, dialogue) } catch is Dialogue.Stopped {
        throw DeskError.stopped
      }
    }
    let participant = try desk.participant(code)
    let choice = try place.choice(
      of: passage, draft, participant: participant, options: options, at: desk)
    let id = try desk.choose(choice, of: code)
    guard let number = try desk.quoteStandings(of: code).first(where: { $0.id == id })?.number
    else { return }
    try QuoteReport(options: options, desk: desk).print(desk.quote(number, of: code))
    guard options.format == .table else { return }
    for remark in choosing.left(in: draft) { options.suggest(remark) }
    options.suggest(
      Phrase(
        "Quelqu’un d’autre la relit maintenant\u{A0}: «\u{A0}sillage citation accepter \(code) \(number)\u{A0}».",
        "Somebody else reads it again now: “sillage quote release \(code) \(number)”."))
  }

  /// The words of a mark, those given, or those typed with the text in view.
  private func passage(
    of code: ParticipantCode, at desk: Desk
  ) throws -> (text: CodedText, passage: Passage) {
    if let mark { return try desk.markedWords(mark.reference, of: code) }
    let origin = try which.origin(of: code, options, at: desk)
    let text = try desk.text(origin, of: code)
    if let words = which.words {
      return (text, try text.passage(of: words, question: which.question))
    }
    let marks = try desk.marks(in: origin, of: code)
    return try options.asking(
      "--words", Phrase("Quels mots citer\u{202F}?", "Which words are quoted?")
    ) { dialogue in (text, try PassageDialogue(dialogue, text, marks).ask()) }
  }
}
