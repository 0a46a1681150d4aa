import StudyForms
import Wording

extension Questionnaire {
  /// The names of its questions, in its order.
  var questionNames: [String] {
    allItems.filter { $0.type?.isQuestion == true }.map(\.linkId)
  }
}

extension Phrase {
  /// The command that lists the questions of a form with their names.
  static func showing(_ form: String? = nil) -> Phrase {
    Phrase(
      "sillage formulaire voir \(form ?? "FORMULAIRE")", "sillage form show \(form ?? "FORM")")
  }
}
