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

  /// The steps of that study: one without a logbook has no step of writing in it, one without a
  /// final form none of answering it.
  static func all(of study: Study) -> [Step] {
    allCases.filter { step in
      switch step {
      case .informed, .agreed: true
      case .wrote: study.form(for: .logbook) != nil
      case .finished: study.form(for: .final) != nil
      }
    }
  }
}

extension CountedPerson {
  var isWriter: Bool { entries.contains { $0.role == .logbook } }

  var monthsWritten: Set<Month> {
    Set(entries.lazy.filter { $0.role == .logbook }.map(\.month))
  }

  /// The steps reached of those, without a gap.
  func reached(of steps: [Step]) -> [String] {
    steps.prefix { step in
      switch step {
      case .informed: wasInformed
      case .agreed: agreed
      case .wrote: isWriter
      case .finished: entries.contains { $0.role == .final }
      }
    }.map(\.rawValue)
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

  /// The needs the person is behind, and everybody, each before the leaves of the axes.
  func needPlaces(_ axes: [PlannedFigure.Axis]) -> [[Coordinate]] {
    let after = places(axes, months: [])
    return (needs.sorted().map { Coordinate.leaf($0) } + [.total]).flatMap { need in
      after.map { [need] + $0 }
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
    let answered = entries.filter { entry in
      entry.form == source.form && source.items.contains { entry.answers[$0] != nil }
    }
    let places = occasions(answered, axes).flatMap { occasion -> [[Coordinate]] in
      guard let codes = source.codes(of: occasion.entries) else { return [] }
      let answers = Set(codes.compactMap { leaves[$0] })
      guard !isOneAnswer || answers.count == 1 else { return [] }
      let before = self.places(axes, months: occasion.months)
      return before.flatMap { place in
        (answers.map { .leaf($0) } + [.total]).map { place + [$0] }
      }
    }
    return places.isEmpty ? nil : places
  }

  /// Where a person is not counted for what they said: for an answer that is left out, or because another one
  /// kept them from being asked.
  func uncountedPlaces(
    _ source: PlannedFigure.AnswerSource, _ axes: [PlannedFigure.Axis], leaves: [String: String],
    leading: [String: Set<String>], leftOut: Set<String>
  ) -> [[Coordinate]] {
    guard !(leading.isEmpty && leftOut.isEmpty) else { return [] }
    return occasions(entries.filter { $0.form == source.form }, axes).flatMap {
      occasion -> [[Coordinate]] in
      let answered = occasion.entries.filter { $0.answers[source.item]?.isEmpty == false }
      let codes = source.codes(of: answered) ?? []
      let isUnasked =
        answered.isEmpty
        && occasion.entries.contains { entry in
          leading.contains { item, codes in
            let given = Set(entry.answers[item] ?? [])
            return !given.isEmpty && given.isDisjoint(with: codes)
          }
        }
      guard !codes.contains(where: { leaves[$0] != nil }),
        isUnasked || codes.contains(where: leftOut.contains)
      else { return [] }
      return self.places(axes, months: occasion.months).map { $0 + [.total] }
    }
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

extension PlannedFigure.AnswerSource {
  /// The questions whose answers are read.
  var items: [String] { checklist?.items ?? [item] }

  /// The codes of the answers that count; nil when there are none.
  fileprivate func codes(of entries: [CountedEntry]) -> [String]? {
    func answers(_ entries: ArraySlice<CountedEntry>) -> [String] {
      entries.flatMap { $0.answers[item] ?? [] }
    }
    return switch reduction {
    case .first: answers(entries.prefix(1))
    case .last: answers(entries.suffix(1))
    case .ever: answers(entries[...])
    case .mean: Self.mean(of: answers(entries[...]).compactMap(Int.init)).map { ["\($0)"] }
    case .closing, .closed, .open: checklist?.codes(reduction, of: entries)
    }
  }

  private static func mean(of numbers: [Int]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    let (sum, count) = (numbers.reduce(0, +), numbers.count)
    return Int((Double(2 * sum + count) / Double(2 * count)).rounded(.down))
  }
}

extension PlannedFigure.AnswerSource.Reduction {
  /// Whether several questions are read together.
  var isOfChecklists: Bool {
    switch self {
    case .first, .last, .ever, .mean: false
    case .closing, .closed, .open: true
    }
  }
}
