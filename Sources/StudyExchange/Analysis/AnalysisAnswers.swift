import StudyForms
import StudyModel

/// One filled-in form, its answers sorted by variable.
struct AnalysisAnswers {
  let participant: ParticipantCode
  /// Which of the person's, from 1.
  let number: Int
  let form: String
  let version: String
  /// As ISO 8601 writes it.
  let day: String
  let source: Source
  /// By the place of the variable, in its order; each at least one.
  let values: [(place: Int, values: [StudyForms.Answer])]

  init(_ answers: ExportedAnswers, number: Int, _ plan: AnalysisPlan) {
    participant = answers.participant
    self.number = number
    form = answers.form.id.text
    version = String(answers.form.version)
    day = answers.dayText
    source = answers.writings.last?.source ?? .imported
    let given =
      QuestionnaireResponse.read(answers.response, file: "").resource?.answersByLinkId ?? [:]
    let form = form
    values = given.compactMap { question, values in
      plan.place(of: question, in: form).map { ($0, values) }
    }.sorted { $0.0 < $1.0 }
  }
}
