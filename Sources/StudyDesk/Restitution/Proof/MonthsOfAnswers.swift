import Disclosure

/// What a question told of the whole time tells of its months: whoever is counted with an answer gave it
/// in some month. Where the printed months do not account for all of them, a few did in one that is not
/// printed (0061).
struct MonthsOfAnswers: Telltale {
  let figures: PrintedFigures
  let threshold: Int

  /// Whether a figure tells too much beside one that stands before it.
  func show(in number: Int) -> Bool {
    (0..<number).contains { tells($0, number) || tells(number, $0) }
  }

  private func tells(_ whole: Int, _ timed: Int) -> Bool {
    let (one, other) = (figures[whole].layout, figures[timed].layout)
    guard one.tellsWhole(of: other),
      let time = other.dimensions.firstIndex(where: { $0.membership == .occasions })
    else { return false }
    let counts = figures[whole].counts
    return counts.everyone.contains { group in
      guard let answers = counts.answers(of: counts.group(group)) else { return false }
      return answers.contains { answer in
        guard let people = figures.people(answer.address, in: whole) else { return false }
        let codes = Set(one.answerLeaves.filter { $0.value == answer.leaf }.keys)
        let leaves = Set(codes.compactMap { other.answerLeaves[$0] })
        return tells(people, leaves, counts.group(group), timed, time)
      }
    }
  }

  /// Whether more people gave some answers than the printed months hold, and few in the others.
  private func tells(
    _ people: Int, _ leaves: Set<String>, _ group: Group, _ timed: Int, _ time: Int
  ) -> Bool {
    let counts = figures[timed].counts
    let dimension = counts.dimensions[time]
    var (printed, unprinted) = (0, 0)
    for month in dimension.leaves {
      var group = group
      group[dimension.id] = .leaf(month)
      for answer in counts.answers(of: group) ?? [] where leaves.contains(answer.leaf) {
        let count = counts[answer.address] ?? 0
        if figures.isPrinted(answer.address, in: timed) {
          printed += count
        } else {
          unprinted += count
        }
      }
    }
    return people > printed && unprinted < threshold
  }
}

extension FigureLayout {
  /// Whether it tells of the whole time what another figure tells month by month.
  fileprivate func tellsWhole(of other: FigureLayout) -> Bool {
    guard case .answers(let source) = figure.subject,
      case .answers(let timed) = other.figure.subject,
      source.form == timed.form, source.item == timed.item, source.checklist == nil,
      source.reduction == timed.reduction, source.reduction != .mean
    else { return false }
    return !dimensions.contains { $0.membership == .occasions }
  }
}
