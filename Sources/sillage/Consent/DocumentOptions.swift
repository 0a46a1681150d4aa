public import ArgumentParser
public import StudyModel
public import Wording

/// Which version of a text was given, and how.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La version du texte\u{A0}; sinon, celle en usage ce jour-là.",
        "The version of the text; otherwise the one in use on that day."
      ).spoken, valueName: "n"))
  var version: Int?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La langue du texte donné\u{A0}; sinon le français, ou la seule qu’il y a.",
        "The language of the text given; otherwise French, or the only one there is."
      ).spoken,
      valueName: "fr|en"))
  var language: Language?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le jour où cela s’est passé\u{A0}; sinon, maintenant.",
        "The day on which it happened; otherwise now."
      ).spoken, valueName: "date"))
  var on: DayArgument?
}

extension Language: ExpressibleByArgument {}
extension Means: ExpressibleByArgument {}
extension Withdrawal.Effect: ExpressibleByArgument {}
extension Erasure.Ground: ExpressibleByArgument {}
