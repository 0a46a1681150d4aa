/// What an audit has shown to be possible, for the next one of the same tables with more hidden: whole
/// counts that fit all that was printed fit whatever is left of it.
package final class Recollection {
  private var printed: [Int: Set<Equations.Sum>] = [:]
  private var ranges: [Int: [Amount: ClosedRange<Int>]] = [:]

  package init() {}

  /// The values that amounts of a society can take; none unless all that is printed now was before.
  func ranges(_ society: Int, _ equations: Equations) -> [Amount: ClosedRange<Int>] {
    guard let printed = printed[society], let ranges = ranges[society],
      equations.sums.allSatisfy(printed.contains)
    else { return [:] }
    return ranges
  }

  func keep(_ society: Int, _ equations: Equations, _ states: [Inquiry.State]) {
    printed[society] = Set(equations.sums)
    ranges[society] = Dictionary(
      states.map { ($0.question.amount, $0.inner) },
      uniquingKeysWith: { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) })
  }
}
