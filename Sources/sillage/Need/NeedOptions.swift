import ArgumentParser
import Wording

/// Which need is meant.
struct NeedName: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase("Le nom du besoin.", "The need’s name.").spoken, valueName: "need"))
  var need: String
}

/// What a need is about.
struct NeedWords: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase("La phrase, en français.", "The sentence, in French.").spoken, valueName: "text"))
  var fr: String?
  @Option(
    help: ArgumentHelp(
      Phrase("La phrase, en anglais.", "The sentence, in English.").spoken, valueName: "text"))
  var en: String?
  @Option(help: ArgumentHelp(Phrase("Le thème.", "The theme.").spoken))
  var theme: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La fonction de Mon espace santé (needs.yaml).", "The service’s function (needs.yaml)."
      ).spoken))
  var function: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le moment du parcours (needs.yaml).", "The moment of care (needs.yaml).").spoken))
  var moment: String?
}
