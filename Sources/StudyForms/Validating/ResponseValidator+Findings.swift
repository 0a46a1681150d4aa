import Wording

extension ResponseValidator {
  mutating func add(
    _ code: Finding.Code, _ item: Item, _ path: String, value: String? = nil,
    severity: Finding.Severity = .error, _ french: String, _ english: String
  ) {
    findings.add(
      code, at: path, linkId: item.linkId, value: value, severity: severity,
      .typeset(french, english))
  }

  /// The question's text, short enough for a message.
  func name(_ item: Item) -> Phrase {
    let label = item.label
    return Phrase(shortened(label.french, to: 60), shortened(label.english, to: 60))
  }

  /// A message that begins with the question it is about.
  func about(_ item: Item, _ message: Phrase) -> Phrase {
    let name = name(item)
    return .typeset(
      "« \(name.french) » : " + message.french, "“\(name.english)”: " + message.english)
  }

  mutating func addRequired(_ item: Item, _ path: String) {
    add(
      .required, item, path, severity: severityOfLack,
      "« \(name(item).french) » attend une réponse : elle est obligatoire.",
      "“\(name(item).english)” needs an answer: it is mandatory.")
  }

  mutating func addRepeats(_ item: Item, _ path: String, _ count: Int) {
    add(
      .repeats, item, path, value: String(count),
      item.repeats
        ? "Les réponses à « \(name(item).french) » vont ensemble, sous un seul « item »."
        : "« \(name(item).french) » n'attend qu'une réponse ; il y en a \(count).",
      item.repeats
        ? "The answers to “\(name(item).english)” go together, under one “item”."
        : "“\(name(item).english)” takes one answer; there are \(count).")
  }

  mutating func addStranger(_ item: ResponseItem, _ path: String) {
    let isElsewhere = form.index.byLinkId[item.linkId] != nil
    findings.add(
      .invalidLinkId, at: path + ".linkId", linkId: item.linkId, value: item.linkId,
      isElsewhere
        ? .typeset(
          "La question « \(item.linkId) » n'est pas à sa place : suivez les groupes du formulaire.",
          "The question “\(item.linkId)” is not in its place: follow the groups of the form.")
        : .noQuestion(item.linkId))
  }

  mutating func addOrder(_ item: ResponseItem, _ path: String) {
    findings.add(
      .invalidOrder, at: path, linkId: item.linkId, value: item.linkId,
      .typeset(
        "La réponse à « \(item.linkId) » n'est pas dans l'ordre du formulaire : déplacez-la.",
        "The answer to “\(item.linkId)” is not in the order of the form: move it."))
  }

  mutating func addNotEnabled(_ item: Item, _ path: String) {
    add(
      .notEnabled, item, path,
      "« \(name(item).french) » n'est pas à remplir, vu les autres réponses : retirez-la.",
      "“\(name(item).english)” is not asked, given the other answers: take it out.")
  }

  /// Whether the answers are to this form, and whether the form was in use.
  mutating func checkForm() {
    let path = "QuestionnaireResponse.questionnaire"
    let named = response.questionnaire
    if !response.isAnswer(to: form) {
      findings.add(
        .questionnaireMismatch, at: path, value: named, severity: .warning,
        .typeset(
          "Ces réponses citent un autre formulaire ou une autre version que « \(form.canonical ?? "") ».",
          "These answers name another form or version than “\(form.canonical ?? "")”."))
    }
    switch form.status {
    case .draft:
      findings.add(
        .questionnaireDraft, at: path, value: named, severity: .warning,
        .typeset(
          "Ce formulaire est encore un brouillon.", "This form is still a draft."))
    case .retired:
      findings.add(
        .questionnaireRetired, at: path, value: named, severity: .warning,
        .typeset(
          "Ce formulaire n'est plus en service.", "This form is no longer in use."))
    default: break
    }
    guard let authored = response.authored else { return }
    let isEarly = form.effectiveFrom.map { authored.compared(to: $0) == .less } ?? false
    let isLate = form.effectiveTo.map { authored.compared(to: $0) == .greater } ?? false
    guard isEarly || isLate else { return }
    findings.add(
      .questionnaireInactive, at: "QuestionnaireResponse.authored", value: authored.text,
      severity: .warning,
      .typeset(
        "Le formulaire n'était pas en service à cette date.",
        "The form was not in use on that date."))
  }
}

extension Phrase {
  /// That a form has no question of that name, which may be anything somebody wrote.
  static func noQuestion(_ linkId: String) -> Phrase {
    let name = linkId.echo ?? "…"
    return .typeset(
      "Le formulaire n'a pas de question « \(name) ».", "The form has no question “\(name)”.")
  }
}
