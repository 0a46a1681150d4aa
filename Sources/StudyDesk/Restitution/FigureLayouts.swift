import Disclosure
import Restitution
import StudyForms
import StudyModel
import Wording

/// Works out the dimensions of each planned figure and the words for them.
struct FigureLayouts {
  let workspace: Workspace
  let asOf: Day
  private(set) var labels: [String: Labels] = [:]
  private(set) var questions: [String: Phrase] = [:]
  /// For each figure, the category in which each code is shown.
  private(set) var answerLeaves: [String: [String: String]] = [:]

  init(workspace: Workspace, asOf: Day) {
    self.workspace = workspace
    self.asOf = asOf
  }

  private var study: Study { workspace.study }

  /// The dimensions of a figure, the axes in their order and the answers last.
  mutating func dimensions(of figure: PlannedFigure) throws -> [TableDimension] {
    var dimensions: [TableDimension] = []
    var names: [String: Phrase] = [:]
    var leaves: [String: [String: Phrase]] = [:]
    func add(_ axis: LabelledAxis) throws {
      dimensions.append(
        try TableDimension(axis.id, leaves: axis.leaves.map(\.id), membership: axis.membership))
      names[axis.id] = axis.name
      leaves[axis.id] = Dictionary(axis.leaves.map { ($0.id, $0.label) }) { first, _ in first }
    }
    for axis in figure.axes { try add(self.axis(axis, of: figure.subject)) }
    switch figure.subject {
    case .participants, .writers: break
    case .path: try add(.path)
    case .answers(let source): try add(answers(source, id: figure.id))
    }
    labels[figure.id] = Labels(names: names, leaves: leaves)
    return dimensions
  }

  private func axis(
    _ axis: PlannedFigure.Axis, of subject: PlannedFigure.Subject
  ) -> LabelledAxis {
    switch axis {
    case .region:
      LabelledAxis(
        id: "region", name: Phrase("Région", "Region"),
        leaves: study.regions.map { ($0.id.text, $0.label) }, membership: .exactlyOne)
    case .condition:
      LabelledAxis(
        id: "condition", name: Phrase("Maladie", "Condition"),
        leaves: study.conditions.map { ($0.id.text, $0.label) }, membership: .anyNumber)
    case .month:
      LabelledAxis(
        id: "month", name: Phrase("Mois", "Month"), leaves: months.map { ("\($0)", $0.words) },
        membership: subject.isAnswers ? .occasions : .anyNumber)
    case .quarter:
      LabelledAxis(
        id: "quarter", name: Phrase("Trimestre", "Quarter"), leaves: quarters,
        membership: subject.isAnswers ? .occasions : .anyNumber)
    }
  }

  /// The quarters of those months, each with the months that lie in the study.
  private var quarters: [(id: String, label: Phrase)] {
    Dictionary(grouping: months, by: \.quarter).sorted { $0.key < $1.key }.map { quarter, months in
      let (first, last) = (months[0], months[months.count - 1])
      guard first != last else { return (quarter, first.words) }
      let year = first.year == last.year ? "" : " \(first.year)"
      return (
        quarter,
        Phrase(
          "\(first.name.french)\(year) à \(last.words.french)",
          "\(first.name.english)\(year) to \(last.words.english)")
      )
    }
  }

  /// The months of the phase in which interviews are held, up to the day of the report.
  private var months: [Month] {
    guard let phase = study.phase(study.interviews.phase) else { return [asOf.month] }
    let last = max(phase.from.month, min(phase.to, asOf).month)
    return (0...(last - phase.from.month)).map { phase.from.month + $0 }
  }

  private mutating func answers(
    _ source: PlannedFigure.AnswerSource, id: String
  ) throws(DeskError) -> LabelledAxis {
    let form = try workspace.form(ID(source.form))
    guard let item = form.questionnaire.item(source.item) else {
      throw .unacceptable(
        "Le formulaire «\u{A0}\(source.form)\u{A0}» n’a pas de question «\u{A0}\(source.item)\u{A0}».",
        "The form “\(source.form)” has no question “\(source.item)”.")
    }
    questions[id] = item.label
    let words = Dictionary(item.optionCodes.map { ($0.code, $0.label) }) { first, _ in first }
    let shown =
      source.shown.isEmpty
      ? item.optionCodes.filter { !source.leavingOut.contains($0.code) }.map {
        PlannedFigure.ShownAnswer(id: $0.code, codes: [$0.code], label: nil)
      } : source.shown
    guard !shown.isEmpty else {
      throw .unacceptable(
        "La question «\u{A0}\(source.item)\u{A0}» ne propose pas de réponses à compter.",
        "The question “\(source.item)” proposes no answers to count.")
    }
    for answer in shown {
      for code in answer.codes { answerLeaves[id, default: [:]][code] = answer.id }
    }
    return LabelledAxis(
      id: "answer", name: Phrase("Réponse", "Answer"),
      leaves: shown.map {
        ($0.id, $0.label ?? $0.codes.first.flatMap { words[$0] } ?? Phrase(same: $0.id))
      },
      membership: item.repeats || source.reduction == .ever ? .anyNumber : .exactlyOne)
  }
}

extension Month {
  /// The quarter it lies in: `2024-q4`.
  var quarter: String { "\(year)-q\((number + 2) / 3)" }
}

/// A dimension with its words.
struct LabelledAxis {
  let id: String
  let name: Phrase
  let leaves: [(id: String, label: Phrase)]
  let membership: TableDimension.Membership

  static let path = LabelledAxis(
    id: "step", name: Phrase("Étape", "Step"),
    leaves: Step.allCases.map { ($0.rawValue, $0.label) }, membership: .steps)
}

extension PlannedFigure.Subject {
  /// True when answers are counted: those of another month are another occasion.
  fileprivate var isAnswers: Bool {
    if case .answers = self { true } else { false }
  }
}
