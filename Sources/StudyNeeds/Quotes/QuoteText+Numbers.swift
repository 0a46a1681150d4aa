extension QuoteText {
  /// A telephone number that begins here: ten figures from 0, or more after `+` or `00`.
  func phone(_ start: Int) -> BlankFinder.Match? {
    let isForeign = folded(start) == "+"
    let first = isForeign ? start + 1 : start
    guard isNumber(first) else { return nil }
    let leading = folded(first)
    guard isForeign || leading.hasPrefix("0") else { return nil }
    let isLong = isForeign || leading.hasPrefix("00")
    var figures = 0
    for (end, count) in groups(from: first) {
      figures = count
      if isLong ? (11...14).contains(figures) && isLast(end) : figures == 10 {
        return BlankFinder.Match(.phone, start, end)
      }
      if figures > 14 { break }
    }
    return isForeign && figures >= 8
      ? BlankFinder.Match(.phone, start, groups(from: first).last?.end ?? first) : nil
  }

  private func isLast(_ end: Int) -> Bool { !isNumber(end + 1) }

  /// A social security number, or any other of six figures or more.
  func longNumber(_ start: Int) -> BlankFinder.Match? {
    guard isNumber(start) else { return nil }
    let groups = groups(from: start)
    let isPerson = "123478".contains(folded(start).prefix(1))
    if isPerson, folded(start).utf8.count != 2,
      let end = groups.last(where: { $0.figures == 15 })
        ?? groups.first(where: { $0.figures == 13 })
    {
      return BlankFinder.Match(.socialSecurity, start, end.end)
    }
    if folded(start).utf8.count >= 6 {
      let end = self[start + 1].map { $0.isJoined && $0.kind == .word } == true ? start + 1 : start
      return BlankFinder.Match(.number, start, end)
    }
    if let last = groups.last, groups.count > 2, last.figures >= 9 {
      return BlankFinder.Match(.number, start, last.end)
    }
    return nil
  }

  /// Groups of figures that follow each other, with how many figures there are up to each.
  private func groups(from start: Int) -> [(end: Int, figures: Int)] {
    var groups = [(end: start, figures: folded(start).utf8.count)]
    while groups.count < 16, let last = groups.last, let following = followingGroup(last.end) {
      groups.append((following, last.figures + folded(following).utf8.count))
    }
    return groups
  }

  private func followingGroup(_ place: Int) -> Int? {
    if isNumber(place + 1) { return place + 1 }
    guard let sign = self[place + 1] else { return nil }
    // 2A and 2B are départements.
    if sign.kind == .word, sign.isJoined, ["a", "b"].contains(sign.folded) { return place + 1 }
    if [".", "-", "/"].contains(sign.folded) || isJoint(place + 1), isNumber(place + 2) {
      return place + 2
    }
    guard sign.folded == "(", isNumber(place + 2), folded(place + 3) == ")", isNumber(place + 4)
    else { return nil }
    return place + 4
  }

  /// The last token of a number in figures or in words.
  func endOfNumber(_ start: Int) -> Int? {
    if isNumber(start) { return folded(start).utf8.count <= 3 ? start : nil }
    guard Grammar.numbers.contains(folded(start)) else { return nil }
    var end = start
    for _ in 0..<8 {
      guard let following = next(end), Grammar.numbers.contains(folded(following)) else { break }
      end = following
    }
    return end
  }
}
