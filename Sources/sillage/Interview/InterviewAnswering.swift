import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// The answers to the interview grid: given at once, or asked at the terminal with a draft.
struct InterviewAnswering {
  let desk: Desk
  let code: ParticipantCode
  let options: GlobalOptions

  /// The answers as a FHIR R4 QuestionnaireResponse.
  func response(_ given: GivenAnswers) throws -> JSON {
    let form = try desk.workspace.form(desk.study.interviews.form).questionnaire
    let object = try given.object()
    if object["resourceType"] == "QuestionnaireResponse" { return .object(object) }
    guard given.isEmpty else {
      let filled = form.fill(
        answers: object, authored: "\(desk.now)", today: desk.today,
        offset: desk.study.zone.offset)
      guard !filled.findings.hasErrors else { throw DeskError.unfit(filled.findings) }
      return .object(filled.response.json)
    }
    let question = Phrase(
      "Donnez les réponses à la grille d’entretien.", "Give the answers to the interview grid.")
    guard let dialogue = options.dialogue else { throw DeskError.missing("--answers", question) }
    return try ask(form, dialogue)
  }

  /// Forgets the draft, once what it held is recorded.
  func dropDraft() throws { try desk.dropDraft(named: draftName) }

  private var draftName: String { "\(code)-\(desk.study.interviews.form)-grille" }

  private func ask(_ form: Questionnaire, _ dialogue: Dialogue) throws -> JSON {
    let (desk, code, name) = (desk, code, draftName)
    let session = FormSession(
      dialogue: dialogue, form: form, today: desk.today, offset: desk.study.zone.offset
    ) { try desk.keep($0, named: name, of: code) }
    do {
      let begun = try session.offer(desk.draft(named: name)) ?? session.begin()
      let filling = try session.hold(from: begun)
      return .object(filling.response(authored: "\(desk.now)").json)
    } catch is Dialogue.Stopped {
      throw options.leave(
        dialogue, hasDraft: try desk.draft(named: name) != nil,
        resumingWith: "sillage interview record \(code)")
    }
  }
}
