import StudyForms
import StudyModel
import Wording

/// `answers.csv`: a row for each answer.
struct AnswersTable {
  static let file = "answers.csv"

  let plan: AnalysisPlan

  /// What every row begins with, in order.
  var columns: [AnalysisColumn] {
    let forms = plan.forms.map { AnalysisVariable.Option(code: $0.id, label: $0.title) }
    let variables = plan.variables.map {
      AnalysisVariable.Option(code: $0.name, label: $0.label)
    }
    let sources = Source.allCases.map {
      AnalysisVariable.Option(code: $0.rawValue, label: Phrase(same: $0.rawValue))
    }
    return [
      AnalysisColumn(
        name: "participant", label: Phrase("Code de la personne", "The person’s code"),
        kind: .words, isRequired: true),
      AnalysisColumn(
        name: "response",
        label: Phrase(
          "Numéro du questionnaire rempli par cette personne, dans l’ordre des jours",
          "Number of the questionnaire this person filled in, in the order of days"),
        kind: .whole, isRequired: true),
      AnalysisColumn(
        name: "form", label: Phrase("Le questionnaire", "The form"), kind: .code(forms),
        isRequired: true),
      AnalysisColumn(
        name: "version", label: Phrase("Sa version", "Its version"), kind: .words, isRequired: true),
      AnalysisColumn(
        name: "day",
        label: Phrase("Le jour dont parlent les réponses", "The day the answers are about"),
        kind: .day, isRequired: true),
      AnalysisColumn(
        name: "source", label: Phrase("Comment elles sont arrivées", "How they came in"),
        kind: .code(sources), isRequired: true),
      AnalysisColumn(
        name: "variable", label: Phrase("La question", "The question"), kind: .code(variables),
        isRequired: true),
      AnalysisColumn(
        name: "place",
        label: Phrase(
          "Numéro de la réponse, quand une question en a plusieurs",
          "Number of the answer, where a question has several"),
        kind: .whole, isRequired: true),
      AnalysisColumn(
        name: "value",
        label: Phrase(
          "La valeur\u{A0}: un code, un nombre, une date, 1 ou 0",
          "The value: a code, a number, a date, 1 or 0"), kind: .words),
      AnalysisColumn(
        name: "unit", label: Phrase("L’unité d’une quantité", "The unit of a quantity"),
        kind: .words),
    ]
      + (plan.withWords
        ? [
          AnalysisColumn(
            name: "words", label: Phrase("Ce qui a été dit", "What was said"), kind: .words)
        ] : [])
  }

  /// The rows of one filled-in form.
  func rows(_ answers: AnalysisAnswers) -> [[String]] {
    answers.values.flatMap { place, values in
      values.enumerated().map { index, value in
        let variable = plan.variables[place]
        let isSaid = value.kind == .string || value.kind == .uri
        let isOther = isSaid && !variable.isWords
        let cells = [
          "\(answers.participant)", String(answers.number), answers.form, answers.version,
          answers.day, answers.source.rawValue, variable.name, String(index + 1),
          isOther ? AnalysisVariable.Option.other.code : isSaid ? "" : value.dataText,
          value.unitText,
        ]
        return plan.withWords ? cells + [isSaid ? value.dataText : ""] : cells
      }
    }
  }
}

extension StudyForms.Answer {
  fileprivate var unitText: String {
    if case .quantity(let value) = self { value.unit ?? value.code ?? "" } else { "" }
  }
}
