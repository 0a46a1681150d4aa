import StudyModel

/// Four draws side by side: how often each voter was drawn, and what each criterion then says.
///
/// A draw costs as much as there is evidence, not as there are people times needs.
struct DrawBlock {
  typealias Lanes = SIMD4<Double>
  static let width = Lanes.scalarCount
  private static let unit = 1_099_511_627_776.0

  /// How often a voter was drawn, and what that adds to the means over conditions and regions.
  private struct Drawn {
    var times = Lanes.zero
    var byCondition = Lanes.zero
    var byRegion = Lanes.zero
  }

  private let table: EvidenceTable
  private var drawn: [Drawn]
  /// By criterion, then need; not a number where there is nothing to go by.
  private var values: [Lanes]

  /// What the criteria say: the numbers alone, so that to ask for them does not copy all the
  /// evidence.
  struct Outcome {
    fileprivate let values: [Lanes]
    fileprivate let needs: Int

    @inline(__always)
    func value(_ criterion: Criterion, _ need: Int) -> Lanes {
      values[criterion.place * needs + need]
    }
  }

  var outcome: Outcome { Outcome(values: values, needs: table.needs.count) }

  init(_ table: EvidenceTable) {
    self.table = table
    drawn = Array(repeating: Drawn(), count: table.voterCount)
    values = Array(repeating: .zero, count: Criterion.allCases.count * table.needs.count)
  }

  /// Everyone once, as things are.
  mutating func takeEveryone() {
    for voter in drawn.indices { drawn[voter].times = Lanes(repeating: 1) }
    evaluate()
  }

  /// As many people as there are, drawn with replacement, and as many anonymous ballots.
  mutating func draw(_ generator: inout SeededGenerator) {
    for voter in drawn.indices { drawn[voter].times = .zero }
    for lane in 0..<Self.width {
      draw(0..<table.peopleCount, lane, &generator)
      draw(table.peopleCount..<table.voterCount, lane, &generator)
    }
    evaluate()
  }

  private mutating func draw(
    _ range: Range<Int>, _ lane: Int, _ generator: inout SeededGenerator
  ) {
    let count = UInt64(range.count)
    for _ in range {
      let place = Int(generator.next().multipliedFullWidth(by: count).high)
      drawn[range.lowerBound + place].times[lane] += 1
    }
  }

  private mutating func evaluate() {
    share(table.conditions, of: table.conditionCount) { $0.byCondition = $1 }
    share(table.regions, of: table.regionCount) { $0.byRegion = $1 }
    for need in table.needs.indices {
      store(reach(need), need)
      store(votes(need), for: .votes, need)
    }
  }

  /// What each person adds to the mean of their groups' shares, in whole units.
  private mutating func share(
    _ groups: EvidenceTable.Lists<Int>, of count: Int, _ keep: (inout Drawn, Lanes) -> Void
  ) {
    var sizes = Array(repeating: Lanes.zero, count: count)
    for person in 0..<table.peopleCount {
      let times = drawn[person].times
      for place in groups.range(person) { sizes[groups.members[place]] += times }
    }
    var present = Lanes.zero
    for size in sizes { present += Lanes(repeating: 1).replacing(with: 0, where: size .== 0) }
    for group in sizes.indices {
      let share = (Self.unit / (present * sizes[group])).rounded(.toNearestOrEven)
      sizes[group] = share.replacing(with: 0, where: sizes[group] .== 0)
    }
    for person in 0..<table.peopleCount {
      var sum = Lanes.zero
      for place in groups.range(person) { sum += sizes[groups.members[place]] }
      keep(&drawn[person], sum * drawn[person].times)
    }
  }

  private struct Reach {
    var people = Lanes.zero
    var conditions = Lanes.zero
    var regions = Lanes.zero
    var severity = Lanes.zero
    var judged = Lanes.zero
    var passages = Lanes.zero
  }

  private func reach(_ need: Int) -> Reach {
    var sums = Reach()
    for place in table.behind.range(need) {
      let entry = table.behind.members[place]
      let person = drawn[entry.person]
      sums.people += person.times
      sums.conditions += person.byCondition
      sums.regions += person.byRegion
      sums.severity += person.times * entry.severity
      sums.judged += person.times * entry.judged
      sums.passages += person.times * entry.passages
    }
    return sums
  }

  private func votes(_ need: Int) -> Lanes {
    var given = Lanes.zero
    var voters = Lanes.zero
    for place in table.votes.range(need) {
      let vote = table.votes.members[place]
      let times = drawn[vote.voter].times
      given += times * vote.share
      voters += times
    }
    return given / voters / EvidenceTable.voteUnit
  }

  private mutating func store(_ sums: Reach, _ need: Int) {
    store(sums.people / Double(max(1, table.peopleCount)), for: .people, need)
    store(sums.conditions / Self.unit, for: .conditions, need)
    store(sums.regions / Self.unit, for: .regions, need)
    store(sums.severity / sums.judged, for: .severity, need)
    store(sums.passages / sums.people, for: .frequency, need)
  }

  private mutating func store(_ value: Lanes, for criterion: Criterion, _ need: Int) {
    values[criterion.place * table.needs.count + need] = value
  }
}
