import ArgumentParser
import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// `sillage quote release`
///
/// JSON: the quote, as `quote list` prints each.
struct QuoteRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: Phrase(
      "Accepter une citation que quelqu’un d’autre a choisie.",
      "Release a quote that somebody else chose."
    ).spoken,
    discussion: "sillage quote release TALI-473-P 1",
    aliases: ["accepter"])

  @OptionGroup var name: QuoteName
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Oui, je l’ai relue, et ce qui y reste peut paraître.",
        "Yes, I read it again, and what is still in it may go out."
      ).spoken))
  var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try options.participant(name.code, at: desk)
    let report = try QuoteReport(options: options, desk: desk)
    let line = try desk.quote(name.number, of: code)
    let finder = try desk.workspace.blankFinder()
    if !yes { try ask(line, finder, report) }
    try desk.release(line.quote.id, of: code)
    report.print(try desk.quote(name.number, of: code))
  }

  /// Whether it may go out. Without a terminal nobody can be asked: only `--yes` says so.
  private func ask(_ line: QuoteLine, _ finder: BlankFinder, _ report: QuoteReport) throws {
    if let dialogue = options.dialogue {
      do { try confirm(line, finder, report, dialogue) } catch is Dialogue.Stopped {
        throw DeskError.stopped
      }
      return
    }
    options.suggest(Phrase(same: report.text([line], .forConsole())))
    for remark in Self.remarks(on: line, finder) { options.suggest(remark) }
    throw DeskError.missing("--yes", Self.question)
  }

  func confirm(
    _ line: QuoteLine, _ finder: BlankFinder, _ report: QuoteReport, _ dialogue: Dialogue
  ) throws {
    let page = FactPage(
      dialogue.language, width: dialogue.width, hasColours: dialogue.hasColours)
    // Made harmless already; once more would take its bold type apart.
    dialogue.tell(report.text([line], page) + "\n")
    for remark in Self.remarks(on: line, finder) { dialogue.say(remark, .careful) }
    guard try dialogue.confirm(Self.question) else { throw Dialogue.Stopped() }
  }

  /// What might give somebody away in the words as they would be printed.
  private static func remarks(on line: QuoteLine, _ finder: BlankFinder) -> [Phrase] {
    guard let words = line.words else { return [] }
    return finder.suggestions(in: words).map { $0.remark(in: words) }
  }

  private static let question = Phrase(
    "Rien ici ne peut faire reconnaître la personne, même par ses proches\u{202F}?",
    "Can nothing here give the person away, not even to those close to them?")
}

extension BlankSuggestion {
  /// Says that it still stands in the words.
  func remark(in words: String) -> Phrase {
    let shown = (words.scalars(range) ?? "").onOneLine
    return Phrase(
      "Non masqué\u{A0}: «\u{A0}\(shown)\u{A0}» (\(kind.words.french)).",
      "Not left out: “\(shown)” (\(kind.words.english)).")
  }
}
