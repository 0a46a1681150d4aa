public import Wording

extension FormDate {
  /// A date as people write it, in French or in English: « 31/12/2024 », « 31 décembre 2024 »,
  /// « hier »; nil when it is none.
  public init?(words: String, today: Day) {
    guard let date = DateWords.date(trimmed(words), today: today) else { return nil }
    self = date
  }
}
