import StudyModel
import Tabulation
import Wording

/// What a reader learns who lays the answers of one month beside those that came out before.
///
/// A month that is over does not change by itself: where the number of an answer did, by a few, these
/// few withdrew or were late. The last month of a quarter is laid beside the quarter, too.
struct PeriodChanges {
  private let threshold: Int
  private let day: Day
  /// What earlier releases print of answers of a time that was over.
  private let known: [Set<String>: Set<Int>]

  init(since earlier: [ReleaseTables], on day: Day, threshold: Int) {
    self.threshold = threshold
    self.day = day
    var known: [Set<String>: Set<Int>] = [:]
    for release in earlier {
      for table in release.tables.releases.flatMap(\.tables) {
        for (place, people) in table.answersOfPast(release.tables, on: release.asOf ?? day) {
          known[place, default: []].insert(people)
        }
      }
    }
    self.known = known
  }

  /// Whether a table prints a number that is a few more or less than one that is out.
  func show(in table: Table, of tables: Tabulation) -> Bool {
    guard !known.isEmpty else { return false }
    return table.answersOfPast(tables, on: day).contains { place, people in
      known[place, default: []].contains { $0 != people && abs($0 - people) < threshold }
    }
  }
}

extension Table {
  /// The printed numbers of people who gave an answer in a month or quarter that was over on that day,
  /// by what they are told apart by.
  fileprivate func answersOfPast(
    _ tables: Tabulation, on day: Day
  ) -> [(place: Set<String>, people: Int)] {
    let names = dimensions.map { PeriodName(tables.dimensions[$0].name) }
    guard let answer = names.firstIndex(where: { $0.end.map { $0 < day.month } ?? false }) else {
      return []
    }
    func label(_ dimension: Int, _ category: Int) -> String {
      let sorting = tables.dimensions[dimension]
      let leaves = sorting.categories[category].leaves.map { sorting.categories[1 + $0].label }
      return PeriodName(sorting.name).text + " " + leaves.joined(separator: "+")
    }
    // What was left of a longer time is about other people than the time itself.
    let fixed = Set(conditions.map { label($0.key, $0.value) })
    return cells.compactMap { cell in
      guard let people = cell.value, cell.at[answer] != 0 else { return nil }
      let sorted = zip(dimensions, cell.at).filter { $0.1 != 0 }.map(label)
      return (fixed.union(sorted), people)
    }
  }
}

/// The name of a dimension with the month that tells which answers it sorts.
private struct PeriodName {
  /// The name, the same for a quarter and for the month of it that counts.
  let text: String
  /// The last month of the time; nil for a dimension of no time.
  let end: Month?

  init(_ name: String) {
    guard let sign = name.lastIndex(of: "@") else {
      (text, end) = (name, nil)
      return
    }
    // What is behind the time is the answer, where several can be given.
    let rest = name[name.index(after: sign)...].split(separator: "=", maxSplits: 1)
    let period = String(rest.first ?? "")
    let answer = rest.count > 1 ? "=" + rest[1] : ""
    guard let months = Self.months(of: period), let last = months.last else {
      (text, end) = (name, nil)
      return
    }
    let telling = name.contains("/first{") ? months[0] : last
    text = "\(name[..<sign])@\(telling)\(answer)"
    end = last
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
