public import Wording

extension Finding {
  /// The reason without the answer it is about: what is said on standard error may end in a log.
  public var discreetMessage: Phrase {
    guard Self.quotesAnswer.contains(code) else { return message }
    return Phrase(
      Self.hidingQuote("«\u{A0}", "\u{A0}»", in: message.french),
      Self.hidingQuote("“", "”", in: message.english))
  }

  /// The kinds of finding whose message repeats what was answered.
  private static let quotesAnswer: Set<Code> = [
    .unreadable, .ambiguous, .invalidAnswerOption, .invalidCoding, .exclusiveAnswerOption,
    .invalidAttachmentType,
  ]

  /// Everything from the first opening to the last closing mark, as the answer may hold some, too.
  private static func hidingQuote(_ opening: String, _ closing: String, in text: String) -> String {
    guard let start = text.firstRange(of: opening)?.upperBound,
      let end = text.ranges(of: closing).last?.lowerBound, start < end
    else { return text }
    return text[..<start] + "…" + text[end...]
  }
}
