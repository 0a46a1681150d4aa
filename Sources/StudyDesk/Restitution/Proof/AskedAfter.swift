import Disclosure

/// What a reader learns from a question that is only asked after some answers to another one: whoever
/// answers it gave one of these. Where more people do than the printed answers account for, that tells
/// of answers that are not printed (0061).
struct AskedAfter: Telltale {
  let figures: PrintedFigures
  let threshold: Int

  /// The categories of a figure that hold only answers which lead to another one, and whether it shows
  /// every answer, these apart from all others; nil where none leads there.
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

  /// Whether a figure tells too much of another one.
  func show(in number: Int) -> Bool {
    figures.all.indices.contains { earlier in
      guard let lead = Self.leading(from: figures[earlier].layout, to: figures[number].layout)
      else {
        return false
      }
      return figures[number].counts.everyone.contains {
        tells(number, $0, of: earlier, lead.leaves, lead.isClear)
      }
    }
  }

  private func tells(
    _ later: Int, _ address: Address, of earlier: Int, _ leading: Set<String>, _ isClear: Bool
  ) -> Bool {
    guard let people = figures.people(address, in: later),
      let answers = figures[earlier].counts.answers(of: figures[later].counts.group(address))
    else { return false }
    let more = answers.reduce(people) { rest, answer in
      leading.contains(answer.leaf)
        ? rest - (figures.people(answer.address, in: earlier) ?? 0) : rest
    }
    let isWhole = isClear && answers.allSatisfy { figures.isPrinted($0.address, in: earlier) }
    return more > 0 && (!isWhole || more < threshold)
  }
}
