import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Where the words stand that are to be quoted.
struct QuotableText: ParsableArguments {
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

  /// The text meant; on a terminal it is chosen among all of that person, each with its day and its
  /// first words. The ledger keeps that they were shown.
  func origin(
    of code: ParticipantCode, _ options: GlobalOptions, at desk: Desk
  ) throws -> CodedText.Origin {
    if let entry { return .entry(entry) }
    if let interview { return .interview(interview) }
    let question = Phrase("Où sont ces propos\u{202F}?", "Where are these words?")
    guard options.dialogue != nil else { throw DeskError.missing("--entry", question) }
    let texts = try desk.texts(of: code).texts
    guard !texts.isEmpty else { throw DeskError.nothingToQuote(code) }
    return try options.choice(
      nil, "--entry", question, among: texts.map { ($0.origin, $0.inOneLine) })
  }
}

extension CodedText {
  /// Which text it is, its day and its first words.
  var inOneLine: Phrase {
    // Between quotation marks, those of the text would stand twice.
    let text = (answers.first?.text ?? "").replacing(#/[«“]\s*|\s*[»”]|"/#, with: "")
    let words = text.beginning(of: 48)
    return origin.words + Phrase(same: " · ") + day.words
      + Phrase(" · «\u{A0}\(words)\u{A0}»", " · “\(words)”")
  }
}

extension String {
  /// The whole words that fit in so many characters, at least one, on one line.
  func beginning(of length: Int) -> String {
    let words = split(whereSeparator: \.isWhitespace)
    var beginning = ""
    for word in words {
      guard beginning.isEmpty || beginning.count + word.count < length else {
        return beginning + "…"
      }
      beginning += (beginning.isEmpty ? "" : " ") + word
    }
    return beginning
  }
}

extension DeskError {
  fileprivate static func nothingToQuote(_ code: ParticipantCode) -> DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        "\(code) n’a encore écrit ni dit aucun texte qui compte.",
        "\(code) has no text yet, written or said, that counts."))
  }
}
