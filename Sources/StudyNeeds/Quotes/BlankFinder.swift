/// Proposes what to blank in a quote: names, places, dates, numbers, professions, rare things.
///
/// Nothing is applied. What it misses is for the second reader to see: `docs/quotes.md` says how much
/// that is. One pass over the text, however long or odd it is.
public struct BlankFinder: Sendable {
  let firstNames, towns, areas, onlyWithCapital: PhraseIndex
  let professions, careProfessions, rare, details, harmless: PhraseIndex

  /// A finder that knows these words.
  public init(_ dictionary: BlankDictionary) {
    firstNames = PhraseIndex(dictionary.firstNames)
    towns = PhraseIndex(dictionary.towns)
    areas = PhraseIndex(dictionary.areas)
    onlyWithCapital = PhraseIndex(dictionary.onlyWithCapital)
    professions = PhraseIndex(dictionary.professions)
    careProfessions = PhraseIndex(dictionary.careProfessions)
    rare = PhraseIndex(dictionary.rare)
    details = PhraseIndex(dictionary.details)
    harmless = PhraseIndex(dictionary.harmless)
  }

  /// What might be blanked, in the order of the text; suggestions never meet.
  public func suggestions(in text: String) -> [BlankSuggestion] {
    let boundaries = Boundaries(text)
    let quote = QuoteText(text)
    var suggestions: [BlankSuggestion] = []
    var place = 0
    while let token = quote[place] {
      guard let match = match(quote, place) else {
        place += 1
        continue
      }
      place = max(match.end, place) + 1
      guard let kind = match.kind, let first = quote[match.start], let last = quote[match.end]
      else { continue }
      let range = boundaries.around(
        max(first.range.lowerBound, token.range.lowerBound)..<last.range.upperBound)
      // Two words may share a character with what dresses the first.
      if let before = suggestions.last, before.range.overlaps(range) { continue }
      suggestions.append(BlankSuggestion(range: range, kind: kind))
    }
    return suggestions
  }

  /// Tokens that a rule has understood; nothing is proposed without a kind.
  struct Match {
    let kind: BlankKind?
    let start: Int
    let end: Int

    init(_ kind: BlankKind?, _ start: Int, _ end: Int) {
      self.kind = kind
      self.start = start
      self.end = end
    }
  }

  private func match(_ quote: QuoteText, _ place: Int) -> Match? {
    if let match = pattern(quote, place) { return match }
    if let match = listed(quote, place) { return match }
    if let match = titled(quote, place) { return match }
    if let match = institution(quote, place) { return match }
    if let match = placeName(quote, place) { return match }
    return person(quote, place) ?? unknownName(quote, place)
  }

  private func pattern(_ quote: QuoteText, _ place: Int) -> Match? {
    if let match = quote.online(place) { return match }
    if let match = quote.phone(place) { return match }
    if let match = quote.date(place) { return match }
    if let match = quote.age(place) { return match }
    return quote.address(place) ?? quote.longNumber(place)
  }
}
