import Tabulation

/// Something a reader must be left to believe possible.
struct Need {
  /// A sum of people that must be able to be at least, or at most, so many.
  struct Goal {
    let isUpward: Bool
    let people: Double
  }

  /// What the need is about, for words about it.
  enum Subject: Hashable {
    case cell(Int)
    case complement(Int, within: Int)
    case group(Int, within: Int)
    case difference(earlier: Int, later: Int)

    /// The count that it is asked of.
    var place: Int {
      switch self {
      case .cell(let place), .complement(let place, _), .group(let place, _): place
      case .difference(_, let later): later
      }
    }
  }

  let subject: Subject
  let form: People.Form
  /// One of these is enough.
  let goals: [Goal]
  /// The need is there only while this count is hidden; nil for always.
  var condition: Int?
  /// False where the truth is not known: what cannot be had was lost before.
  var isCertain = true

  /// Whether people who stand in these columns meet it.
  func isMet(by people: [Double]) -> Bool {
    let value = form.value(people)
    return goals.contains { goal in
      goal.isUpward ? value >= goal.people - 1e-6 : value <= goal.people + 1e-6
    }
  }
}

/// The needs of a tabulation under the rules.
struct Needs {
  private let people: People
  private let rules: ProtectionRules
  private let wider: [[[Int]]]
  private(set) var all: [Need] = []

  init(_ people: People, _ rules: ProtectionRules) {
    self.people = people
    self.rules = rules
    wider = people.counts.tables.dimensions.map(Self.wider)
    for place in counts.all.indices {
      addCell(place)
      addMargins(of: place)
    }
    addDifferences()
  }

  private var counts: Counts { people.counts }
  private var goalDown: Need.Goal { Need.Goal(isUpward: false, people: 0) }
  private var goalUp: Need.Goal { Need.Goal(isUpward: true, people: Double(rules.threshold)) }

  private mutating func addCell(_ place: Int) {
    let count = counts.all[place]
    guard count.standing == .hidden else { return }
    if let value = count.value, value >= rules.threshold { return }
    let form = people.form(count)
    let isZero = count.value == 0
    if isZero, rules.allowsZeros { return }
    let goals = isZero ? [Need.Goal(isUpward: true, people: 1)] : [goalDown, goalUp]
    for goal in goals {
      all.append(
        Need(
          subject: .cell(place), form: form, goals: [goal], isCertain: count.value != nil))
    }
  }

  /// What remains of each margin that holds a count.
  private mutating func addMargins(of place: Int) {
    let count = counts.all[place]
    for (dimension, category) in count.coordinates.enumerated() where category != 0 {
      let sorting = counts.tables.dimensions[dimension]
      if sorting.role == .population || sorting.isInner(Int(category)) { continue }
      for wider in wider[dimension][Int(category)] {
        var coordinates = count.coordinates
        coordinates[dimension] = Int32(wider)
        guard let other = counts[count.population, coordinates],
          let all = counts.all[other].value, let some = count.value
        else { continue }
        addRest(place, other, dimension, all - some)
      }
    }
  }

  /// For each category of a dimension, the wider ones that hold it.
  private static func wider(_ dimension: Dimension) -> [[Int]] {
    var holding = [[Int]](repeating: [], count: dimension.leafCount)
    for (place, category) in dimension.categories.enumerated()
    where dimension.canonical[place] == place {
      for leaf in category.leaves { holding[leaf].append(place) }
    }
    return dimension.categories.map { category in
      guard category.leaves.count < dimension.leafCount else { return [] }
      return holding[category.leaves[0]].filter { place in
        let leaves = dimension.categories[place].leaves
        return leaves.count > category.leaves.count
          && (leaves.count == dimension.leafCount || Set(leaves).isSuperset(of: category.leaves))
      }
    }
  }

  private mutating func addRest(
    _ place: Int, _ margin: Int, _ dimension: Int, _ number: Int
  ) {
    guard number < rules.threshold else { return }
    let count = counts.all[place]
    let sorting = counts.tables.dimensions[dimension]
    let own = Set(sorting.categories[Int(count.coordinates[dimension])].leaves)
    let rest = sorting.categories[Int(counts.all[margin].coordinates[dimension])].leaves
      .filter { !own.contains($0) }
    var box = people.box(count.coordinates)
    box[dimension] = rest
    if number > 0 {
      let cell = sorting.categories.firstIndex { $0.leaves == rest }.map { category in
        var coordinates = count.coordinates
        coordinates[dimension] = Int32(category)
        return counts[count.population, coordinates] != nil
      }
      guard cell != true else { return }
      all.append(
        Need(
          subject: .complement(place, within: margin), form: people.form(count.population, box),
          goals: [goalDown, goalUp]))
    } else if sorting.role != .key {
      // A margin of nobody is a group to the reader only while it is hidden.
      let isEmpty = counts.all[margin].value == 0
      guard !isEmpty || counts.all[margin].standing != .printed else { return }
      all.append(
        Need(
          subject: .group(place, within: margin), form: people.form(count.population, box),
          goals: [Need.Goal(isUpward: true, people: 1)], condition: isEmpty ? margin : nil,
          isCertain: !isEmpty))
    }
  }

  private mutating func addDifferences() {
    for (from, to) in pairs {
      for (later, count) in counts.all.enumerated() where count.population == to {
        guard let earlier = counts[from, count.coordinates],
          let before = counts.all[earlier].value, let after = count.value,
          (1..<rules.threshold).contains(abs(after - before))
        else { continue }
        let one = people.form(count)
        let other = people.form(counts.all[earlier])
        var form = People.Form(
          columns: one.columns + other.columns,
          factors: one.factors + other.factors.map { -$0 })
        if after < before { form = -form }
        all.append(
          Need(
            subject: .difference(earlier: earlier, later: later), form: form,
            goals: [goalDown, goalUp]))
      }
    }
  }

  /// Related populations, with what follows from growing step by step.
  private var pairs: [(Int, Int)] {
    let ids = counts.tables.releases.map(\.id)
    var grown: Set<[Int]> = []
    var turned: Set<[Int]> = []
    for link in counts.tables.links {
      guard let from = ids.firstIndex(of: link.from), let to = ids.firstIndex(of: link.to) else {
        continue
      }
      let pair = [counts.populations[from], counts.populations[to]]
      switch link.relation {
      case .grows: grown.insert(pair)
      case .turnover: turned.insert(pair)
      case .same, .none: break
      }
    }
    for _ in ids {
      for one in grown {
        for two in grown where one[1] == two[0] { grown.insert([one[0], two[1]]) }
      }
    }
    return grown.union(turned).filter { $0[0] != $0[1] }
      .sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }
}
