import Wording

extension FormFilling {
  /// The question to ask now; nil when all were answered or skipped.
  public var current: FormQuestion? { cursor.flatMap { question($0) } }

  func question(_ step: Step) -> FormQuestion? {
    guard let rank = ranks[step] else { return nil }
    let place = step.place
    let node = index.nodes[place.node]
    let item = node.item
    let isQuestion = step == .question(place)
    let answers = isQuestion ? sheet[place] : []
    return FormQuestion(
      kind: isQuestion ? .question : .anotherRepetition, place: place, item: item,
      context: context(place), notes: steps[rank].notes.map { noteText($0, place.repetitions) },
      prefix: isQuestion ? item.prefix?.phrase : nil,
      text: isQuestion ? item.label : anotherText(item, step),
      help: isQuestion ? item.help : nil,
      choices: isQuestion ? choices(item, answers) : Self.yesAndNo(nil),
      constraints: isQuestion ? checks.constraints(item) : [],
      isMandatory: isQuestion && item.isMandatory, takesSeveral: isQuestion && item.repeats,
      answers: answers, number: rank + 1, total: steps.count)
  }

  private func anotherText(_ group: Item, _ step: Step) -> Phrase {
    if case .another(_, count: 0) = step {
      return .typeset(
        "« \(group.label.french) » : avez-vous quelque chose à indiquer ?",
        "“\(group.label.english)”: do you have something to say?")
    }
    return .typeset(
      "« \(group.label.french) » : en ajouter encore ?",
      "“\(group.label.english)”: add another one?")
  }

  /// The groups and answers around a place, numbered when they repeat.
  private func context(_ place: Place) -> [Phrase] {
    var labels: [Phrase] = []
    var above = index.nodes[place.node].parent
    while let parent = above {
      let node = index.nodes[parent]
      if node.item.text != nil {
        let depth = node.containers.count
        let repetition =
          node.item.isRepeatingContainer && depth < place.repetitions.count
          ? place.repetitions[depth] : nil
        labels.append(
          contextLabel(node.item, Place(parent, Array(place.repetitions.prefix(depth))), repetition)
        )
      }
      above = node.parent
    }
    return labels.reversed()
  }

  private func contextLabel(_ item: Item, _ place: Place, _ repetition: Int?) -> Phrase {
    let label = item.label
    if item.type == .group {
      guard let repetition else { return label }
      return Phrase("\(label.french) (\(repetition + 1))", "\(label.english) (\(repetition + 1))")
    }
    let answers = sheet[place]
    let number = repetition ?? 0
    guard answers.indices.contains(number) else { return label }
    let words = answers[number].words
    return Phrase(
      "\(label.french) – \(words.french)", "\(label.english) – \(words.english)")
  }

  /// The answers proposed for a question, numbered.
  func choices(_ item: Item, _ answers: [Answer] = []) -> [FormQuestion.Choice] {
    if item.type == .boolean {
      var said: Bool?
      if case .boolean(let value)? = answers.first { said = value }
      return Self.yesAndNo(said)
    }
    let options =
      item.options.isEmpty
      ? (item.valueSet.flatMap { checks.valueSets[$0] }?.codings ?? []).map {
        AnswerOption(.coding($0))
      }
      : item.options
    let chosen = Set(answers.map(AnswerChecks.key))
    return options.enumerated().map { position, option in
      FormQuestion.Choice(
        number: position + 1, label: option.label, answer: option.value,
        isExclusive: option.isExclusive, isSelected: chosen.contains(AnswerChecks.key(option.value))
      )
    }
  }

  private static func yesAndNo(_ said: Bool?) -> [FormQuestion.Choice] {
    [true, false].enumerated().map { position, value in
      FormQuestion.Choice(
        number: position + 1, label: Answer.boolean(value).words, answer: .boolean(value),
        isExclusive: false, isSelected: said == value)
    }
  }
}

extension AnswerOption {
  /// The words that show the option, with what stands before them.
  var label: Phrase {
    let words = value.words
    guard let prefix else { return words }
    return Phrase("\(prefix[.french]) \(words.french)", "\(prefix[.english]) \(words.english)")
  }
}

extension Item {
  /// How many times a repeating group stands at least.
  var leastRepetitions: Int { max(limits.minimumCount ?? 0, isRequired ? 1 : 0) }

  /// True when the question cannot be left empty.
  var isMandatory: Bool { isRequired || (limits.minimumCount ?? 0) > 0 }
}
