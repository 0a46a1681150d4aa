public import ArgumentParser
public import StudyModel
import Wording

/// Which monthly interview is meant.
struct WindowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le numéro de l’entretien, à partir de 1\u{A0}; sinon, celui qui attend.",
        "The number of the interview, from 1; otherwise the one that waits."
      ).spoken, valueName: "n"))
  var window: Int?
}

extension InterviewMode: ExpressibleByArgument {}
