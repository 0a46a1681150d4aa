package import Tabulation

/// The search for the cheapest safe choice.
///
/// A fast first choice comes from hiding, need by need, what is cheapest to let go. Then choices
/// below its cost are tried until none is left or the time for it is over. An audit of the whole,
/// which knows nothing of all this, may refuse a choice: then the search goes on.
package final class Search {
  private let people: People
  private let needs: [Need]
  private let costs: [Double]
  private lazy var attack = Attack(people)
  private lazy var lines = Lines(counts, costs: costs, threshold: threshold)
  private lazy var corners = Corners(counts, costs: costs, threshold: threshold)
  private let threshold: Int
  private let deadline: ContinuousClock.Instant
  /// The program of all choices: made when the first choice is not surely the cheapest.
  private lazy var master = Master(counts, needs, costs: costs, isEmpty: isLarge)
  private var best: [Bool]?
  private var bound = 0.0

  private var counts: Counts { people.counts }

  /// From so many counts on, programs take too long.
  private static let large = 15_000
  package var isLarge: Bool { counts.all.count >= Self.large }

  /// - Parameters:
  ///   - tables: true counts, and what was printed earlier.
  ///   - published: the places of the releases that are out already.
  ///   - lost: what they give away already: release, table and the categories, as numbers. Nothing
  ///     can be asked for there any more.
  ///   - deadline: when to give up.
  package init(
    _ tables: Tabulation, published: Set<Int>, lost: [[Int]] = [], rules: ProtectionRules,
    until deadline: ContinuousClock.Instant
  ) {
    var counts = Counts(tables, published: published)
    for (place, count) in counts.all.enumerated() {
      guard count.standing == .free, let value = count.value else { continue }
      if rules.isSensitive(value) {
        counts.set(place, .hidden)
      } else if count.coordinates.allSatisfy({ $0 == 0 }) {
        counts.set(place, .printed)
      }
    }
    people = People(counts, most: 300)
    let gone = counts.places(lost)
    needs =
      counts.all.count < Self.large
      ? Needs(people, rules).all.filter { !gone.contains($0.subject.place) } : []
    let free = Double(counts.all.count + 1)
    costs = counts.all.map { $0.isShown ? $0.people * free + 1 : 1 }
    threshold = rules.threshold
    self.deadline = deadline
  }

  private func seconds() -> Double {
    let left = deadline - .now
    return Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18
  }

  /// The first choice that meets every need.
  ///
  /// - Throws: `Impossible`, or `OutOfTime`.
  package func begin(_ progress: (Double) throws -> Void = { _ in }) throws {
    var hidden = counts.all.map { $0.standing == .hidden }
    bound = max(bound, cost(hidden))
    try settle(&hidden, progress)
    best = hidden
  }

  /// Hides more, need by need, until every need is met.
  private func settle(_ hidden: inout [Bool], _ progress: (Double) throws -> Void) throws {
    if isLarge {
      guard lines.settle(&hidden, seconds: seconds) else { throw OutOfTime() }
      return
    }
    let needing = Needing(needs, attack, seconds: seconds)
    guard let unmet = needing.unmet(hidden, among: Array(needs.indices)) else { throw OutOfTime() }
    guard !unmet.isEmpty else { return }
    let way = CheapestWay(people, costs: costs, seconds: seconds)
    for place in hidden.indices where hidden[place] { way.hide(place) }
    var open = unmet.map(\.need)
    while let next = open.first {
      open.removeFirst()
      try progress(1 - Double(open.count + 1) / Double(unmet.count))
      guard let people = try hide(next, way, &hidden) else { continue }
      // What these people may be, other needs may have too.
      open.removeAll { needs[$0].isMet(by: people) }
    }
  }

  /// Hides what one need takes.
  /// - Returns: people who then may be there, and who meet it; nil where it cannot be had.
  private func hide(
    _ place: Int, _ way: CheapestWay, _ hidden: inout [Bool]
  ) throws -> [Double]? {
    let ways = needs[place].goals.compactMap { way.way(needs[place].form, $0) }
    guard seconds() > 0 else { throw OutOfTime() }
    guard let cheapest = ways.min(by: { $0.price < $1.price }) else {
      guard needs[place].isCertain else { return nil }
      throw impossible(needs[place])
    }
    for count in cheapest.counts where !hidden[count] {
      hidden[count] = true
      way.hide(count)
    }
    return cheapest.people
  }

  private func impossible(_ need: Need) -> Protection.Impossible {
    let (subject, place): (Protection.Impossible.Subject, Int) =
      switch need.subject {
      case .cell(let place): (.cell, place)
      case .complement(let place, _): (.complement, place)
      case .group(let place, _): (.group, place)
      case .difference(_, let place): (.difference, place)
      }
    let count = counts.all[place]
    let names = count.coordinates.enumerated().filter { $0.element != 0 }.map { place, category in
      let dimension = counts.tables.dimensions[place]
      return "\(dimension.name) \(dimension.categories[Int(category)].label)"
    }
    return Protection.Impossible(
      subject: subject, release: counts.populations.firstIndex(of: count.population) ?? 0,
      count: names, people: count.value ?? 0)
  }

  /// Nothing was found in the time given.
  package struct OutOfTime: Error {}

  /// Looks for cheaper choices until none is left or the time for it is over.
  package func improve(for duration: Duration) {
    guard !isLarge else { return }
    let end = min(deadline, .now + duration)
    let left = { Self.seconds(until: end) }
    let needing = Needing(needs, attack, seconds: left)
    while left() > 0, !isOptimal {
      guard let next = master.choice(seconds: left()) else { return }
      bound = max(bound, next.bound)
      guard next.isProved, !isOptimal else { return }
      guard let unmet = needing.unmet(next.hidden, among: Array(needs.indices), most: 60) else {
        return
      }
      if unmet.isEmpty { return best = next.hidden }
      for open in unmet { master.add(open) }
    }
  }

  private static func seconds(until end: ContinuousClock.Instant) -> Double {
    let left = end - .now
    return Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18
  }

  /// Goes on after a choice that turned out not to be safe: hides the cheapest count beside each
  /// place that is exposed.
  ///
  /// - Parameter places: release, table and the categories, as numbers.
  /// - Returns: false when there is nothing left to hide there.
  package func hideMore(around places: [[Int]]) throws -> Bool {
    guard var hidden = best else { throw OutOfTime() }
    if !isLarge { master.forbid(hidden) }
    var hasMore = false
    for place in places {
      guard seconds() > 0 else { throw OutOfTime() }
      if isLarge, hideCorners(around: place, &hidden) {
        hasMore = true
      } else if let next = neighbour(of: place, hidden) {
        hidden[next] = true
        hasMore = true
      }
    }
    best = nil
    guard hasMore else { return false }
    try settle(&hidden) { _ in }
    best = hidden
    return true
  }

  /// Hides the corners of a box around a count; false where that hides nothing more.
  private func hideCorners(around place: [Int], _ hidden: inout [Bool]) -> Bool {
    let table = counts.tables.releases[place[0]].tables[place[1]]
    let own = counts.tables.coordinates(of: Array(place[2...]), in: table)
    guard let count = counts[counts.populations[place[0]], own] else { return false }
    return corners.hide(around: count, &hidden)
  }

  /// The cheapest count that can still be hidden in a sum with the one at a place; failing that, the
  /// cheapest of all.
  private func neighbour(of place: [Int], _ hidden: [Bool]) -> Int? {
    let table = counts.tables.releases[place[0]].tables[place[1]]
    let own = counts.tables.coordinates(of: Array(place[2...]), in: table)
    let free = counts.all.indices.filter { !hidden[$0] && counts.all[$0].standing == .free }
    let near = free.filter { other in
      counts.all[other].population == counts.populations[place[0]]
        && zip(own, counts.all[other].coordinates).count { $0 != $1 } <= 1
    }
    return (near.isEmpty ? free : near).min { costs[$0] < costs[$1] }
  }

  private var isOptimal: Bool { best.map { cost($0) <= bound + 0.5 } ?? false }

  private func cost(_ hidden: [Bool]) -> Double {
    hidden.indices.reduce(0) { $0 + (hidden[$1] ? costs[$1] : 0) }
  }

  /// The best choice so far.
  package var protection: Protection? {
    best.map { hidden in
      Protection(
        hidden: cells(hidden), loss: loss(cost(hidden)), bound: bound > 0 ? loss(bound) : nil,
        isOptimal: isOptimal)
    }
  }

  private func loss(_ cost: Double) -> Protection.Loss {
    let free = counts.all.count + 1
    let whole = Int((cost - 0.5).rounded(.up))
    return Protection.Loss(people: whole / free, counts: whole % free)
  }

  private func cells(_ hidden: [Bool]) -> Set<[Int]> {
    var cells: Set<[Int]> = []
    for (release, content) in counts.tables.releases.enumerated() {
      for (number, table) in content.tables.enumerated() {
        for (cell, listed) in table.cells.enumerated() {
          let coordinates = counts.tables.coordinates(of: listed.at, in: table)
          let place = counts[counts.populations[release], coordinates]
          if let place, hidden[place] { cells.insert([release, number, cell]) }
        }
      }
    }
    return cells
  }
}
