extension BlankFinder {
  /// What the study's lists name: harmless words first, then what is rare, then work.
  func listed(_ quote: QuoteText, _ place: Int) -> Match? {
    guard let token = quote[place], token.kind != .sign else { return nil }
    if token.isCapitalised, let end = quote.end(of: harmless, at: place) {
      return Match(nil, place, end)
    }
    if let end = quote.end(of: rare, at: place) { return Match(.rare, place, end) }
    if let end = quote.end(of: details, at: place) { return Match(.detail, place, end) }
    return profession(quote, place)
  }

  /// A profession, with « ancien » before it.
  private func profession(_ quote: QuoteText, _ place: Int) -> Match? {
    if Grammar.former.contains(quote.folded(place)), var next = quote.next(place) {
      if Grammar.particles.contains(quote.folded(next)) { next = quote.next(next) ?? next }
      let end = quote.end(of: professions, at: next) ?? quote.end(of: careProfessions, at: next)
      if let end { return Match(.profession, place, end) }
    }
    if let end = quote.end(of: professions, at: place) { return Match(.profession, place, end) }
    guard let end = quote.end(of: careProfessions, at: place),
      (1...3).contains(where: { Grammar.ofOneself.contains(quote.folded(place - $0)) })
    else { return nil }
    return Match(.profession, place, end)
  }

  /// The name of a hospital, a school and the like: what it is stays, its name goes.
  func institution(_ quote: QuoteText, _ place: Int) -> Match? {
    guard Grammar.institutions.contains(quote.folded(place)) else { return nil }
    var name = quote.next(place)
    for _ in 0..<5 {
      guard let word = name, Grammar.insideInstitutions.contains(quote.folded(word)),
        !quote.isCapitalised(word)
      else { break }
      name = quote.next(word)
    }
    guard let start = name, quote.isWord(start) else { return nil }
    if let end = saint(quote, start) { return Match(.institution, start, end) }
    guard quote.isCapitalised(start), quote.end(of: harmless, at: start) == nil else {
      return nil
    }
    if let town = placeName(quote, start) { return town }
    return Match(.institution, start, quote.endOfName(start))
  }

  /// A town or another place: of the lists, or one that bears a saint's name.
  func placeName(_ quote: QuoteText, _ place: Int) -> Match? {
    let town = meantEnd(of: towns, quote, place)
    let area = meantEnd(of: areas, quote, place)
    if let area, area > town ?? -1 { return Match(.area, place, area) }
    if let town { return Match(.town, place, town) }
    guard let end = saint(quote, place) else { return nil }
    let isJoined = quote.isJoint(place + 1)
    return quote.isCapitalised(end) || isJoined || quote.isShouted
      ? Match(.town, place, end) : nil
  }

  private func meantEnd(of index: PhraseIndex, _ quote: QuoteText, _ place: Int) -> Int? {
    guard let end = quote.end(of: index, at: place), isMeant(quote, place, end) else {
      return nil
    }
    return end
  }

  /// `Saint-Exemple`, `SAINT EXEMPLE`, `St Exemple-sur-Loire`.
  private func saint(_ quote: QuoteText, _ place: Int) -> Int? {
    guard Grammar.saints.contains(quote.folded(place)), let name = quote.next(place),
      quote.isWord(name)
    else { return nil }
    var end = quote.endOfName(name)
    // What hyphens join belongs to it: « -sur-Loire ».
    for _ in 0..<6 {
      guard quote.isJoint(end + 1), let following = quote.next(end) else { break }
      end = following
    }
    return end
  }
}
