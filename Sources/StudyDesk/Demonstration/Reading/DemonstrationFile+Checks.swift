import StudyForms
import StudyModel
import Wording

extension DemonstrationFile {
  func known(_ form: String, at place: YAMLPlace) -> Bool {
    if forms[form] != nil { return true }
    place.note(
      Phrase(
        "L’étude n’a pas de formulaire «\u{A0}\(form)\u{A0}».", "The study has no form “\(form)”."
      ).choosing(among: forms.keys.sorted()))
    return false
  }

  /// The question of that form; nil, and noted, when there is none.
  func item(_ form: String, _ question: String, _ place: YAMLPlace) -> Item? {
    if let item = forms[form]?.item(question) { return item }
    place.note(
      Phrase(
        "Le formulaire «\u{A0}\(form)\u{A0}» n’a pas de question «\u{A0}\(question)\u{A0}».",
        "The form “\(form)” has no question “\(question)”."
      ).choosing(among: forms[form]?.questionNames ?? [], orSee: .showing(form)))
    return nil
  }

  /// Notes a code that does not answer the question.
  func check(_ code: String, _ form: String, _ question: String, _ place: YAMLPlace) {
    guard let item = forms[form]?.item(question), let type = item.type else { return }
    let options = ItemOutline.options(of: item, type)
    guard options[code] == nil else { return }
    place.note(
      Phrase(
        "«\u{A0}\(code)\u{A0}» ne répond pas à «\u{A0}\(question)\u{A0}».",
        "“\(code)” does not answer “\(question)”."
      ).choosing(among: options.keys.sorted()))
  }

  /// Notes a question that has to be answered and for which nothing is drawn.
  func checkRequired(_ answers: [String: [String: [Draw]]], _ place: YAMLPlace) {
    for form in study.forms.filter(\.role.isOfParticipants).map(\.id.text).sorted() {
      checkRequired(of: form, answers, place)
    }
  }

  /// The same for one form.
  func checkRequired(
    of form: String, _ answers: [String: [String: [Draw]]], _ place: YAMLPlace
  ) {
    for item in forms[form]?.allItems ?? []
    where item.isRequired && item.type?.isQuestion == true {
      guard answers[form]?[item.linkId] == nil else { continue }
      place.note(
        Phrase(
          """
          Il manque comment répondre à «\u{A0}\(item.linkId)\u{A0}» de «\u{A0}\(form)\u{A0}», qui est \
          obligatoire.
          """,
          "How to answer “\(item.linkId)” of “\(form)”, which is required, is missing."))
    }
  }
}
