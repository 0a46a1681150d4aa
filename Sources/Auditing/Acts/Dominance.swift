import Tabulation

/// How much of a count of acts one person, or two, may have done.
package struct Dominance: Hashable, Sendable {
  /// The most that may be one person’s, in hundredths.
  package let largest: Int
  /// The most that may be two people’s, in hundredths.
  package let twoLargest: Int

  package init(largest: Int, twoLargest: Int) {
    self.largest = largest
    self.twoLargest = twoLargest
  }
}

/// What is known of those behind a number of acts; where it is not known exactly, the worst.
struct Contribution {
  let acts: Int
  /// At least so many people.
  let people: Int
  /// At most so much by one of them.
  let largest: Int
  /// At most so much by two of them.
  let twoLargest: Int

  func isFew(_ rules: Rules) -> Bool { acts > 0 && people < rules.threshold }

  func isDominated(_ shares: Dominance) -> Bool { acts < enough(shares) }

  /// The least number of acts of which these would not be too large a part.
  func enough(_ shares: Dominance) -> Int {
    max(
      (100 * largest).dividedUp(by: shares.largest),
      (100 * twoLargest).dividedUp(by: shares.twoLargest))
  }
}

extension Contribution {
  init?(_ cell: Table.Cell) {
    guard let acts = cell.value else { return nil }
    guard acts > 0 else {
      self.init(acts: 0, people: 0, largest: 0, twoLargest: 0)
      return
    }
    guard let known = cell.contributors else { return nil }
    self.init(
      acts: acts, people: known.people, largest: known.largest, twoLargest: known.twoLargest)
  }

  /// Several counts together: the same people may be behind all of them.
  init?(together parts: [Contribution?]) {
    var sum = Contribution(acts: 0, people: 0, largest: 0, twoLargest: 0)
    for part in parts {
      guard let part else { return nil }
      sum = Contribution(
        acts: sum.acts + part.acts, people: max(sum.people, part.people),
        largest: sum.largest + part.largest, twoLargest: sum.twoLargest + part.twoLargest)
    }
    self = sum
  }

  /// The change of a count: nobody did more of it than they did of the whole, before or after.
  init?(from before: Contribution, to after: Contribution) {
    let change = abs(after.acts - before.acts)
    guard change > 0 else { return nil }
    let largest = min(change, max(before.largest, after.largest))
    let two = min(change, max(before.twoLargest, after.twoLargest))
    self.init(
      acts: change,
      people: max(abs(after.people - before.people), change.dividedUp(by: max(1, largest))),
      largest: largest, twoLargest: two)
  }
}

extension Int {
  fileprivate func dividedUp(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
