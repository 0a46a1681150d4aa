import Disclosure

/// What numbers tell together of people who may be in several of their categories: so many are in some
/// of them that a few must be in all of these (0061). Conditions where each is told apart by itself, gaps
/// that were closed, and answers to a question with several: of two of these the proof knows
/// (`answersTogether`), of three it does not.
struct SeveralAtOnce: Telltale {
  let figures: PrintedFigures
  let threshold: Int

  /// Of more categories at once there would be too many to look at.
  private static let most = 5

  /// Whether a figure tells that somebody is in several at once, which only a few are.
  func show(in number: Int) -> Bool {
    let figure = figures[number]
    return figure.held.contains { dimension, groups in
      groups.contains { group, held in
        guard let everybody = most(in: group, of: number) else { return false }
        let lacking = figure.counts.parts(of: group, by: dimension).compactMap { part in
          figures.people(part.address, in: number)
            .map { (category: part.leaf, people: everybody - $0) }
        }
        return tells(lacking[...], of: [], leaving: everybody, held)
      }
    }
  }

  /// How many people of a group there are at most who can be in any of the categories, as far as a
  /// reader knows: all, and of those whose gaps are told to be closed only those who closed one.
  private func most(in group: Address, of number: Int) -> Int? {
    let figure = figures[number]
    let told = figures.people(group, in: number)
    let elsewhere = figures.all.indices.compactMap { other in
      figure.layout.counts(gapsOf: figures[other].layout)
        ? closed(figure.counts.group(group), in: other) : nil
    }
    return ([told].compactMap(\.self) + elsewhere).min()
  }

  /// How many of a group closed a gap at most.
  private func closed(_ group: Group, in number: Int) -> Int? {
    let (counts, layout) = (figures[number].counts, figures[number].layout)
    guard let place = counts.place(of: group),
      let everybody = figures.people(place, in: number), let answers = counts.answers(of: group)
    else { return nil }
    let others = answers.filter { answer in
      let codes = layout.answerLeaves.filter { $0.value == answer.leaf }.keys
      return figures.isPrinted(answer.address, in: number)
        && codes.allSatisfy { Checklist.Closing(rawValue: $0)?.isOfNone == true }
    }
    return everybody - others.reduce(0) { $0 + (counts[$1.address] ?? 0) }
  }

  /// Looks at ever more categories, as long as somebody must be in them all.
  ///
  /// - Parameters:
  ///   - lacking: how many are not in each of those that may still be added.
  ///   - categories: those looked at.
  ///   - fewest: how many must be in all of these at least.
  ///   - held: how many are in which at once.
  private func tells(
    _ lacking: ArraySlice<(category: String, people: Int)>, of categories: Set<String>,
    leaving fewest: Int, _ held: [Set<String>: Int]
  ) -> Bool {
    // Never are there fewer than there must be.
    if categories.count > 1, fewest < threshold {
      let people = held.reduce(0) { $0 + ($1.key.isSuperset(of: categories) ? $1.value : 0) }
      if people < threshold { return true }
    }
    guard categories.count < Self.most else { return false }
    return lacking.indices.contains { index in
      let next = lacking[index]
      return next.people < fewest
        && tells(
          lacking[(index + 1)...], of: categories.union([next.category]),
          leaving: fewest - max(0, next.people), held)
    }
  }
}

extension FigureLayout {
  /// Whether it tells which gaps of another figure's checklist were closed, where that tells of how many
  /// people any were.
  fileprivate func counts(gapsOf other: FigureLayout) -> Bool {
    guard case .answers(let source) = figure.subject, source.reduction == .closed,
      case .answers(let all) = other.figure.subject, all.reduction == .closing,
      source.form == all.form, let own = source.checklist, let whole = all.checklist
    else { return false }
    return Set(own.items).isSubset(of: whole.items)
  }
}

extension Checklist.Closing {
  /// Whether whoever is in it closed no gap.
  fileprivate var isOfNone: Bool { self == .noneClosed || self == .withoutGap }
}
