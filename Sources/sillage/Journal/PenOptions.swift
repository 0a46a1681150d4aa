import ArgumentParser
import StudyModel
import Wording

/// Who held the pen.
struct PenOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Le participant a parlé, vous avez écrit.", "The participant spoke, you wrote."
      ).spoken))
  var dictated = false
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Le participant a écrit sur papier, vous avez recopié.",
        "The participant wrote on paper, you typed it."
      ).spoken))
  var transcribed = false

  func validate() throws {
    guard dictated, transcribed else { return }
    throw ValidationError(
      Phrase(
        "Choisissez --dictated ou --transcribed, pas les deux.",
        "Choose --dictated or --transcribed, not both."
      ).spoken)
  }

  /// How the words came in, when the command says so.
  var source: Source? { dictated ? .dictated : transcribed ? .transcribed : nil }
}

extension Source {
  var words: Phrase {
    switch self {
    case .direct: Phrase("le participant", "the participant")
    case .dictated: Phrase("sous la dictée", "dictated")
    case .transcribed: Phrase("recopié du papier", "typed from paper")
    case .imported: Phrase("importé", "imported")
    }
  }
}
