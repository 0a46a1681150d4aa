import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage participant show`
///
/// JSON: as `participant list`, with `scopes`, `referents` (`referent`, `since`, `reason`),
/// `departure` (`on`, `reason`) or null, `interviews`, and `identity` when it is asked for.
struct ParticipantShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Voir une personne sur une page, sans ce qu’elle a écrit.",
      "See a person on one page, without what they wrote."
    ).spoken,
    discussion: "sillage participant show TALI-473-P",
    aliases: ["voir", "montrer"])

  @OptionGroup var who: WhoOptions
  @Flag(
    help: ArgumentHelp(
      Phrase("Montrer aussi l’identité.", "Show the identity too.").spoken))
  var identity = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let page = ParticipantPage(
      overview: try desk.overview(of: code), study: desk.study, today: desk.today,
      identity: identity ? .some(try desk.identity(of: code)) : nil)
    switch options.format {
    case .json: Console.standard.print(page.json)
    case .table: Console.standard.print(page.text(.forConsole()))
    }
  }
}
