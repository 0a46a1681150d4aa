import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// The participant a command is about.
struct WhoOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le code du participant, écrit comme une option.",
        "The participant’s code, written as an option."
      ).spoken, valueName: "code"))
  var participant: String?

  /// The code given, or typed at the terminal.
  func code(_ options: GlobalOptions, at desk: Desk) throws -> ParticipantCode {
    do {
      return try options.participant(participant ?? code, at: desk)
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}
