import Disclosure
import StudyForms
import StudyModel
import Wording

/// Checks that the parts of a plan fit together.
struct PlanCheck {
  let plan: RestitutionPlan
  let root: YAMLPlace
  let workspace: Workspace?

  func run() {
    checkNames()
    checkLeftOut()
    checkShapes()
    checkSentences(root["summary"])
    for section in root["sections"].optionalList() { checkSentences(section["paragraphs"]) }
  }

  /// Sections and figures share one page, on which each has its own address.
  private func checkNames() {
    var seen: Set<String> = []
    for section in root["sections"].optionalList() {
      for place in [section] + section["figures"].optionalList() {
        guard let name = place["id"].node?.text, !seen.insert(name).inserted else {
          continue
        }
        place["id"].note(
          Phrase("«\u{A0}\(name)\u{A0}» est nommé deux fois.", "“\(name)” is named twice."))
      }
    }
  }

  /// A question with one answer that leaves out others in another figure would tell, by the difference
  /// of the two, how many gave those.
  private func checkLeftOut() {
    var first: [[String]: (figure: String, leftOut: Set<String>)] = [:]
    for figure in plan.sections.flatMap(\.figures) {
      let place = place(of: figure)
      for shown in [figure] + figure.coarser {
        guard case .answers(let source) = shown.subject, hasOneAnswer(source) else { continue }
        let question = [source.form, source.item, source.reduction.rawValue]
        let leftOut = Set(source.leavingOut)
        guard let known = first[question] else {
          first[question] = (figure.id, leftOut)
          continue
        }
        guard known.leftOut != leftOut else { continue }
        place["leave-out"].note(
          Phrase(
            """
            La même question laisse de côté d’autres réponses dans la figure «\u{A0}\(known.figure)\u{A0}»\u{A0}: \
            l’une moins l’autre dirait combien les ont données. Laissez de côté les mêmes.
            """,
            """
            The same question leaves out other answers in the figure “\(known.figure)”: one less the \
            other would tell how many gave them. Leave out the same.
            """))
      }
    }
  }

  /// Where a figure stands in the file.
  func place(of figure: PlannedFigure) -> YAMLPlace {
    root["sections"].optionalList().flatMap { $0["figures"].optionalList() }
      .first { $0["id"].node?.text == figure.id } ?? root
  }

  private func hasOneAnswer(_ source: PlannedFigure.AnswerSource) -> Bool {
    let form = try? workspace?.form(StudyModel.ID(source.form)).questionnaire
    return form.map { !source.hasManyAnswers(in: $0) } ?? false
  }

  private func checkSentences(_ places: YAMLPlace) {
    for place in places.optionalList() {
      for language in ["fr", "en"] {
        let text = place[language].node?.text ?? ""
        for blank in Sentence(text).blanks { check(blank, at: place[language]) }
      }
    }
  }

  private func check(_ blank: Sentence.Blank, at place: YAMLPlace) {
    let figures = plan.sections.flatMap(\.figures)
    guard let figure = figures.first(where: { $0.id == blank.figure }) else {
      place.note(
        Phrase(
          "Il n’y a pas de figure «\u{A0}\(blank.figure)\u{A0}».",
          "There is no figure “\(blank.figure)”."
        ).choosing(among: figures.map(\.id)))
      return
    }
    guard let category = blank.part.category, let workspace else { return }
    let layouts = FigureLayouts(workspace: workspace, asOf: Day(number: 0))
    let names = ([figure] + figure.coarser).flatMap { figure -> [String] in
      let dimensions = (try? layouts.layout(of: figure))?.dimensions ?? []
      return dimensions.count == 1 ? dimensions[0].leaves : []
    }
    guard !names.contains(category) else { return }
    place.note(
      Phrase(
        "La figure «\u{A0}\(figure.id)\u{A0}» n’a pas de catégorie «\u{A0}\(category)\u{A0}».",
        "The figure “\(figure.id)” has no category “\(category)”."
      ).choosing(among: names))
  }
}

extension Sentence.Blank.Part {
  /// The category it names.
  fileprivate var category: String? {
    switch self {
    case .category(let name), .number(let name): name
    case .total, .top: nil
    }
  }
}
