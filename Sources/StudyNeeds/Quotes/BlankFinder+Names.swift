extension BlankFinder {
  /// A name after a title: the title itself stays.
  func titled(_ quote: QuoteText, _ place: Int) -> Match? {
    guard Grammar.titles.contains(quote.folded(place)), let title = quote[place] else {
      return nil
    }
    let name = quote.folded(place + 1) == "." ? place + 2 : place + 1
    guard let first = quote[name], first.kind == .word else { return nil }
    // « M » and « Me » are titles only as such; « me » is a word.
    if title.range.count <= 2, !title.isCapitalised,
      !Grammar.shortTitles.contains(title.folded)
    {
      return nil
    }
    let isName =
      quote.isCapitalised(name) || isListedName(quote, name)
      || (Grammar.shortTitles.contains(title.folded) || quote.isShouted) && isNoVerb(first)
    if isName, !Grammar.titles.contains(first.folded) {
      return Match(.name, name, quote.endOfName(name))
    }
    // « Mme de La Tour »
    guard Grammar.particles.contains(first.folded), let next = quote.next(name),
      quote.isCapitalised(next)
    else { return nil }
    return Match(.name, name, quote.endOfName(next))
  }

  /// Whether a small word after « dr » or « mme » may be a name.
  private func isNoVerb(_ word: Token) -> Bool {
    word.range.count > 2 && !Grammar.openers.contains(word.folded)
      && !Grammar.ofOneself.contains(word.folded) && !Grammar.afterNames.contains(word.folded)
  }

  /// A first name of the list, with the surname after it.
  func person(_ quote: QuoteText, _ place: Int) -> Match? {
    guard isListedName(quote, place), var end = quote.end(of: firstNames, at: place) else {
      return nil
    }
    // « Jean-Pierre » is one first name.
    while quote.isJoint(end + 1), let second = quote.next(end), quote.isCapitalised(second) {
      end = second
    }
    let last = quote.isCapitalised(place) ? quote.endOfName(end) : end
    return Match(last == end ? .firstName : .name, place, last)
  }

  private func isListedName(_ quote: QuoteText, _ place: Int) -> Bool {
    guard let end = quote.end(of: firstNames, at: place) else { return false }
    return isMeant(quote, place, end)
  }

  /// Words that are ordinary too are meant only with a capital.
  func isMeant(_ quote: QuoteText, _ place: Int, _ end: Int) -> Bool {
    guard let token = quote[place] else { return false }
    if token.isCapitalised { return true }
    return quote.end(of: onlyWithCapital, at: place) != end
  }

  /// A capital that does not begin a sentence and is not known to be harmless.
  func unknownName(_ quote: QuoteText, _ place: Int) -> Match? {
    guard let token = quote[place], quote.isCapitalised(place), isTelling(token) else {
      return nil
    }
    if quote.opensSentence(place), !token.isAllCapitals { return opening(quote, place) }
    let end = quote.endOfName(place)
    return Match(kind(quote, place, end), place, end)
  }

  /// A name that begins a sentence: another capital follows, or a verb to which a common noun would
  /// need an article.
  private func opening(_ quote: QuoteText, _ place: Int) -> Match? {
    guard !Grammar.openers.contains(quote.folded(place)) else { return nil }
    if let following = quote.next(place), quote.isCapitalised(following),
      let second = quote[following], isTelling(second), !second.isAllCapitals,
      quote.end(of: harmless, at: following) == nil
    {
      return Match(.name, place, quote.endOfName(place))
    }
    guard let verb = quote[place + 1], verb.folded != "a" || verb.isPlain,
      Grammar.afterNames.contains(verb.folded),
      !Grammar.pronouns.contains(quote.folded(place))
    else { return nil }
    return Match(.name, place, place)
  }

  /// Initials and abbreviations such as IRM tell nothing; DUPONT does.
  private func isTelling(_ token: Token) -> Bool {
    token.kind == .word && token.range.count > 1
      && !(token.isAllCapitals && token.range.count <= 5)
      && !Grammar.months.contains(token.folded) && !Grammar.weekdays.contains(token.folded)
      && !Grammar.titles.contains(token.folded)
  }

  /// What the word before makes of it.
  private func kind(_ quote: QuoteText, _ place: Int, _ end: Int) -> BlankKind {
    guard let before = quote.before(place).map(quote.folded) else { return .properNoun }
    if Grammar.kin.contains(before) { return end == place ? .firstName : .name }
    if Grammar.withPeople.contains(before) { return .name }
    return Grammar.toPlaces.contains(before) ? .town : .properNoun
  }
}
