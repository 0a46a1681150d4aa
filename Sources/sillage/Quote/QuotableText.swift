import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Where the words stand that are to be quoted.
struct QuotableText: ParsableArguments {
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
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La question, quand les mots sont dans plusieurs réponses.",
        "The question, when the words are in several answers."
      ).spoken, valueName: "linkId"))
  var question: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les mots, exactement comme ils sont écrits.", "The words, exactly as they are written."
      ).spoken))
  var words: String?

  func validate() throws {
    guard entry != nil, interview != nil else { return }
    throw ValidationError(
      Phrase("Donnez soit --entry, soit --interview.", "Give either --entry or --interview.").spoken
    )
  }

  /// The text meant; on a terminal it is asked for.
  func origin(_ options: GlobalOptions) throws -> CodedText.Origin {
    if let entry { return .entry(entry) }
    if let interview { return .interview(interview) }
    let isEntry = try options.choice(
      nil, "--entry",
      Phrase("Où sont ces propos\u{202F}?", "Where are these words?"),
      among: [
        (true, Phrase("dans le journal", "in the logbook")),
        (false, Phrase("dans un entretien", "in an interview")),
      ])
    let number = try options.value(
      nil, "--entry", Phrase("Son numéro\u{202F}?", "Its number?")
    ) { text in
      guard let number = Int(text), number > 0 else {
        throw DeskError(.wrongUse, Phrase("Donnez un numéro.", "Give a number."))
      }
      return number
    }
    return isEntry ? .entry(number) : .interview(number)
  }
}
