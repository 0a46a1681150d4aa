import Disclosure
import Restitution
import Wording

/// The tallies behind one figure: its finest presentation, then coarser ones that the plan allows.
struct FigureTallies {
  private var tallies: [Tally]

  init(_ figure: PlannedFigure, layouts: FigureLayouts) throws {
    tallies = try ([figure] + figure.coarser).map { Tally(try layouts.layout(of: $0)) }
  }

  /// The questions whose answers are counted.
  var sources: [PlannedFigure.AnswerSource] {
    tallies.compactMap {
      if case .answers(let source) = $0.layout.figure.subject { source } else { nil }
    }
  }

  mutating func add(_ person: CountedPerson) {
    for index in tallies.indices { tallies[index].add(person) }
  }

  /// The finest presentation of which at most one number in ten is hidden; without one, that with
  /// the smallest share hidden. All are counted from the same people, and only one is printed.
  func figure(under plan: RestitutionPlan) throws -> Figure {
    let figures = try tallies.enumerated().map { index, tally in
      try tally.figure(under: plan, isCoarser: index > 0)
    }
    let printed = figures.filter { !$0.isWithheld }
    return printed.first { $0.hiddenShare <= 0.1 }
      ?? printed.min { $0.hiddenShare < $1.hiddenShare } ?? figures[0]
  }
}

extension Tally {
  fileprivate func figure(under plan: RestitutionPlan, isCoarser: Bool) throws -> Figure {
    let table = PublishableTable(try table(), threshold: plan.threshold, zeros: plan.zeros)
    let figure = layout.figure
    let notes = [figure.note, isCoarser ? Self.isGrouped : nil].compactMap(\.self)
    return Figure(
      caption: figure.caption, question: layout.question, base: figure.subject.base,
      note: notes.isEmpty
        ? nil
        : Phrase(
          notes.map(\.french).joined(separator: " "), notes.map(\.english).joined(separator: " ")),
      content: .counts(table, figure.picture), labels: layout.labels)
  }

  private static let isGrouped = Phrase(
    "Des réponses ou des mois sont réunis ici\u{A0}: plus détaillée, la figure aurait eu trop de "
      + "nombres non publiés.",
    "Answers or months are put together here: in more detail, too many of the figure’s numbers "
      + "could not be published.")
}

extension Figure {
  fileprivate var hiddenShare: Double {
    guard case .counts(let table, _) = content else { return 0 }
    return Double(table.hiddenCells) / Double(table.cells.count)
  }
}

extension PlannedFigure.Subject {
  fileprivate var base: Base {
    switch self {
    case .participants: .tookPart
    case .path: .informed
    case .writers: .wrote
    case .answers: .answered
    }
  }
}
