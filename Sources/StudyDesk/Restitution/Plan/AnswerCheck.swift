import StudyForms
import StudyModel
import Wording

/// Checks the answers that a figure counts against the form that asks for them.
struct AnswerCheck {
  let source: PlannedFigure.AnswerSource
  /// The figure's place in the plan.
  let place: YAMLPlace
  let workspace: Workspace

  func run() {
    guard let form = form(), let options = options(of: form) else { return }
    if source.reduction == .mean, !Self.isScale(options) { place["reduce"].note(Self.noScale) }
    var seen: Set<String> = []
    for (index, answer) in source.shown.enumerated() {
      for code in answer.codes {
        check(code, in: options, &seen, at: element("answers", index))
      }
    }
    for (index, code) in source.leavingOut.enumerated() {
      check(code, in: options, &seen, at: element("leave-out", index))
    }
    guard !source.shown.isEmpty else { return }
    for code in options where !seen.contains(code) {
      place["answers"].note(
        Phrase(
          "La réponse «\u{A0}\(code)\u{A0}» manque. Montrez-la, ou nommez-la dans leave-out.",
          "The answer “\(code)” is missing. Show it, or name it in leave-out."))
    }
  }

  /// Whether the answers that are numbers are whole ones without a gap, so that a mean is near one.
  private static func isScale(_ options: [String]) -> Bool {
    let steps = options.compactMap(Int.init).sorted()
    return steps.count > 1 && steps.last == steps.first.map { $0 + steps.count - 1 }
  }

  private static let noScale = Phrase(
    "mean demande une échelle de nombres entiers qui se suivent, comme 1 à 5.",
    "mean asks for a scale of whole numbers one after the other, such as 1 to 5.")

  private func element(_ key: String, _ index: Int) -> YAMLPlace {
    let elements = place[key].optionalList()
    return elements.indices.contains(index) ? elements[index] : place[key]
  }

  private func form() -> StudyForm? {
    do { return try workspace.form(StudyModel.ID(source.form)) } catch {
      place["form"].note(error.words)
      return nil
    }
  }

  private func options(of form: StudyForm) -> [String]? {
    if let checklist = source.checklist { return options(of: form, checklist) }
    guard let item = form.questionnaire.item(source.item) else {
      place["item"].note(DeskError.noQuestion(source, in: form.questionnaire).words)
      return nil
    }
    let codes = item.optionCodes.map(\.code)
    guard codes.isEmpty else { return codes }
    place["item"].note(DeskError.noAnswers(source).words)
    return nil
  }

  /// Each question of a checklist has to know the answers that are a gap or none.
  private func options(of form: StudyForm, _ checklist: Checklist) -> [String]? {
    var holds = true
    for (index, name) in checklist.items.enumerated() {
      guard let item = form.questionnaire.item(name) else {
        element("items", index).note(
          DeskError.noQuestion(source, name, in: form.questionnaire).words)
        holds = false
        continue
      }
      let known = item.optionCodes.map(\.code)
      for code in checklist.gap + checklist.met where !known.contains(code) {
        element("items", index).note(Self.noAnswer(code, to: name, among: known))
        holds = false
      }
    }
    let codes = checklist.codes(source.reduction, form.questionnaire).map(\.code)
    return holds ? codes : nil
  }

  private static func noAnswer(_ code: String, to item: String, among known: [String]) -> Phrase {
    Phrase(
      "La question «\u{A0}\(item)\u{A0}» n’a pas de réponse «\u{A0}\(code)\u{A0}».",
      "The question “\(item)” has no answer “\(code)”."
    ).choosing(among: known)
  }

  private func check(
    _ code: String, in options: [String], _ seen: inout Set<String>, at place: YAMLPlace
  ) {
    if !options.contains(code) {
      place.note(Self.noAnswer(code, to: source.item, among: options))
    }
    if !seen.insert(code).inserted {
      place.note(
        Phrase(
          "La réponse «\u{A0}\(code)\u{A0}» est nommée deux fois.",
          "The answer “\(code)” is named twice."))
    }
  }
}

extension Item {
  /// Codes of another system than the first: those that say of every question that one does not know or would
  /// not say.
  var codesSayingNothing: Set<String> {
    let codings = options.compactMap { option in
      if case .coding(let coding) = option.value {
        (system: coding.system, code: coding.code)
      } else {
        nil
      }
    }
    return Set(codings.filter { $0.system != codings.first?.system }.compactMap(\.code))
  }

  /// The codes a question proposes, with their words, in the form's order.
  var optionCodes: [(code: String, label: Phrase)] {
    options.compactMap { option in
      guard case .coding(let coding) = option.value, let code = coding.code else { return nil }
      return (code, option.value.words)
    }
  }
}
