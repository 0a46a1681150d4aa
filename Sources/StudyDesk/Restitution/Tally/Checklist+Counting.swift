extension Checklist {
  /// The codes under which somebody is counted who answered so, in the order of time; nil when they
  /// are not counted.
  func codes(
    _ reduction: PlannedFigure.AnswerSource.Reduction, of entries: [CountedEntry]
  ) -> [String]? {
    switch reduction {
    case .closing: courses(entries).map { [closing($0).rawValue] }
    case .closed:
      courses(entries).map { $0.filter { $0.first && !$0.last }.map(\.item) }
    case .open: openGaps(entries.last).map { ["\($0)"] }
    case .first, .last, .ever, .mean: nil
    }
  }

  /// How one question began and how it stands.
  private typealias Course = (item: String, first: Bool, last: Bool)

  /// The questions that somebody answered at least twice; nil when there is none: of one answer
  /// nobody knows what became of it.
  private func courses(_ entries: [CountedEntry]) -> [Course]? {
    let courses = items.compactMap { item -> Course? in
      let answers = entries.compactMap { $0.answers[item].flatMap(isGap) }
      guard answers.count > 1 else { return nil }
      return (item, answers[0], answers[answers.count - 1])
    }
    return courses.isEmpty ? nil : courses
  }

  private func closing(_ courses: [Course]) -> Closing {
    let gaps = courses.filter(\.first)
    let closed = gaps.count { !$0.last }
    if gaps.isEmpty { return .withoutGap }
    if closed == gaps.count { return .allClosed }
    return closed == 0 ? .noneClosed : .someClosed
  }

  private func openGaps(_ entry: CountedEntry?) -> Int? {
    let answers = items.compactMap { entry?.answers[$0].flatMap(isGap) }
    return answers.isEmpty ? nil : answers.count { $0 }
  }
}
