import Disclosure
import Restitution
import StudyForms
import StudyModel
import Wording

/// A planned figure with its dimensions and the words for them.
struct FigureLayout {
  let figure: PlannedFigure
  /// The axes in their order, and the answers last; in panels, one for each category of an axis, the
  /// answers come first.
  let dimensions: [TableDimension]
  let labels: Labels
  /// The steps of taking part that the study has.
  let pathSteps: [Step]
  /// The question as it was asked, when answers are counted.
  var question: Phrase?
  /// The category in which each code of an answer is shown.
  var answerLeaves: [String: String] = [:]
  /// The last day that is counted, where that is before the end of the last month, or quarter, shown.
  var unfinishedOn: Day?
  /// Whether every answer there is to the question is shown.
  var hasEveryAnswer = false
  /// The form that asks the question; nil where no question is asked.
  var form: Questionnaire?
  /// What whoever answers the question said before to others of the form, by `linkId`.
  var leading: [String: Set<String>] = [:]
  /// Codes of answers that keep somebody out of the figure; nil where whoever is not in it may have said
  /// nothing.
  var leftOut: Set<String>?

  /// Whether each person counted is in exactly one category of the answers.
  var hasOneAnswer: Bool {
    dimensions.first { $0.id == "answer" }?.membership == .exactlyOne
  }
}

/// Works out the layout of each planned figure.
struct FigureLayouts {
  let workspace: Workspace
  let asOf: Day
  /// The needs that are listed, in order of priority.
  var needs: [Need] = []

  private var study: Study { workspace.study }
  private var steps: [Step] { Step.all(of: study) }

  func layout(of figure: PlannedFigure) throws -> FigureLayout {
    var axes = figure.axes.map { axis($0, of: figure.subject) }
    var question: Phrase?
    var answerLeaves: [String: String] = [:]
    var hasEveryAnswer = false
    var form: Questionnaire?
    var leading: [String: Set<String>] = [:]
    var leftOut: Set<String>?
    switch figure.subject {
    case .participants, .writers: break
    case .path: axes.append(.path(steps))
    case .needs:
      axes.insert(
        LabelledAxis(
          id: "need", name: Phrase("Besoin", "Need"),
          leaves: needs.map { ($0.id.text, $0.sentence) }, membership: .anyNumber), at: 0)
    case .answers(let source):
      let asked = try asked(source)
      let shown = source.shownAnswers(of: asked)
      question = asked.question
      let answers = answers(shown, of: asked, source)
      axes = figure.hasAnswersFirst ? [answers] + axes : axes + [answers]
      for answer in shown {
        for code in answer.codes { answerLeaves[code] = answer.id }
      }
      hasEveryAnswer = asked.codes.allSatisfy { answerLeaves[$0.code] != nil }
      form = asked.form
      leading = asked.leading
      if asked.isMany {
        leftOut = []
      } else if asked.sayingNothing.isDisjoint(with: source.leavingOut) {
        leftOut = Set(source.leavingOut)
      }
    }
    return FigureLayout(
      figure: figure,
      dimensions: try axes.map {
        try TableDimension($0.id, leaves: $0.leaves.map(\.id), membership: $0.membership)
      },
      labels: Labels(axes), pathSteps: steps, question: question, answerLeaves: answerLeaves,
      unfinishedOn: figure.axes.first(where: \.isTime).flatMap { isOver($0) ? nil : asOf },
      hasEveryAnswer: hasEveryAnswer, form: form, leading: leading, leftOut: leftOut)
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
        id: "month", name: Phrase("Mois", "Month"), leaves: months.map { ("\($0)", nil) },
        membership: subject.isAnswers ? .occasions : .anyNumber)
    case .quarter:
      LabelledAxis(
        id: "quarter", name: Phrase("Trimestre", "Quarter"), leaves: quarters,
        membership: subject.isAnswers ? .occasions : .anyNumber)
    }
  }

  /// The months of the phase in which interviews are held, up to the day of the report.
  private var months: [Month] {
    guard let phase = study.phase(study.interviews.phase) else { return [asOf.month] }
    let last = max(phase.from.month, min(phase.to, asOf).month)
    return (0...(last - phase.from.month)).map { phase.from.month + $0 }
  }

  /// Whether the last month or quarter shown was over on the day of the report.
  private func isOver(_ axis: PlannedFigure.Axis) -> Bool {
    var last = asOf.month
    while axis == .quarter, (last + 1).quarter == last.quarter { last = last + 1 }
    guard let phase = study.phase(study.interviews.phase) else { return asOf >= last.last }
    return asOf >= min(phase.to, last.last)
  }

  /// The quarters of those months, each with the months that lie in the study.
  private var quarters: [(id: String, label: Phrase?)] {
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

  private func asked(_ source: PlannedFigure.AnswerSource) throws(DeskError) -> Asked {
    let form = try workspace.form(ID(source.form)).questionnaire
    if let checklist = source.checklist {
      return Asked(
        form: form, codes: checklist.codes(source.reduction, form),
        isMany: source.hasManyAnswers(in: form))
    }
    guard let item = form.item(source.item) else { throw .noQuestion(source, in: form) }
    guard !item.optionCodes.isEmpty else { throw .noAnswers(source) }
    return Asked(
      form: form, question: item.label, codes: item.optionCodes,
      isMany: source.hasManyAnswers(in: form), leading: form.answersLeading(to: item.linkId),
      sayingNothing: item.codesSayingNothing)
  }

  private func answers(
    _ shown: [PlannedFigure.ShownAnswer], of asked: Asked, _ source: PlannedFigure.AnswerSource
  ) -> LabelledAxis {
    let words = Dictionary(asked.codes.map { ($0.code, $0.label) }) { first, _ in first }
    return LabelledAxis(
      id: "answer", name: Phrase("Réponse", "Answer"),
      leaves: shown.map {
        ($0.id, $0.label ?? $0.codes.first.flatMap { words[$0] } ?? Phrase(same: $0.id))
      },
      membership: asked.isMany ? .anyNumber : .exactlyOne)
  }
}

extension PlannedFigure.AnswerSource {
  /// Whether a person may be in several categories of the answers.
  func hasManyAnswers(in form: Questionnaire) -> Bool {
    checklist != nil
      ? reduction == .closed : reduction == .ever || form.item(item)?.repeats == true
  }
}

/// What a figure's answers are answers to.
private struct Asked {
  let form: Questionnaire
  /// As the form puts it; nil for a checklist, which is many questions.
  var question: Phrase?
  /// The answers there are, with their words, in the form's order.
  let codes: [(code: String, label: Phrase)]
  /// Whether a person may be in several categories.
  let isMany: Bool
  /// What whoever answers said before to other questions, by `linkId`.
  var leading: [String: Set<String>] = [:]
  /// Codes of another system than most: that one does not know, or would not say.
  var sayingNothing: Set<String> = []
}

/// A dimension with its words.
struct LabelledAxis {
  let id: String
  let name: Phrase
  /// Months need no label: the report has words for them.
  let leaves: [(id: String, label: Phrase?)]
  let membership: TableDimension.Membership

  static func path(_ steps: [Step]) -> LabelledAxis {
    LabelledAxis(
      id: "step", name: Phrase("Étape", "Step"), leaves: steps.map { ($0.rawValue, $0.label) },
      membership: .steps)
  }
}

extension Labels {
  fileprivate init(_ axes: [LabelledAxis]) {
    self.init(
      names: Dictionary(axes.map { ($0.id, $0.name) }) { first, _ in first },
      leaves: Dictionary(
        axes.map { axis in
          let labelled = axis.leaves.compactMap { leaf in leaf.label.map { (leaf.id, $0) } }
          return (axis.id, Dictionary(labelled) { first, _ in first })
        }
      ) { first, _ in first })
  }
}

extension Month {
  /// The quarter it lies in: `2024-q4`.
  var quarter: String { "\(year)-q\((number + 2) / 3)" }
}

extension PlannedFigure {
  /// True when each category of an axis has a panel of its own, with the answers one below another.
  var hasAnswersFirst: Bool { picture == .panels && axes.count == 1 && subject.isAnswers }
}

extension PlannedFigure.Subject {
  /// True when answers are counted: those of another month are another occasion.
  fileprivate var isAnswers: Bool {
    if case .answers = self { true } else { false }
  }
}

extension PlannedFigure.AnswerSource {
  /// The answers as they are shown; all of the form's but those left out when the plan names none.
  fileprivate func shownAnswers(of asked: Asked) -> [PlannedFigure.ShownAnswer] {
    guard shown.isEmpty else { return shown }
    return asked.codes.filter { !leavingOut.contains($0.code) }.map {
      PlannedFigure.ShownAnswer(id: $0.code, codes: [$0.code], label: nil)
    }
  }
}

extension DeskError {
  static func noQuestion(
    _ source: PlannedFigure.AnswerSource, _ item: String? = nil, in form: Questionnaire
  ) -> DeskError {
    let item = item ?? source.item
    return DeskError(
      .unacceptable,
      Phrase(
        "Le formulaire «\u{A0}\(source.form)\u{A0}» n’a pas de question «\u{A0}\(item)\u{A0}».",
        "The form “\(source.form)” has no question “\(item)”."
      ).choosing(among: form.questionNames, orSee: .showing(source.form)))
  }

  static func noAnswers(_ source: PlannedFigure.AnswerSource) -> DeskError {
    .unacceptable(
      "La question «\u{A0}\(source.item)\u{A0}» ne propose pas de réponses à compter.",
      "The question “\(source.item)” proposes no answers to count.")
  }
}
