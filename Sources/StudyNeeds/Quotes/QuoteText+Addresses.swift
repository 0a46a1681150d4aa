extension QuoteText {
  /// A street with or without its number, or a postal code with its town, that begins here.
  func address(_ start: Int) -> BlankFinder.Match? {
    guard let end = isNumber(start) ? endOfNumbered(start) : endOfStreet(start) else {
      return nil
    }
    return BlankFinder.Match(.address, start, endOfTown(end) ?? end)
  }

  private func endOfNumbered(_ start: Int) -> Int? {
    if isPostalCode(start) { return endOfTown(start, from: start) }
    var place = start + 1
    if Grammar.bis.contains(folded(place)) { place += 1 }
    if folded(place) == "," { place += 1 }
    guard folded(start).utf8.count <= 4, Grammar.streets.contains(folded(place)) else {
      return nil
    }
    if folded(place + 1) == "." { place += 1 }
    return endOfStreetName(place, needsCapital: false)
  }

  private func endOfStreet(_ start: Int) -> Int? {
    guard Grammar.plainStreets.contains(folded(start)) else { return nil }
    return endOfStreetName(start, needsCapital: true)
  }

  /// Particles, then a name: words with a capital, or one without after a number.
  private func endOfStreetName(_ street: Int, needsCapital: Bool) -> Int? {
    var place = following(street)
    for _ in 0..<3 {
      guard let particle = place, Grammar.particles.contains(folded(particle)),
        !isCapitalised(particle)
      else { break }
      place = next(particle)
    }
    guard let name = place, isWord(name) || isNumber(name) else { return nil }
    // « rue du four » is one, « la rue où je vis » is not.
    let isNamed = !needsCapital || name != following(street)
    return isCapitalised(name) || isNamed ? endOfName(name) : nil
  }

  private func following(_ place: Int) -> Int? {
    if folded(place) == "." { return self[place + 1] == nil ? nil : place + 1 }
    return next(place)
  }

  private func isPostalCode(_ place: Int) -> Bool {
    isNumber(place) && folded(place).utf8.count == 5
  }

  /// `, 49000 Angers` after a street.
  private func endOfTown(_ street: Int) -> Int? {
    let place = [",", "\n"].contains(folded(street + 1)) ? street + 2 : street + 1
    return isPostalCode(place) ? endOfTown(street, from: place) ?? place : nil
  }

  private func endOfTown(_ street: Int, from code: Int) -> Int? {
    guard let town = next(code), isWord(town), isCapitalised(town) else { return nil }
    return endOfName(town)
  }
}
