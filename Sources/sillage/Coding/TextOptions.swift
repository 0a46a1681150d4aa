import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Which text of a participant is meant: an entry or an interview.
struct TextOptions: ParsableArguments {
  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’entrée du journal.", "The number of the logbook’s entry.").spoken,
      valueName: "n"))
  var entry: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’entretien.", "The number of the interview.").spoken, valueName: "n"))
  var interview: Int?

  func validate() throws {
    guard (entry == nil) == (interview == nil) else { return }
    throw ValidationError(
      Phrase(
        "Donnez soit --entry, soit --interview.", "Give either --entry or --interview."
      ).spoken)
  }

  func meant(
    _ options: GlobalOptions, at desk: Desk
  ) throws -> (code: ParticipantCode, origin: CodedText.Origin) {
    let code = try who.code(options, at: desk)
    if let entry { return (code, .entry(entry)) }
    return (code, .interview(interview ?? 0))
  }
}
