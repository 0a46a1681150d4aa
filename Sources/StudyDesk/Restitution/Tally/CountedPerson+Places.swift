import Disclosure
import StudyModel
import Wording

/// The steps of taking part, each reached only after the one before.
enum Step: String, CaseIterable {
  case informed, agreed, wrote, finished

  var label: Phrase {
    switch self {
    case .informed: Phrase("Informées", "Informed")
    case .agreed: Phrase("Ont accepté de participer", "Agreed to take part")
    case .wrote: Phrase("Ont écrit dans leur journal", "Wrote in the logbook")
    case .finished: Phrase("Ont répondu au bilan final", "Answered the final review")
    }
  }
}

extension CountedPerson {
  var isWriter: Bool { entries.contains { $0.role == .logbook } }

  var monthsWritten: Set<Month> {
    Set(entries.lazy.filter { $0.role == .logbook }.map(\.month))
  }

  /// The steps reached, without a gap.
  var steps: [String] {
    let reached: [(Step, Bool)] = [
      (.informed, wasInformed), (.agreed, agreed), (.wrote, isWriter),
      (.finished, entries.contains { $0.role == .final }),
    ]
    return reached.prefix { $0.1 }.map(\.0.rawValue)
  }

  /// Every combination of the person's leaves along those axes.
  func places(_ axes: [PlannedFigure.Axis], months: Set<Month>) -> [[Coordinate]] {
    axes.reduce([[]]) { starts, axis in
      let leaves =
        switch axis {
        case .region: [region]
        case .condition: conditions
        case .month: months.map(\.description)
        }
      return starts.flatMap { start in leaves.map { start + [.leaf($0)] } }
    }
  }

  /// The person's answers, each with the leaves of the axes before it; nil when they never
  /// answered.
  func answerPlaces(
    _ source: PlannedFigure.AnswerSource, _ axes: [PlannedFigure.Axis]
  ) -> [[Coordinate]]? {
    let answered = entries.filter { $0.form == source.form && $0.answers[source.item] != nil }
    guard !answered.isEmpty else { return nil }
    let byPeriod =
      axes.contains(.month) ? Dictionary(grouping: answered, by: \.month) : nil
    let groups = byPeriod.map { Array($0.values) } ?? [answered]
    return groups.flatMap { group in
      let kept = source.reduction.kept(of: group)
      let codes = Set(kept.flatMap { $0.answers[source.item] ?? [] })
        .subtracting(source.leavingOut)
      let before = places(axes, months: byPeriod == nil ? [] : [group[0].month])
      let answers = codes.map { Coordinate.leaf($0) } + [.total]
      return before.flatMap { place in answers.map { place + [$0] } }
    }
  }
}

extension PlannedFigure.AnswerSource.Reduction {
  fileprivate func kept(of entries: [CountedEntry]) -> ArraySlice<CountedEntry> {
    switch self {
    case .first: entries.prefix(1)
    case .last: entries.suffix(1)
    case .ever: entries[...]
    }
  }
}
