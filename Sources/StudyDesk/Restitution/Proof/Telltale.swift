import Tabulation
import Wording

/// A way in which figures tell of too few people by what no table of the proof knows: by how they hang
/// together, or by what is out already.
///
/// Each is asked when all is protected. A figure that tells gives way to its next coarser presentation,
/// and in the end to a sentence.
protocol Telltale {
  /// Whether a figure of the release tells too much.
  func show(in number: Int) -> Bool
}

/// All that may tell in a release.
struct Telltales {
  /// The figures that tell too much, by their place.
  let telling: [Int]
  /// Those of them that tell whatever becomes of the others.
  let changed: [Int]

  /// - Parameters:
  ///   - figures: the release as it may be printed.
  ///   - day: the last day that is counted.
  ///   - earlier: what is out already.
  ///   - attendance: who came and went since; nil when nothing is out.
  ///   - isTold: whether participants are told of by who came and who stayed.
  init(
    in figures: PrintedFigures, on day: Day, after earlier: [ReleaseTables], threshold: Int,
    knowing attendance: Attendance?, isTold: Bool
  ) {
    let changes = FewChanges(
      in: figures, since: earlier, knowing: attendance, threshold: threshold)
    let others: [any Telltale] = [
      AskedAfter(figures: figures, threshold: threshold),
      SeveralAtOnce(figures: figures, threshold: threshold),
      MonthsOfAnswers(figures: figures, threshold: threshold),
      ConditionSums(figures: figures, threshold: threshold),
      PeriodChanges(in: figures, since: earlier, on: day, threshold: threshold),
      OmittedAnswers(in: figures, since: earlier, threshold: threshold),
      LastingAnswers(in: figures, since: earlier, threshold: threshold),
      Uncounted(figures: figures, threshold: threshold),
      ComingAndGoing(in: figures, isTold: isTold),
      VanishedNumbers(in: figures, since: earlier, on: day, knowing: attendance),
    ]
    let changed = figures.all.indices.filter(changes.show)
    self.changed = changed
    telling = figures.all.indices.filter { number in
      changed.contains(number) || others.contains { $0.show(in: number) }
    }
  }
}

/// Participants, by region and condition: told of by who came and who stayed (0039).
private struct ComingAndGoing: Telltale {
  private let figures: PrintedFigures
  private let isTold: Bool

  init(in figures: PrintedFigures, isTold: Bool) {
    self.figures = figures
    self.isTold = isTold
  }

  func show(in number: Int) -> Bool {
    isTold && figures.tables(of: number).contains(where: figures.tabulation.isOfParticipants)
  }
}
