import Disclosure
import StudyModel
import Tabulation
import Wording

/// What a reader makes of one question told for a time and for its last month: whoever answered in
/// that month gave there the last answer of the whole time. So who did not answer in it is counted,
/// answer by answer, by what is left of the one less the other.
extension [FigureTables] {
  /// Has each figure tell of its last month as of a part of the longer time.
  ///
  /// - Parameter figures: the figures that these are the tables of.
  /// - Returns: what is left of the longer time, which no figure prints and every reader can count.
  mutating func linkPeriods(
    of figures: [CountedFigure], in sortings: inout Sortings
  ) throws -> [Table] {
    var rests: [Table] = []
    /// The dimensions that tell by themselves what is told of a longer time now.
    var doubled: [(figure: Int, answers: Int)] = []
    for (number, figure) in figures.enumerated() where figure.layout.hasLinkedPeriods {
      let layout = figure.layout
      for (occasion, period) in layout.periodsEnding {
        let longer = try layout.conditions(on: period, in: &sortings)
        let wide = flatMap(\.tables).filter { $0.conditions == longer }
        guard !wide.isEmpty else { continue }
        let answered = try layout.whoAnswered(on: occasion, in: &sortings)
        let (yes, no) = (
          sortings.category(Dimension.yes, of: answered),
          sortings.category(Dimension.no, of: answered)
        )
        guard let answers = try layout.answers(of: period, in: &sortings) else { continue }
        var isWhole = true
        for aspects in try layout.combinations(on: occasion, as: period, in: &sortings) {
          let part = self[number].part(
            aspects, figure, under: longer.merging([answered: yes]) { $1 })
          let rest = part.table.rest(
            of: wide, sortedBy: answers, sortings.dimensions[answers],
            under: longer.merging([answered: no]) { $1 })
          if let rest {
            self[number].append(part)
            rests.append(rest)
          } else {
            isWhole = false
          }
        }
        if isWhole, let short = try layout.answers(of: occasion, in: &sortings) {
          doubled.append((number, short))
        }
      }
    }
    for (figure, answers) in doubled where !rests.contains(where: { $0.tells(by: answers) }) {
      self[figure].remove { $0.tells(by: answers) }
    }
    return rests
  }
}

extension FigureLayout {
  /// Whether answers of a month say which those of a longer time are.
  fileprivate var hasLinkedPeriods: Bool {
    guard case .answers(let source) = figure.subject, hasOneAnswer else { return false }
    return source.reduction == .last || source.reduction == .first
  }

  /// The occasions that end a longer time, or begin it where first answers count; nil for all time.
  fileprivate var periodsEnding: [(occasion: String, period: String?)] {
    guard case .answers(let source) = figure.subject,
      let occasions = occasions?.compactMap(\.self)
    else { return [] }
    let ordered = source.reduction == .first ? occasions.reversed() : occasions
    var last: [String?: String] = [nil: ordered.last ?? ""]
    for occasion in ordered {
      if let quarter = Month(occasion)?.quarter { last[quarter] = occasion }
    }
    return last.sorted { ($0.key ?? "") < ($1.key ?? "") }
      .map { (occasion: $0.value, period: $0.key) }
  }

  /// The dimension that sorts people by their answer of a time.
  fileprivate func answers(of period: String?, in sortings: inout Sortings) throws -> Int? {
    guard let dimension = dimensions.first(where: { $0.id == "answer" }) else { return nil }
    return try aspects(of: dimension, on: period, in: &sortings).first?.dimension
  }
}

extension Table {
  fileprivate func tells(by dimension: Int) -> Bool { dimensions.contains(dimension) }

  /// What is left of longer tables, answer by answer, when this one is taken away; nil where nothing
  /// is, or where it does not fit because somebody answered after all of these months.
  fileprivate func rest(
    of longer: [Table], sortedBy answers: Int, _ sorting: Dimension, under conditions: [Int: Int]
  ) -> Table? {
    guard let column = dimensions.firstIndex(of: answers) else { return nil }
    let short = AnswerLines([self], answers, sorting)
    let long = AnswerLines(longer, answers, sorting)
    var cells: [Cell] = []
    for category in sorting.categories.indices.dropFirst() {
      for line in short.lines {
        guard let some = short.people(category, line), let all = long.people(category, line) else {
          continue
        }
        guard all >= some else { return nil }
        var at = dimensions.map { line[$0] ?? 0 }
        at[column] = category
        cells.append(Cell(at: at, value: all - some, reach: .implied))
      }
    }
    return cells.isEmpty
      ? nil : Table(id: id + "-rest", dimensions: dimensions, conditions: conditions, cells: cells)
  }
}

/// The people who gave each answer, for everything else that they are told apart by.
private struct AnswerLines {
  /// What else they are told apart by: the categories, by dimension.
  let lines: [[Int: Int]]
  private let counts: [[Int: Int]: [Int: Int]]
  private let sorting: Dimension

  init(_ tables: [Table], _ answers: Int, _ sorting: Dimension) {
    var counts: [[Int: Int]: [Int: Int]] = [:]
    var lines: [[Int: Int]] = []
    for table in tables {
      for cell in table.cells {
        var line: [Int: Int] = [:]
        for (dimension, category) in zip(table.dimensions, cell.at) where category != 0 {
          line[dimension] = category
        }
        guard let answer = line.removeValue(forKey: answers) else { continue }
        if counts[line] == nil { lines.append(line) }
        counts[line, default: [:]][answer] = cell.value
      }
    }
    (self.lines, self.counts, self.sorting) = (lines, counts, sorting)
  }

  /// How many gave an answer, or one of several put together: as it stands there, or added up.
  func people(_ category: Int, _ line: [Int: Int]) -> Int? {
    guard let known = counts[line] else { return nil }
    if let people = known[category] { return people }
    let wanted = Set(sorting.categories[category].leaves)
    var met: Set<Int> = []
    var sum = 0
    for (part, people) in known.sorted(by: { $0.key < $1.key }) {
      let leaves = sorting.categories[part].leaves
      guard wanted.isSuperset(of: leaves), met.isDisjoint(with: leaves) else { continue }
      met.formUnion(leaves)
      sum += people
    }
    return met == wanted ? sum : nil
  }
}
