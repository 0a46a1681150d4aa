/// Which needs a choice of hidden counts leaves open, found with as few questions as can be.
struct Needing {
  /// A need that is not met, and the arithmetic that shows it: one for each of its goals.
  struct Unmet {
    let need: Int
    let proofs: [Attack.Reach]
  }

  private let needs: [Need]
  private let attack: Attack
  private let seconds: () -> Double

  init(_ needs: [Need], _ attack: Attack, seconds: @escaping () -> Double) {
    self.needs = needs
    self.attack = attack
    self.seconds = seconds
  }

  /// The needs that are not met, at most so many; nil when time runs out.
  func unmet(_ hidden: [Bool], among places: [Int], most: Int = .max) -> [Unmet]? {
    attack.hide(hidden)
    var open = places.filter { place in needs[place].condition.map { hidden[$0] } ?? true }
    if open.count > 12 { sweep(&open) }
    var unmet: [Unmet] = []
    while let next = open.first, unmet.count < most {
      open.removeFirst()
      guard seconds() > 0 else { return nil }
      var proofs: [Attack.Reach] = []
      var isMet = false
      for goal in needs[next].goals where !isMet {
        let form = goal.isUpward ? needs[next].form : -needs[next].form
        guard let reach = attack.reach(form, seconds: seconds()) else { return nil }
        proofs.append(reach)
        isMet = reach.people >= (goal.isUpward ? goal.people : -goal.people) - 1e-6
        open.removeAll { needs[$0].isMet(by: reach.values) }
      }
      if !isMet { unmet.append(Unmet(need: next, proofs: proofs)) }
    }
    return unmet
  }

  /// Asks for many needs at once, as long as that settles enough of them.
  private func sweep(_ open: inout [Int]) {
    var turn = 0
    while open.count > 12, seconds() > 0 {
      guard let reach = attack.solve(costs(for: open, turn), seconds: seconds()) else { return }
      let before = open.count
      open.removeAll { needs[$0].isMet(by: reach.values) }
      turn += 1
      if before - open.count < max(2, before / 50), turn > 3 { return }
    }
  }

  private func costs(for open: [Int], _ turn: Int) -> [Double] {
    var costs = [Double](repeating: 0, count: attack.width)
    var mixed = UInt64(truncatingIfNeeded: turn &* 2_654_435_761 &+ 1)
    for place in open {
      mixed = mixed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let goal = needs[place].goals[Int(mixed >> 33) % needs[place].goals.count]
      let weight = (goal.isUpward ? -1.0 : 1.0) * (0.5 + Double(mixed >> 40) / Double(1 << 24))
      for (column, factor) in zip(needs[place].form.columns, needs[place].form.factors) {
        costs[Int(column)] += weight * factor
      }
    }
    return costs
  }
}
