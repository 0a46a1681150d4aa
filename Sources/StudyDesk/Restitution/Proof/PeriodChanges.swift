import StudyModel
import Tabulation
import Wording

/// What a reader learns who lays the answers of one month beside those that came out before.
///
/// A month that is over does not change by itself: where the number of an answer did, by a few, these
/// few withdrew or were late. The last month of a quarter is laid beside the quarter, too.
struct PeriodChanges: Telltale {
  private let figures: PrintedFigures
  private let threshold: Int
  private let day: Day
  /// What earlier releases print of answers of a time that was over.
  private let known: [Set<String>: Set<Int>]

  init(in figures: PrintedFigures, since earlier: [ReleaseTables], on day: Day, threshold: Int) {
    self.figures = figures
    self.threshold = threshold
    self.day = day
    var known: [Set<String>: Set<Int>] = [:]
    for release in earlier {
      for table in release.tables.releases.flatMap(\.tables) {
        let asOf = release.asOf ?? day
        for (place, people) in table.answersOfPast(release.tables, on: asOf, orOfAllTime: true) {
          known[place, default: []].insert(people)
        }
      }
    }
    self.known = known
  }

  /// Whether a figure prints a number that is a few more or less than one that is out.
  func show(in number: Int) -> Bool {
    guard !known.isEmpty else { return false }
    return figures.tables(of: number).contains { table in
      table.answersOfPast(figures.tabulation, on: day).contains { place, people in
        known[place, default: []].contains { $0 != people && abs($0 - people) < threshold }
      }
    }
  }
}

extension Table {
  /// The printed numbers of people who gave an answer in a month or quarter that was over on that day,
  /// by what they are told apart by.
  fileprivate func answersOfPast(
    _ tables: Tabulation, on day: Day, orOfAllTime: Bool = false
  ) -> [(place: Set<String>, people: Int)] {
    var answered = answered(in: tables)
    if orOfAllTime, answered.isEmpty { answered = answeredBefore(day, in: tables) }
    func name(_ dimension: Int) -> PeriodName {
      let name = PeriodName(tables.dimensions[dimension].name)
      return answered[name.question].map(name.told) ?? name
    }
    let answers = dimensions.map(name)
    // What was said of all time by a day does not change any more.
    let end = orOfAllTime && isOfAllTime(tables) ? day.month + 1 : day.month
    guard let answer = answers.firstIndex(where: { $0.period.map { $0.end < end } ?? false })
    else {
      return []
    }
    func label(_ dimension: Int, _ category: Int) -> String {
      let sorting = tables.dimensions[dimension]
      return name(dimension).text + " " + sorting.leaves(of: category).joined(separator: "+")
    }
    // What was left of a longer time is about other people than the time itself.
    let fixed = Set(conditions.map { label($0.key, $0.value) })
    return cells.compactMap { cell in
      guard let people = cell.value, cell.at[answer] != 0 else { return nil }
      let sorted = zip(dimensions, cell.at).filter { $0.1 != 0 }.map(label)
      return (fixed.union(sorted), people)
    }
  }

  /// Whether it sorts people by the last of all their answers.
  private func isOfAllTime(_ tables: Tabulation) -> Bool {
    answered(in: tables).isEmpty
      && conditions.keys.contains {
        let name = tables.dimensions[$0].name
        return name.hasPrefix(Dimension.counting) && name.contains("/last{")
      }
  }

  /// The last of all answers by a day is, for whoever answered in that month, the answer of the month.
  private func answeredBefore(
    _ day: Day, in tables: Tabulation
  ) -> [String: PeriodName.Period] {
    guard isOfAllTime(tables) else { return [:] }
    var periods: [String: PeriodName.Period] = [:]
    for dimension in conditions.keys {
      let name = tables.dimensions[dimension].name
      guard name.hasPrefix(Dimension.counting) else { continue }
      periods[PeriodName(name).question] = PeriodName.Period(telling: day.month, end: day.month)
    }
    return periods
  }

  /// When those who are counted answered, by question: what they said then is what they said in a
  /// longer time.
  private func answered(in tables: Tabulation) -> [String: PeriodName.Period] {
    var periods: [String: PeriodName.Period] = [:]
    for (dimension, category) in conditions {
      let name = PeriodName(tables.dimensions[dimension].name)
      guard tables.dimensions[dimension].categories[category].label == Dimension.yes,
        let period = name.period
      else { continue }
      periods[name.question] = period
    }
    return periods
  }
}

/// The name of a dimension with the month that tells which answers it sorts.
private struct PeriodName {
  /// A month or a quarter.
  struct Period {
    /// The month whose answers count.
    let telling: Month
    let end: Month
  }

  /// The time; nil for a dimension of no time.
  private(set) var period: Period?
  private let name: String
  private let parts: QuestionName?

  init(_ name: String) {
    self.name = name
    parts = QuestionName(name)
    guard let parts, let months = parts.occasion.flatMap(Self.months), let last = months.last else {
      return
    }
    period = Period(telling: parts.reduction == "first" ? months[0] : last, end: last)
  }

  /// The question, whether it is answered or who is counted by it.
  var question: String { parts?.asked ?? name }

  /// The name, the same for a longer time and for the month of it that counts.
  var text: String {
    guard let parts, let period else { return name }
    return parts.named(at: "\(period.telling)")
  }

  /// The same of that time.
  func told(of period: Period) -> PeriodName {
    var name = self
    name.period = period
    return name
  }

  /// The months of a time written `2024-11` or `2024-q4`.
  private static func months(of period: String) -> [Month]? {
    if let month = Month(period) { return [month] }
    let parts = period.split(separator: "-q")
    guard parts.count == 2, let year = Int(parts[0]), let quarter = Int(parts[1]) else {
      return nil
    }
    let months = (1...3).compactMap { Month(year: year, month: 3 * quarter - 3 + $0) }
    return months.count == 3 ? months : nil
  }
}
