import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop show`
///
/// JSON: `workshop`, `day`, `place`, `came`, `left_out`, `questions` (`number`, `question`,
/// `method`, `budget`, `ballots`, `ballots_without_name`, `needs` (`need`, `points`), the need with
/// most points first), `notes`.
struct WorkshopShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Voir un atelier\u{A0}: les questions, combien sont venus, les votes comptés, les notes.",
      "See a workshop: its questions, how many came, the votes counted, the notes."
    ).spoken,
    discussion: "sillage workshop show toulouse-1",
    aliases: ["montrer", "voir"])

  @OptionGroup var name: WorkshopName
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    try WorkshopReport(options: options).print(desk.turnout(of: ID(name.workshop)))
  }
}
