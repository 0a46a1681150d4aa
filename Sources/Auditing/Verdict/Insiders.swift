/// What someone who is counted learns by taking their own answers away: that at least one person is
/// where they are.
struct Insiders {
  private let reader: Reader
  private let rules: Rules
  /// Hidden counts, all of them; then those that must not be known to the person.
  private let hidden: [Question]
  private let sensitive: [Question]
  /// Everywhere a person can stand: one unknown of each clique.
  private let homes: [[Int32]]
  private var seen: [[Int]]
  private(set) var exposures: [Exposure] = []
  private(set) var isIncomplete = false

  init(
    _ reader: Reader, _ rules: Rules, _ questions: [Question], _ homes: [[Int32]], _ seen: [[Int]]
  ) {
    self.homes = homes
    self.reader = reader
    self.rules = rules
    self.seen = seen
    hidden = questions.filter { if case .cell = $0.concern { true } else { false } }
    sensitive = hidden.filter { question in
      if case .cell(let truth?) = question.concern { rules.isSmall(truth) } else { true }
    }
  }

  /// Asks for every place where someone may be, in a hidden count other than the one learnt of.
  mutating func run(_ progress: (Double) throws -> Void) rethrows {
    for (number, cell) in sensitive.enumerated() {
      try progress(Double(number) / Double(max(1, sensitive.count)))
      let others = Set(
        hidden.filter { $0.amount.added != cell.amount.added }.flatMap(\.amount.added))
      for home in homes where home.contains(where: others.contains) {
        guard let value = certainty(of: cell.amount, at: home), rules.isSmall(value) else {
          continue
        }
        exposures.append(
          Exposure(
            kind: .insider, release: cell.origin.release, table: cell.origin.table,
            at: cell.origin.at, low: value, high: value))
        break
      }
    }
  }

  /// The only value that an amount can have when someone is in that place; nil when it has more, or
  /// when nobody can be there.
  private mutating func certainty(of amount: Amount, at home: [Int32]) -> Int? {
    var values = seen.filter { counts in home.allSatisfy { counts[Int($0)] > 0 } }
      .map { amount.value(in: $0) }
    let someone = home.map { Reader.Goal(amount: Amount(added: [$0]), low: 1) }
    if values.isEmpty {
      guard let counts = answer(someone) else { return nil }
      values = [amount.value(in: counts)]
    }
    guard let value = values.first, values.allSatisfy({ $0 == value }) else { return nil }
    let more = Reader.Goal(amount: amount, low: value + 1)
    let less = Reader.Goal(amount: amount, high: value - 1)
    for goal in [more, less] where answer(someone + [goal]) != nil { return nil }
    return isIncomplete ? nil : value
  }

  private mutating func answer(_ goals: [Reader.Goal]) -> [Int]? {
    switch reader.reach(goals) {
    case .possible(let counts):
      if seen.count < 400 { seen.append(counts) }
      return counts
    case .impossible: return nil
    case .unknown:
      isIncomplete = true
      return nil
    }
  }
}
