import Disclosure
import Restitution
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// One question told for the whole time and month by month, to a reader who takes one from the other.
struct `Answers of a month beside those of a longer time` {
  private let study: Study
  private let rules: DisclosureRules
  private let day = Known.day("2025-02-10")

  init() throws {
    study = try Office().workspace.study
    rules = try #require(DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: false))
  }

  private func figure(
    _ id: String, _ counts: [(place: [String], people: Int)], by axis: PlannedFigure.Axis? = nil,
    of answers: [String] = ["more", "less"],
    reduction: PlannedFigure.AnswerSource.Reduction = .last
  ) throws -> CountedFigure {
    let words = Phrase(same: id)
    let source = PlannedFigure.AnswerSource(
      form: "suivi", item: "frequence", reduction: reduction, shown: [], leavingOut: [])
    let figure = PlannedFigure(
      id: id, caption: words, note: nil, subject: .answers(source),
      axes: axis.map { [$0] } ?? [], picture: .table)
    var dimensions = [
      try TableDimension(
        "answer", leaves: answers, membership: reduction == .ever ? .anyNumber : .exactlyOne)
    ]
    if let axis {
      let leaves = Set(counts.map { $0.place[0] }).sorted()
      dimensions.insert(
        try TableDimension(
          axis == .month ? "month" : "quarter", leaves: leaves, membership: .occasions),
        at: 0)
    }
    var cells: [Address: Int] = [:]
    for (place, people) in counts {
      cells[Address(place.map { Coordinate.leaf($0) })] = people
      let total = Address(place.dropLast().map { Coordinate.leaf($0) } + [.total])
      cells[total, default: 0] += people
    }
    var layout = FigureLayout(
      figure: figure, dimensions: dimensions, labels: Labels(names: [:]), pathSteps: Step.allCases)
    for answer in answers { layout.answerLeaves[answer] = answer }
    return CountedFigure(layout, try CountTable(id: id, dimensions: dimensions, counts: cells))
  }

  private func proof(
    _ figures: [CountedFigure], after earlier: [ReleaseTables] = []
  ) throws -> ReleaseProof {
    try ReleaseProof(
      of: figures, as: "essai", on: day, after: earlier,
      under: ReleaseProof.Terms(
        rules: rules, reader: ReaderWords(study), deadline: .now + .seconds(60), attendance: nil))
  }

  @Test func `do not tell how the few answered who were silent in the last month`() throws {
    let whole = try figure("whole", [(["more"], 19), (["less"], 19)])
    let months = try figure(
      "months",
      [
        (["2024-12", "more"], 15), (["2024-12", "less"], 14), (["2025-01", "more"], 16),
        (["2025-01", "less"], 15),
      ], by: .month)
    let hidden = try proof([whole, months]).hidden
    for answer in ["more", "less"] {
      let places = [
        hidden[0].contains(Address([.leaf(answer)])),
        hidden[1].contains(Address([.leaf("2025-01"), .leaf(answer)])),
      ]
      #expect(
        places.contains(true), "both numbers of \(answer) are printed: 3 or 4 people are left")
    }
    #expect(try proof([months]).hidden == [[]])
    #expect(try proof([whole]).hidden == [[]])
  }

  @Test func `stay where enough people were silent`() throws {
    let whole = try figure("whole", [(["more"], 19), (["less"], 19)])
    let months = try figure(
      "months", [(["2025-01", "more"], 12), (["2025-01", "less"], 13)], by: .month)
    #expect(try proof([whole, months]).hidden == [[], []])
  }

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
  func `of a month that is over do not change by a few`(change: Int, isTold: Bool) throws {
    let before = try figure(
      "months", [(["2024-12", "more"], 19), (["2024-12", "less"], 20)], by: .month)
    let earlier = ReleaseTables(
      name: "first", tables: try proof([before]).tables, asOf: Known.day("2025-01-31"))
    let month = try figure(
      "months", [(["2024-12", "more"], 19 - change), (["2024-12", "less"], 20)], by: .month)
    let after = try proof([month], after: [earlier])
    #expect((after.telling.isEmpty && after.hidden == [[]]) == !isTold)
    let during = ReleaseTables(
      name: "first", tables: earlier.tables, asOf: Known.day("2024-12-20"))
    #expect(try proof([month], after: [during]).telling.isEmpty)
  }

  @Test(arguments: [(3, true), (7, false)])
  func `of all time, out already, are not followed by those of their last month`(
    silent: Int, isTold: Bool
  ) throws {
    let whole = try figure("whole", [(["more"], 21), (["less"], 17)])
    let earlier = ReleaseTables(
      name: "first", tables: try proof([whole]).tables, asOf: Known.day("2025-01-31"))
    let month = try figure(
      "months", [(["2025-01", "more"], 21 - silent), (["2025-01", "less"], 17 - silent)],
      by: .month)
    #expect(try proof([month], after: [earlier]).telling == (isTold ? [0] : []))
  }

  @Test func `stay as they are when nothing changed, whatever was left of the quarter`() throws {
    let quarter = try figure(
      "quarter", [(["2024-q4", "more"], 18), (["2024-q4", "less"], 19)], by: .quarter)
    let months = try figure(
      "months",
      [
        (["2024-11", "more"], 11), (["2024-11", "less"], 12), (["2024-12", "more"], 10),
        (["2024-12", "less"], 11),
      ], by: .month)
    let earlier = ReleaseTables(
      name: "first", tables: try proof([quarter, months]).tables, asOf: Known.day("2025-01-31"))
    #expect(try proof([months], after: [earlier]).telling.isEmpty)
  }

  @Test(arguments: [(3, true), (7, false)])
  func `of a question are not told again without those that a few gave`(
    few: Int, isTold: Bool
  ) throws {
    let all = try figure(
      "all", [(["more"], 19), (["less"], 17), (["none"], few)], of: ["more", "less", "none"])
    let earlier = ReleaseTables(name: "first", tables: try proof([all]).tables, asOf: day)
    let some = try figure("some", [(["more"], 19), (["less"], 17)])
    #expect(try proof([some], after: [earlier]).telling == (isTold ? [0] : []))
    #expect(try proof([all], after: [earlier]).telling.isEmpty)
  }

  /// Whether a figure would tell its question in another way than those that are out.
  private func isReshaped(
    _ figure: CountedFigure, after earlier: CountedFigure..., of day: String = "2025-01-31"
  ) throws -> Bool {
    let out = ReleaseTables(
      name: "first", tables: try proof(earlier).tables, asOf: Known.day(day))
    return ReshapedAnswers(since: [out], on: self.day).areTold(otherwiseThan: figure.layout)
  }

  @Test func `of the whole time and of its months are told of one day in one release only`() throws
  {
    let whole = try figure("whole", [(["more"], 17), (["less"], 16)])
    let months = try figure(
      "months", [(["2024-11", "more"], 17), (["2024-11", "less"], 16)], by: .month)
    #expect(try isReshaped(whole, after: months, of: "2025-02-10"))
    #expect(try isReshaped(months, after: whole, of: "2025-02-10"))
    #expect(try !isReshaped(whole, after: months, whole, of: "2025-02-10"))
    #expect(try !isReshaped(whole, after: months))
  }

  @Test(arguments: [([10, 20, 11], true), ([10, 20, 14], false), ([14, 20, 15], false)])
  func `that last tell of a few who came by what is hidden`(now: [Int], isTold: Bool) throws {
    let answers = ["more", "less", "none"]
    func first(_ people: [Int]) throws -> CountedFigure {
      try figure(
        "first", zip(answers, people).map { (place: [$0], people: $1) }, of: answers,
        reduction: .first)
    }
    let out = ReleaseTables(
      name: "first", tables: try proof([first([8, 12, 10])]).tables, asOf: Known.day("2025-01-31"))
    // 10 and 11 are hidden beside 8 and 10. Of 41 people where there were 30, 8 more gave the second
    // answer: 3 who came gave one of the others.
    let after = try proof([first(now)], after: [out])
    #expect(after.telling.isEmpty == !isTold)
  }

  @Test func `of a quarter are not told where its months are out, nor the other way round`() throws
  {
    let months = try figure(
      "months",
      [
        (["2024-11", "more"], 17), (["2024-11", "less"], 16), (["2024-12", "more"], 10),
        (["2024-12", "less"], 11),
      ], by: .month)
    let quarters = try figure(
      "quarters", [(["2024-q4", "more"], 18), (["2024-q4", "less"], 19)], by: .quarter)
    #expect(try isReshaped(quarters, after: months))
    #expect(try isReshaped(months, after: quarters))
    #expect(try !isReshaped(months, after: months))
    #expect(try !isReshaped(quarters, after: months, quarters))
  }

  @Test(arguments: [(0, false), (2, true), (6, false)])
  func `of which one gives several do not tell by their sum how few gave two`(
    both: Int, isTold: Bool
  ) throws {
    var layout = try figure("all", [(["more"], 20), (["less"], 15)], reduction: .ever).layout
    layout.hasEveryAnswer = true
    let counts = try CountTable(
      id: "all", dimensions: layout.dimensions,
      counts: [
        Address([.leaf("more")]): 20 + both, Address([.leaf("less")]): 15 + both,
        Address([.total]): 35 + both,
      ])
    #expect(try proof([CountedFigure(layout, counts)]).telling == (isTold ? [0] : []))
  }

  @Test(arguments: [(3, true), (6, false)])
  func `that one gave ever do not tell how few gave only those that are hidden`(
    others: Int, isTold: Bool
  ) throws {
    let answers = ["more", "less", "none", "other"]
    let hidden = others / 2
    var layout = try figure(
      "all", zip(answers, [20, 11, hidden, others - hidden]).map { (place: [$0], people: $1) },
      of: answers, reduction: .ever
    ).layout
    layout.hasEveryAnswer = true
    let counts = try CountTable(
      id: "all", dimensions: layout.dimensions,
      counts: [
        Address([.leaf("more")]): 20, Address([.leaf("less")]): 11,
        Address([.leaf("none")]): hidden, Address([.leaf("other")]): others - hidden,
        Address([.total]): 31 + others,
      ])
    #expect(try proof([CountedFigure(layout, counts)]).telling == (isTold ? [0] : []))
  }

  @Test func `are put together as they are in what is out, whatever the day`() throws {
    let all = ["more", "less", "none"]
    let apart = try figure("apart", [(["more"], 14), (["less"], 9), (["none"], 15)], of: all)
    var together = try figure("together", [(["some"], 23), (["none"], 15)], of: ["some", "none"])
    together = CountedFigure(
      together.layout.putting(["more", "less"], as: "some"), together.counts)
    #expect(try isReshaped(together, after: apart))
    #expect(try isReshaped(apart, after: together))
    #expect(try !isReshaped(apart, after: apart))
    #expect(try !isReshaped(together, after: apart, together))
  }

  @Test func `that one gave ever are not told in another way than is out`() throws {
    let whole = try figure("whole", [(["more"], 19), (["less"], 19)], reduction: .ever)
    let quarters = try figure(
      "quarters", [(["2024-q4", "more"], 15), (["2024-q4", "less"], 14)], by: .quarter,
      reduction: .ever)
    let last = try figure("last", [(["more"], 17), (["less"], 16)])
    #expect(try !isReshaped(whole, after: whole))
    #expect(try isReshaped(quarters, after: whole))
    #expect(try isReshaped(last, after: whole))
  }
}

extension FigureLayout {
  /// The same with some answers shown as one.
  fileprivate func putting(_ codes: [String], as answer: String) -> FigureLayout {
    var layout = self
    layout.answerLeaves[answer] = nil
    for code in codes { layout.answerLeaves[code] = answer }
    return layout
  }
}
