import StudyForms
import Wording

extension FormDialogue {
  /// What is shown between a question and the place for its answer, after a first try.
  enum Remark {
    case help
    case problems([Phrase])
  }

  /// The form's title and how one finds one's way.
  func welcome() {
    let title = filling.form.title?.phrase ?? Phrase("Formulaire", "Form")
    dialogue.sayNothing()
    dialogue.say(title, .strong)
    guard filling.current != nil else { return }
    dialogue.say(
      Phrase(
        "Une question à la fois. Après chaque réponse, appuyez sur la touche Entrée.",
        "One question at a time. After each answer, press the Enter key."))
    dialogue.say(
      Phrase(
        """
        Vous pouvez vous arrêter quand vous voulez\u{A0}: tapez le mot «\u{A0}arrêter\u{A0}». \
        Vos réponses sont gardées.
        """,
        "You may stop whenever you like: type the word “stop”. Your answers are kept."))
  }

  func sayHead(of question: FormQuestion) {
    dialogue.sayNothing()
    dialogue.say(
      Phrase(
        "Question \(question.number) sur \(question.total)",
        "Question \(question.number) of \(question.total)"), .faint)
    for note in question.notes {
      dialogue.say(note)
      dialogue.sayNothing()
    }
    if !question.context.isEmpty {
      dialogue.say(question.context.map { $0[dialogue.language] }.joined(separator: " › "))
    }
  }

  func say(_ question: FormQuestion, _ remark: Remark?) {
    if remark != nil { dialogue.sayNothing() }
    let prefix = question.prefix.map { $0[dialogue.language] + " " } ?? ""
    let mark = question.isMandatory ? "\u{A0}*" : ""
    dialogue.say(prefix + question.text[dialogue.language] + mark, .strong)
    if case .help = remark { sayHelp(question) }
    sayChoices(question)
    sayConstraints(question)
    sayAnswers(question)
    dialogue.say(ways(from: question), .faint)
    guard case .problems(let problems) = remark else { return }
    for problem in problems { dialogue.say(problem, .careful) }
  }

  private func sayHelp(_ question: FormQuestion) {
    dialogue.say(
      question.help
        ?? Phrase(
          "Il n’y a pas d’explication pour cette question.",
          "There is no explanation for this question."))
  }

  private func sayChoices(_ question: FormQuestion) {
    let width = String(question.choices.count).count
    for choice in question.choices {
      let number = String(choice.number)
      let margin = String(repeating: " ", count: width - number.count)
      let mark = choice.isSelected ? "✓" : " "
      dialogue.say(choice.label, lead: " \(mark) \(margin)\(number)  ")
    }
  }

  private func sayConstraints(_ question: FormQuestion) {
    var sentences = question.constraints
    if question.takesSeveral, !question.choices.isEmpty {
      sentences.append(
        Phrase(
          "Séparez les numéros par un espace, par exemple «\u{A0}1\u{A0}3\u{A0}».",
          "Put a space between the numbers, for instance “1\u{A0}3”."))
    } else if question.isLong {
      sentences.append(
        Phrase(
          "Écrivez sur plusieurs lignes si vous voulez\u{A0}; une ligne vide termine.",
          "Write several lines if you like; an empty line ends them."))
    }
    guard !sentences.isEmpty else { return }
    dialogue.say(sentences.map { $0[dialogue.language] }.joined(separator: " "), .faint)
  }

  private func sayAnswers(_ question: FormQuestion) {
    guard !question.answers.isEmpty else { return }
    let words = question.answers.map {
      filling.form.words(of: $0, to: question.item)[dialogue.language]
    }
    let separator = question.isLong ? "\n" : ", "
    dialogue.say(
      words.joined(separator: separator),
      lead: Phrase("Votre réponse\u{A0}: ", "Your answer: ")[dialogue.language])
  }

  /// What can be typed here besides an answer.
  private func ways(from question: FormQuestion) -> String {
    var ways: [Phrase] = []
    if !question.answers.isEmpty {
      ways.append(Phrase("Entrée\u{A0}: garder", "Enter: keep"))
      if question.isWritten { ways.append(Phrase("modifier", "edit")) }
      if !question.isMandatory { ways.append(Phrase("-\u{A0}: effacer", "-: take away")) }
    } else if question.isMandatory {
      ways.append(Phrase("*\u{A0}réponse obligatoire", "*\u{A0}answer needed"))
    } else {
      ways.append(Phrase("Entrée\u{A0}: passer", "Enter: skip"))
    }
    if question.help != nil { ways.append(Phrase("?\u{A0}: explication", "?: explanation")) }
    if question.number > 1 { ways.append(Phrase("<\u{A0}: retour", "<: back")) }
    ways += [Phrase("revoir", "review"), Phrase("arrêter", "stop")]
    return "[" + ways.map { $0[dialogue.language].replacing(" ", with: "\u{A0}") }
      .joined(separator: " · ") + "]"
  }
}
