import Tabulation

/// What a reader learns from one question of which two releases leave out other answers: the people
/// counted in the one, less those counted in the other, gave an answer that only one leaves out.
struct OmittedAnswers: Telltale {
  private let figures: PrintedFigures
  private let threshold: Int
  private let known: [Set<String>: [(answers: String, people: Int)]]

  init(in figures: PrintedFigures, since earlier: [ReleaseTables], threshold: Int) {
    self.figures = figures
    self.threshold = threshold
    var known: [Set<String>: [(answers: String, people: Int)]] = [:]
    for release in earlier {
      for table in release.tables.releases.flatMap(\.tables) {
        guard let counted = table.counted(in: release.tables) else { continue }
        for (place, people) in counted.people {
          known[place, default: []].append((counted.answers, people))
        }
      }
    }
    self.known = known
  }

  /// Whether a figure counts a few more people, or less, by a question that is out with other answers.
  func show(in number: Int) -> Bool {
    guard !known.isEmpty else { return false }
    return figures.tables(of: number).contains { table in
      guard let counted = table.counted(in: figures.tabulation) else { return false }
      return counted.people.contains { place, people in
        known[place, default: []].contains {
          $0.answers != counted.answers && $0.people != people
            && abs($0.people - people) < threshold
        }
      }
    }
  }
}

extension Table {
  /// The people who gave any of the answers counted, by all else that they are told apart by; nil for
  /// a table that counts no answers.
  fileprivate func counted(
    in tables: Tabulation
  ) -> (answers: String, people: [(place: Set<String>, people: Int)])? {
    let names = conditions.keys.map { tables.dimensions[$0].name }
    guard
      let answers = names.lazy.compactMap({ QuestionName($0) }).first(where: \.isCounting)?.counted
    else { return nil }
    func label(_ dimension: Int, _ category: Int) -> String {
      let sorting = tables.dimensions[dimension]
      let name = QuestionName(sorting.name)?.withoutCounted ?? sorting.name
      return name + " " + sorting.categories[category].label
    }
    let fixed = Set(conditions.map { label($0.key, $0.value) })
    let telling = dimensions.indices.filter {
      QuestionName(tables.dimensions[dimensions[$0]].name) != nil
    }
    return (
      answers,
      cells.compactMap { cell in
        guard let people = cell.value, telling.allSatisfy({ cell.at[$0] == 0 }) else {
          return nil
        }
        let sorted = zip(dimensions, cell.at).filter { $0.1 != 0 }.map(label)
        return (fixed.union(sorted), people)
      }
    )
  }
}
