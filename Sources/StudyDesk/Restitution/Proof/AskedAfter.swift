import Disclosure
import StudyForms

/// What a reader learns from a question that is only asked after some answers to another one: whoever
/// answers it gave one of these. Where more people do than the printed answers account for, that tells
/// of answers that are not printed (0061).
struct AskedAfter {
  private let figures: [CountedFigure]
  private let threshold: Int
  private let ties: [Tie]

  /// A figure whose people all gave one of some answers to the question of another one.
  private struct Tie {
    let later: Int
    let earlier: Int
    /// The categories of the earlier figure that hold no other answer.
    let leading: Set<String>
    /// Whether the earlier figure shows every answer, these apart from all others.
    let isClear: Bool
  }

  init(_ figures: [CountedFigure], threshold: Int) {
    self.figures = figures
    self.threshold = threshold
    ties = figures.indices.flatMap { later in
      figures.indices.compactMap { earlier in
        Self.leading(from: figures[earlier].layout, to: figures[later].layout).map {
          Tie(later: later, earlier: earlier, leading: $0.leaves, isClear: $0.isClear)
        }
      }
    }
  }

  private static func leading(
    from earlier: FigureLayout, to later: FigureLayout
  ) -> (leaves: Set<String>, isClear: Bool)? {
    guard case .answers(let source) = earlier.figure.subject, source.checklist == nil,
      case .answers(let waiting) = later.figure.subject, source.form == waiting.form,
      let codes = later.leading[source.item]
    else { return nil }
    let leading = Set(codes.compactMap { earlier.answerLeaves[$0] })
    let others = Set(earlier.answerLeaves.filter { !codes.contains($0.key) }.values)
    return (
      leading.subtracting(others), earlier.hasEveryAnswer && leading.isDisjoint(with: others)
    )
  }

  /// The figures that tell too much of another one, given the places of each that are not printed.
  func show(hiding hidden: [Set<Address>]) -> Set<Int> {
    Set(
      ties.filter { tie in
        figures[tie.later].counts.everyone.contains { address in
          !hidden[tie.later].contains(address)
            && tells(tie, figures[tie.later].counts, address, hidden[tie.earlier])
        }
      }.map(\.later))
  }

  private func tells(
    _ tie: Tie, _ later: CountTable, _ address: Address, _ hidden: Set<Address>
  ) -> Bool {
    let earlier = figures[tie.earlier].counts
    guard let people = later[address],
      let answers = earlier.answers(of: later.group(address))
    else { return false }
    let printed = answers.filter { tie.leading.contains($0.leaf) && !hidden.contains($0.address) }
    let more = people - printed.reduce(0) { $0 + (earlier[$1.address] ?? 0) }
    let isWhole = tie.isClear && !answers.contains { hidden.contains($0.address) }
    return more > 0 && (!isWhole || more < threshold)
  }
}
