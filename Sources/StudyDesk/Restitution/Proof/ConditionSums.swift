import Tabulation

/// What follows of people by condition where each condition is told apart by itself: everybody has one
/// at least. So the only one that is hidden holds whoever has no other, and what all add up to beyond
/// everybody tells how many have several. The same holds for the answers to a question to which one may
/// give several, where all of them are shown.
struct ConditionSums: Telltale {
  let figures: PrintedFigures
  let threshold: Int

  /// Whether few people follow from a figure.
  func show(in number: Int) -> Bool {
    let tables = figures.tabulation
    let isWhole = figures[number].layout.hasEveryAnswer
    var sums: [Place: Sum] = [:]
    for table in figures.tables(of: number) {
      for (column, dimension) in table.dimensions.enumerated() {
        guard let told = tables.toldApart(dimension, isWhole) else { continue }
        let yes = tables.dimensions[dimension].place(of: Dimension.yes)
        for cell in table.cells {
          var at = zip(table.dimensions, cell.at).filter { $0.1 != 0 }.map { [$0, $1] }
          at.removeAll { $0[0] == dimension }
          let place = Place(told: told, at: Set(at), conditions: table.conditions)
          if cell.at[column] == 0 {
            sums[place, default: Sum()].everybody = cell.value
          } else if cell.at[column] == yes {
            sums[place, default: Sum()].add(cell.value)
          }
        }
      }
    }
    return sums.values.contains { $0.tells(below: threshold) }
  }

  /// What adds up, and what people are told apart by besides.
  private struct Place: Hashable {
    let told: String
    let at: Set<[Int]>
    let conditions: [Int: Int]
  }

  private struct Sum {
    var everybody: Int?
    private var people = 0
    private var hidden = 0

    mutating func add(_ value: Int?) {
      people += value ?? 0
      if value == nil { hidden += 1 }
    }

    func tells(below threshold: Int) -> Bool {
      guard let everybody else { return false }
      if hidden == 1 { return everybody > people }
      // Whoever is in none of the printed ones is in those that are hidden.
      if hidden > 1, (1..<threshold).contains(everybody - people) { return true }
      return hidden == 0 && (1..<threshold).contains(people - everybody)
    }
  }
}

extension Tabulation {
  /// What a dimension tells one part of: the conditions, or the answers to a question; nil for neither.
  fileprivate func toldApart(_ dimension: Int, _ isWhole: Bool) -> String? {
    let name = dimensions[dimension].name
    if name.hasPrefix(Dimension.condition + "=") { return Dimension.condition }
    guard isWhole, let question = QuestionName(name), !question.isCounting,
      question.answer != nil
    else { return nil }
    return question.asked + (question.occasion ?? "")
  }
}
