import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Which text of a participant is meant: an entry or an interview.
struct TextOptions: ParsableArguments {
  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’écrit du journal.", "The number of the logbook’s entry.").spoken,
      valueName: "n"))
  var entry: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’entretien.", "The number of the interview.").spoken, valueName: "n"))
  var interview: Int?

  func validate() throws {
    guard entry == nil || interview == nil else { throw Self.oneOfTwo }
  }

  private static var oneOfTwo: ValidationError {
    ValidationError(
      Phrase(
        "Donnez soit --entry, soit --interview.", "Give either --entry or --interview."
      ).spoken)
  }

  /// True when nothing says which text.
  var isEmpty: Bool {
    entry == nil && interview == nil && who.code == nil && who.participant == nil
  }

  func meant(
    _ options: GlobalOptions, at desk: Desk
  ) throws -> (code: ParticipantCode, origin: CodedText.Origin) {
    let origin = entry.map { CodedText.Origin.entry($0) } ?? interview.map { .interview($0) }
    guard let origin else { throw Self.oneOfTwo }
    return (try who.code(options, at: desk), origin)
  }
}
