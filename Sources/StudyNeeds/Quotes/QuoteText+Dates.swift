extension QuoteText {
  /// A date, a month of a year, or a year that begins here.
  func date(_ start: Int) -> BlankFinder.Match? {
    guard let end = endOfDate(start) else { return nil }
    return BlankFinder.Match(.date, start, end)
  }

  private func endOfDate(_ start: Int) -> Int? {
    if Grammar.weekdays.contains(folded(start)) { return endOfWeekday(start) }
    if isNumber(start), let end = endOfFigures(start) { return end }
    if let day = endOfDay(start), let month = month(after: day) { return endOfYear(month) ?? month }
    if Grammar.months.contains(folded(start)) { return endOfMonth(start) }
    return isYear(start) ? start : nil
  }

  /// `lundi 3`, `lundi 3 mars 2025`, `lundi 03/03`.
  private func endOfWeekday(_ start: Int) -> Int? {
    let day = folded(start + 1) == "le" || folded(start + 1) == "," ? start + 2 : start + 1
    guard isWord(day) || isNumber(day) else { return nil }
    if let end = endOfDate(day, after: start) { return end }
    guard let end = endOfDay(day), isNumber(day), (1...31).contains(Int(folded(day)) ?? 0),
      folded(end + 1) != "h"
    else { return nil }
    return end
  }

  /// A date that another weekday does not begin, so that weekdays in a row are looked at once.
  private func endOfDate(_ place: Int, after weekday: Int) -> Int? {
    Grammar.weekdays.contains(folded(place)) ? nil : endOfDate(place)
  }

  /// `12/03/2025`, `2025-03-12`, and `le 12/03`.
  private func endOfFigures(_ start: Int) -> Int? {
    guard let one = Int(folded(start)), let sign = self[start + 1], sign.isJoined,
      ["/", ".", "-"].contains(sign.folded) || isJoint(start + 1), isNumber(start + 2),
      self[start + 2]?.isJoined == true, let two = Int(folded(start + 2)), (1...31).contains(two)
    else { return nil }
    if let again = self[start + 3], again.isJoined, again.folded == sign.folded,
      isNumber(start + 4), self[start + 4]?.isJoined == true, let three = Int(folded(start + 4))
    {
      let isDate = (1...31).contains(one) && three < 2_200 || one >= 1_900 && three <= 31
      return isDate && min(one, two) <= 12 ? start + 4 : nil
    }
    guard sign.folded == "/", (1...31).contains(one), (1...12).contains(two),
      Grammar.beforeDays.contains(folded(start - 1))
        || Grammar.weekdays.contains(folded(start - 1)) || folded(start).hasPrefix("0")
    else { return nil }
    return start + 2
  }

  /// A day of the month, in figures or words, `1er` and `12th` included.
  private func endOfDay(_ start: Int) -> Int? {
    guard let end = endOfNumber(start) else { return nil }
    guard let ending = self[end + 1], ending.isJoined, Grammar.ordinals.contains(ending.folded)
    else { return end }
    return end + 1
  }

  private func month(after day: Int) -> Int? {
    let place = folded(day + 1) == "of" ? day + 2 : day + 1
    return Grammar.months.contains(folded(place)) ? place : nil
  }

  private func endOfMonth(_ start: Int) -> Int? {
    if let year = endOfYear(start) { return year }
    guard isCapitalised(start), isNumber(start + 1), let day = endOfDay(start + 1),
      (1...31).contains(Int(folded(start + 1)) ?? 0)
    else { return nil }
    return endOfYear(day) ?? day
  }

  private func endOfYear(_ place: Int) -> Int? {
    let skipped = [",", "."].contains(folded(place + 1)) || folded(place + 1) == "de"
    let year = skipped ? place + 2 : place + 1
    return isYear(year) ? year : nil
  }

  private func isYear(_ place: Int) -> Bool {
    guard isNumber(place), folded(place).utf8.count == 4, let year = Int(folded(place)),
      (1_900...2_099).contains(year)
    else { return false }
    return !Grammar.units.contains(folded(place + 1)) && folded(place + 1) != "€"
  }

  /// `78 ans`, `soixante-dix-huit ans`, `78 years old`; not how long something lasts.
  func age(_ start: Int) -> BlankFinder.Match? {
    if ["aged", "age"].contains(folded(start)), isNumber(start + 1), !isNumber(start + 2) {
      return BlankFinder.Match(.age, start, start + 1)
    }
    guard let number = endOfNumber(start), let unit = next(number) else { return nil }
    switch folded(unit) {
    case "ans", "an":
      let isDuration =
        (1...3).contains { back in
          Grammar.durations.contains(folded(start - back))
        } || folded(start - 1) == "a" && folded(start - 2) == "y"
      let goesOn = ["de", "d", "plus", "apres"].contains(folded(unit + 1))
      return isDuration || goesOn ? nil : BlankFinder.Match(.age, start, unit)
    case "year", "years":
      guard let old = next(unit), folded(old) == "old" else { return nil }
      return BlankFinder.Match(.age, start, old)
    default: return nil
    }
  }
}
