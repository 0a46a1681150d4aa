extension Draw {
  /// The codes chosen for a question.
  func codes(
    _ item: ItemOutline, _ situation: Situation, _ given: [String: [String]],
    _ chance: inout Chance
  ) -> [String] {
    if isOfConditions { return situation.conditions.filter { item.options[$0] != nil } }
    let open = among.map { question in
      choices.filter { given[question]?.contains($0.code) ?? false }
    }
    let odds = (open ?? choices).map { choice in
      (choice, choice.first + (choice.last - choice.first) * situation.progress)
    }
    if !item.repeats {
      let place = place(item.key, situation, &chance)
      return one(of: odds, at: place).map { [$0] } ?? []
    }
    return several(of: odds, item, situation, &chance)
  }

  private typealias Odds = [(choice: Choice, weight: Double)]

  private func one(of odds: Odds, at place: Double) -> String? {
    var rest = place * odds.reduce(0) { $0 + $1.weight }
    for (choice, weight) in odds {
      rest -= weight
      if rest < 0 { return choice.code }
    }
    return odds.last?.choice.code
  }

  /// An answer that stands alone, or else each of the others as often as its weight says.
  private func several(
    of odds: Odds, _ item: ItemOutline, _ situation: Situation, _ chance: inout Chance
  ) -> [String] {
    let isAlone = { (choice: Choice) in item.options[choice.code]?.isExclusive ?? false }
    let alone = odds.filter { isAlone($0.choice) }
    let others = odds.filter { !isAlone($0.choice) }
    let aloneShare = alone.reduce(0) { $0 + $1.weight }
    let place = place(item.key, situation, &chance) * 100
    if place < aloneShare || others.isEmpty {
      return one(of: alone, at: place / max(aloneShare, 1)).map { [$0] } ?? []
    }
    var codes: [String] = []
    for (number, (choice, weight)) in others.enumerated() {
      let place = self.place(item.key &+ UInt64(number + 1), situation, &chance) * 100
      if place < weight * 100 / max(100 - aloneShare, 1) { codes.append(choice.code) }
    }
    return codes.isEmpty ? one(of: others, at: chance.share()).map { [$0] } ?? [] : codes
  }

  /// The person's own place among all people for that question, or one drawn for this time.
  private func place(
    _ key: UInt64, _ situation: Situation, _ chance: inout Chance
  ) -> Double {
    guard chance.happens(steady) else { return chance.share() }
    return Chance.place(
      of: situation.person, among: situation.lines, key, seed: situation.seed)
  }
}
