import Disclosure
import Restitution
import Wording

/// The tallies behind one figure: its finest presentation, then coarser ones that the plan allows.
struct FigureTallies {
  private var tallies: [Tally]

  init(_ figure: PlannedFigure, layouts: FigureLayouts) throws {
    tallies = try ([figure] + figure.coarser).map { Tally(try layouts.layout(of: $0)) }
  }

  /// The questions whose answers are counted, each with those that lead to it.
  var sources: [(source: PlannedFigure.AnswerSource, leading: [String])] {
    tallies.compactMap { tally in
      guard case .answers(let source) = tally.layout.figure.subject else { return nil }
      return (source, Array(tally.layout.leading.keys))
    }
  }

  mutating func add(_ person: CountedPerson) {
    for index in tallies.indices { tallies[index].add(person) }
  }

  /// How many presentations there are, the finest first.
  var count: Int { tallies.count }

  /// How a presentation is laid out.
  func layout(of number: Int) -> FigureLayout { tallies[number].layout }

  /// The presentation of these to begin with, judged by itself: the finest of which at most one
  /// number in ten would be hidden; without one, that with the smallest share; nil when more than half
  /// of each would be. All are counted from the same people, and only one is printed.
  func first(of numbers: [Int], under plan: RestitutionPlan) throws -> Int? {
    let shares = try numbers.map { number in
      let table = try judged(number, under: plan)
      return table.isMostlyHidden ? nil : Double(table.hiddenCells) / Double(table.cells.count)
    }
    let printed = zip(numbers, shares).compactMap { number, share in share.map { (number, $0) } }
    return (printed.first { $0.1 <= 0.1 } ?? printed.min { $0.1 < $1.1 })?.0
  }

  /// A presentation as it would be printed by itself.
  private func judged(_ number: Int, under plan: RestitutionPlan) throws -> PublishableTable {
    let counts = try tallies[number].table()
    let table = PublishableTable(counts, threshold: plan.threshold, zeros: plan.zeros)
    guard tallies[number].layout.figure.subject == .writers else { return table }
    // That somebody did not write in a month is not protected (0058).
    let few = table.cells.map(\.address).filter { address in
      let people = counts[address] ?? 0
      return (1..<plan.threshold.people).contains(people) || people == 0 && plan.zeros == .protect
    }
    return PublishableTable(
      counts, hiding: Set(few), threshold: plan.threshold, zeros: plan.zeros)
  }

  /// A presentation with its true counts.
  func presentation(_ number: Int) throws -> CountedFigure { try tallies[number].counted() }

  /// The figure as that presentation has it, without the places given.
  func figure(
    _ number: Int, hiding hidden: Set<Address>, under plan: RestitutionPlan
  ) throws -> Figure {
    let table = PublishableTable(
      try tallies[number].table(), hiding: hidden, threshold: plan.threshold, zeros: plan.zeros)
    return tallies[number].figure(table, insteadOf: tallies[0])
  }

  /// The figure of which nothing is printed but that it was asked.
  func withheld(under plan: RestitutionPlan) throws -> Figure {
    let counts = try tallies[0].table()
    let all = PublishableTable(counts, threshold: plan.threshold, zeros: plan.zeros)
    let table = PublishableTable(
      counts, hiding: Set(all.cells.map(\.address)), threshold: plan.threshold, zeros: plan.zeros)
    return tallies[0].figure(table, insteadOf: tallies[0])
  }
}

extension Tally {
  fileprivate func figure(_ table: PublishableTable, insteadOf finest: Tally) -> Figure {
    let figure = layout.figure
    let notes = [
      figure.note, figure.subject == .needs ? Self.notListed(table.threshold.people) : nil,
      layout.answerLeaves == finest.layout.answerLeaves ? nil : Self.isGrouped,
      figure.axes == finest.layout.figure.axes
        ? nil : figure.axes.contains(.quarter) ? Self.hasMonthsTogether : Self.hasPeopleTogether,
      layout.unfinishedOn.map(Self.isCounted),
    ].compactMap(\.self)
    return Figure(
      caption: figure.caption, question: layout.question, base: figure.subject.base,
      note: notes.isEmpty
        ? nil
        : Phrase(
          notes.map(\.french).joined(separator: " "), notes.map(\.english).joined(separator: " ")),
      content: .counts(table, figure.picture), labels: layout.labels,
      isUnfinished: layout.unfinishedOn != nil)
  }

  /// Said on every such figure, whether or not a need is missing from it.
  private static func notListed(_ threshold: Int) -> Phrase {
    Phrase(
      "Un besoin dont le nombre ne peut pas être publié n’est pas listé, à moins qu’une restitution "
        + "précédente ne l’ait fait\u{A0}: moins de \(Language.french.number(threshold))\u{A0}personnes "
        + "le portent, ou presque toutes, ou ce nombre en ferait connaître un autre.",
      "A need whose number cannot be published is not listed, unless an earlier restitution listed "
        + "it: fewer than \(Language.english.number(threshold))\u{A0}people carry it, or nearly "
        + "everyone does, or that number would give another away.")
  }

  private static let isGrouped = Phrase(
    "Des réponses sont réunies ici\u{A0}: plus détaillée, la figure aurait eu trop de nombres non "
      + "publiés.",
    "Answers are put together here: in more detail, too many of the figure’s numbers could not be "
      + "published.")

  private static let hasMonthsTogether = Phrase(
    "Des mois sont réunis ici\u{A0}: plus détaillée, la figure aurait eu trop de nombres non publiés.",
    "Months are put together here: in more detail, too many of the figure’s numbers could not be "
      + "published.")

  private static let hasPeopleTogether = Phrase(
    "Des groupes de personnes sont réunis ici\u{A0}: plus détaillée, la figure aurait eu trop de nombres "
      + "non publiés.",
    "Groups of people are put together here: in more detail, too many of the figure’s numbers could "
      + "not be published.")

  private static func isCounted(until day: Day) -> Phrase {
    Phrase(
      "Compté jusqu’au \(day.words.french), avant la fin de la dernière période.",
      "Counted until \(day.words.english), before the last period was over.")
  }
}

extension PlannedFigure.Subject {
  fileprivate var base: Base {
    switch self {
    case .participants, .needs: .tookPart
    case .path: .informed
    case .writers: .wrote
    case .answers: .answered
    }
  }
}
