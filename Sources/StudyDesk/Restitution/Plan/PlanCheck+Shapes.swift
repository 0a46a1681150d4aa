import StudyModel
import Wording

extension PlanCheck {
  /// A question to which one may give several answers is told in one way in all figures.
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
      dirait combien ont donné à la fois deux réponses. Donnez aux deux les mêmes réponses réunies, la \
      même durée et le même «\u{A0}reduce\u{A0}», ou n’en gardez qu’une.
      """,
      """
      The figure “\(figure)” counts the same question in another way: one beside the other would tell how \
      many gave both of two answers. Give both the same answers put together, the same times and the \
      same “reduce”, or keep only one of them.
      """)
  }
}
