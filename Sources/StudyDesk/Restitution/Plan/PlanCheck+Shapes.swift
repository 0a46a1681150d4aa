import StudyModel
import Wording

extension PlanCheck {
  /// A question is told in one way in all figures (0061).
  func checkShapes() {
    guard let workspace else { return }
    let layouts = FigureLayouts(workspace: workspace, asOf: Day(number: 0))
    var known: [(figure: String, shape: AnswerShape)] = []
    for figure in plan.sections.flatMap(\.figures) {
      let shapes = ([figure] + figure.coarser).compactMap {
        (try? layouts.layout(of: $0))?.answerShape
      }
      let other = known.first { other in shapes.contains { $0.tells(beside: other.shape) } }
      if let other { place(of: figure)["item"].note(Self.toldInTwoWays(other.figure)) }
      known += shapes.map { (figure.id, $0) }
    }
  }

  private static func toldInTwoWays(_ figure: String) -> Phrase {
    Phrase(
      """
      La figure «\u{A0}\(figure)\u{A0}» compte la même question autrement\u{A0}: l’une à côté de l’autre \
      ferait connaître la réponse de quelques personnes. Donnez aux deux les mêmes réponses réunies, la \
      même durée et le même «\u{A0}reduce\u{A0}», à des listes de questions les mêmes questions dans le \
      même ordre, ou n’en gardez qu’une.
      """,
      """
      The figure “\(figure)” counts the same question in another way: one beside the other would give the \
      answer of a few people away. Give both the same answers put together, the same times and the same \
      “reduce”, and checklists the same questions in the same order, or keep only one of them.
      """)
  }
}
