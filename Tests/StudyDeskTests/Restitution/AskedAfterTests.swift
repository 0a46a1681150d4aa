import Disclosure
import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Whoever was asked how they used their record before had opened one: 17 people answered that.
struct `A question asked after another one` {
  private let office: Office
  private let figures: [CountedFigure]

  init() throws {
    office = try Office()
    let layouts = FigureLayouts(workspace: office.workspace, asOf: Known.day("2025-02-10"))
    let said = [
      ("active-seul", "jamais", 13), ("ferme", "plusieurs-fois", 4), ("non-active", nil, 12),
    ]
    figures = try ["activation", "usage-anterieur"].map { item in
      var tally = Tally(try layouts.layout(of: Self.figure(item)))
      for (opened, used, people) in said {
        for _ in 0..<people { tally.add(Self.person(opened, used)) }
      }
      return try tally.counted()
    }
  }

  private static func figure(_ item: String) -> PlannedFigure {
    let source = PlannedFigure.AnswerSource(
      form: "profil-numerique", item: item, reduction: .last, shown: [], leavingOut: [])
    return PlannedFigure(
      id: item, caption: Phrase(same: item), note: nil, subject: .answers(source), axes: [],
      picture: .bars)
  }

  private static func person(_ opened: String, _ used: String?) -> CountedPerson {
    let month = Month("2024-10")!
    let answers = ["activation": [opened], "usage-anterieur": used.map { [$0] } ?? []]
    return CountedPerson(
      region: "occitanie", conditions: ["diabete"], wasInformed: true, agreed: true,
      entries: [
        CountedEntry(form: "profil-numerique", role: .profile, month: month, answers: answers)
      ])
  }

  private func telling(hiding codes: Set<String>, threshold: Int = 5) -> Set<Int> {
    let hidden = Set(codes.map { Address([.leaf($0)]) })
    let rule = AskedAfter(
      figures: PrintedFigures(figures, hiding: [hidden, []]), threshold: threshold)
    return Set(figures.indices.filter(rule.show))
  }

  @Test func `tells of an answer that leads to it and is hidden`() {
    #expect(telling(hiding: ["ferme", "non-active"]) == [1])
  }

  @Test func `tells nothing where every answer that leads to it is printed`() {
    #expect(telling(hiding: []) == [])
    #expect(telling(hiding: ["non-active", "ne-sait-pas"]) == [])
  }

  @Test(arguments: [(3, true), (6, false)])
  func `tells how few were not asked, beside how many were asked something else`(
    unasked: Int, isTold: Bool
  ) throws {
    let layouts = FigureLayouts(workspace: office.workspace, asOf: day)
    let people =
      (0..<27).map { _ in Self.person("active-seul", "jamais") }
      + (0..<unasked).map { _ in Self.person("non-active", nil) }
    let figures = try ["usage-anterieur", "activation"].map { item in
      var tally = Tally(try layouts.layout(of: Self.figure(item)))
      for person in people { tally.add(person) }
      return try tally.counted()
    }
    let rule = Uncounted(figures: PrintedFigures(figures, hiding: [[], []]), threshold: 5)
    #expect(figures.indices.filter(rule.show) == (isTold ? [0] : []))
  }

  @Test(arguments: [Figure.Picture.table, .panels])
  func `knows who was not asked, however it is drawn`(picture: Figure.Picture) throws {
    let layouts = FigureLayouts(workspace: office.workspace, asOf: day)
    var figure = Self.figure("usage-anterieur")
    figure.axes = [.region]
    figure.picture = picture
    var tally = Tally(try layouts.layout(of: figure))
    for _ in 0..<3 { tally.add(Self.person("non-active", nil)) }
    let counted = try tally.counted()
    let region = Coordinate.leaf("occitanie")
    let place = Address(picture == .panels ? [.total, region] : [region, .total])
    #expect(counted.uncounted[place] == 3)
  }

  private let day = Known.day("2025-02-10")

  private func proof(_ figures: [CountedFigure]) throws -> ReleaseProof {
    let rules = DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: true)
    return try ReleaseProof(
      of: figures, as: "essai", on: day, after: [],
      under: ReleaseProof.Terms(
        rules: try #require(rules), reader: ReaderWords(office.workspace.study),
        deadline: .now + .seconds(60), attendance: nil))
  }

  @Test func `gives way in a release`() throws {
    #expect(try proof(figures).telling.contains(1))
  }

  @Test(arguments: [(0, 1), (1, 0)])
  func `is not told of a day of which the other one is out`(out: Int, next: Int) throws {
    let tables = try proof([figures[out]]).tables
    func isReshaped(since day: Day) -> Bool {
      ReshapedAnswers(
        since: [ReleaseTables(name: "first", tables: tables, asOf: day)], on: self.day
      ).areTold(otherwiseThan: figures[next].layout)
    }
    #expect(isReshaped(since: day))
    #expect(!isReshaped(since: day + -30), "answers may have changed since")
  }
}
