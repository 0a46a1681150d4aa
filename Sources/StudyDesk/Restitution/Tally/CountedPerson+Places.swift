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
  ///
  /// - Parameter months: the months in which the person is counted.
  func places(_ axes: [PlannedFigure.Axis], months: Set<Month>) -> [[Coordinate]] {
    axes.reduce([[]]) { starts, axis in
      let leaves =
        switch axis {
        case .region: [region]
        case .condition: conditions
        case .month: months.map(\.description)
        case .quarter: Array(Set(months.map(\.quarter)))
        }
      return starts.flatMap { start in leaves.map { start + [.leaf($0)] } }
    }
  }

  /// The person's answers, each with the leaves of the axes before it; nil when they gave none that
  /// the figure counts.
  ///
  /// - Parameters:
  ///   - leaves: the category in which each code is shown.
  ///   - isOneAnswer: true when a person has exactly one category; who has none is not counted.
  func answerPlaces(
    _ source: PlannedFigure.AnswerSource, _ axes: [PlannedFigure.Axis], leaves: [String: String],
    isOneAnswer: Bool
  ) -> [[Coordinate]]? {
    let answered = entries.filter { $0.form == source.form && $0.answers[source.item] != nil }
    let places = occasions(answered, axes).flatMap { occasion -> [[Coordinate]] in
      let codes = source.reduction.kept(of: occasion.entries).flatMap {
        $0.answers[source.item] ?? []
      }
      let answers = Set(codes.compactMap { leaves[$0] })
      guard !isOneAnswer || answers.count == 1 else { return [] }
      let before = self.places(axes, months: occasion.months)
      return before.flatMap { place in
        (answers.map { .leaf($0) } + [.total]).map { place + [$0] }
      }
    }
    return places.isEmpty ? nil : places
  }

  /// The entries that are reduced to one answer together: those of one month or quarter, or all.
  private func occasions(
    _ entries: [CountedEntry], _ axes: [PlannedFigure.Axis]
  ) -> [(months: Set<Month>, entries: [CountedEntry])] {
    let groups: [[CountedEntry]]
    if axes.contains(.month) {
      groups = Array(Dictionary(grouping: entries, by: \.month).values)
    } else if axes.contains(.quarter) {
      groups = Array(Dictionary(grouping: entries, by: \.month.quarter).values)
    } else {
      groups = entries.isEmpty ? [] : [entries]
    }
    return groups.map { (months: Set($0.map(\.month)), entries: $0) }
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
