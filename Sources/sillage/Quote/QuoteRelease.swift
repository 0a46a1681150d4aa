import ArgumentParser
import StudyDesk
import StudyModel
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
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try options.participant(name.code, at: desk)
    let report = QuoteReport(options: options, study: desk.study)
    let line = try desk.quote(name.number, of: code)
    if let dialogue = options.dialogue {
      do { try confirm(line, report, dialogue) } catch is Dialogue.Stopped {
        throw DeskError.stopped
      }
    }
    try desk.release(line.quote.id, of: code)
    report.print(try desk.quote(name.number, of: code))
  }

  func confirm(_ line: QuoteLine, _ report: QuoteReport, _ dialogue: Dialogue) throws {
    let page = FactPage(
      dialogue.language, width: dialogue.width, hasColours: dialogue.hasColours)
    // Made harmless already; once more would take its bold type apart.
    dialogue.tell(report.text([line], page) + "\n")
    let isSafe = try dialogue.confirm(
      Phrase(
        "Rien ici ne peut faire reconnaître la personne, même par ses proches\u{202F}?",
        "Can nothing here give the person away, not even to those close to them?"))
    guard isSafe else { throw Dialogue.Stopped() }
  }
}
