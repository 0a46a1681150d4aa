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
    let options = item.options.compactMap { option -> (String, Phrase)? in
      guard case .coding(let coding) = option.value, let code = coding.code,
        !source.leavingOut.contains(code)
      else { return nil }
      return (code, option.value.words)
    }
    guard !options.isEmpty else {
      throw .unacceptable(
        "La question «\u{A0}\(source.item)\u{A0}» ne propose pas de réponses à compter.",
        "The question “\(source.item)” proposes no answers to count.")
    }
    let isOneAnswer =
      !item.repeats && source.reduction != .ever && source.leavingOut.isEmpty
    return LabelledAxis(
      id: "answer", name: Phrase("Réponse", "Answer"), leaves: options,
      membership: isOneAnswer ? .exactlyOne : .anyNumber)
  }
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
