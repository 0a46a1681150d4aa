import Wording

extension ResponseValidator {
  typealias Given = [(item: ResponseItem, path: String)]

  mutating func checkGroup(_ given: Given, _ item: Item, _ place: Place, _ path: String) {
    if given.isEmpty {
      if item.isRequired { addRequired(item, path) } else { checkCount(0, item, path) }
      return
    }
    if given.count > 1, !item.repeats { addRepeats(item, given[1].path, given.count) }
    checkCount(given.count, item, given[0].path)
    for (number, group) in given.enumerated() {
      if !group.item.answers.isEmpty {
        add(
          .groupShouldNotHaveAnswers, item, group.path + ".answer",
          "« \(name(item).french) » est un groupe : ses questions vont dans « item ».",
          "“\(name(item).english)” is a group: its questions go into “item”.")
      }
      if item.isRequired, group.item.items.isEmpty { addRequired(item, group.path) }
      let inner = item.isRepeatingContainer ? place.repetitions + [number] : place.repetitions
      check(group.item.items, form.index.children[place.node], inner, group.path)
    }
  }

  mutating func checkDisplay(_ given: Given, _ item: Item) {
    for entry in given where !entry.item.answers.isEmpty {
      add(
        .displayAnswer, item, entry.path + ".answer",
        "« \(name(item).french) » est un texte à lire : il n'attend pas de réponse.",
        "“\(name(item).english)” is a text to read: it takes no answer.")
    }
  }

  mutating func checkAbstract(_ given: Given, _ item: Item) {
    for entry in given {
      add(
        .invalidType, item, entry.path,
        "Le formulaire ne dit pas de quel type est la réponse à « \(name(item).french) ».",
        "The form does not say of what type the answer to “\(name(item).english)” is.")
    }
  }

  mutating func checkQuestion(_ given: Given, _ item: Item, _ place: Place, _ path: String) {
    let answers = given.flatMap { entry in
      entry.item.answers.enumerated().map { ($1, "\(entry.path).answer[\($0)]") }
    }
    for entry in given where !entry.item.items.isEmpty {
      add(
        .invalidNesting, item, entry.path + ".item",
        "Ce qui suit « \(name(item).french) » va dans sa réponse (« answer.item »).",
        "What stands below “\(name(item).english)” goes into its answer (“answer.item”).")
    }
    if given.count > 1 { addRepeats(item, given[1].path, given.count) }
    let itemPath = given.first?.path ?? path
    if answers.isEmpty, item.isRequired {
      addRequired(item, itemPath)
    } else {
      checkCount(answers.count, item, itemPath)
    }
    if given.count < 2, answers.count > 1, !item.repeats {
      addRepeats(item, itemPath, answers.count)
    }
    checkExclusive(answers, item)
    var number = 0
    for (answer, answerPath) in answers {
      checkValue(answer, item, answerPath)
      let inner = item.isRepeatingContainer ? place.repetitions + [number] : place.repetitions
      check(answer.items, form.index.children[place.node], inner, answerPath)
      if answer.value != nil { number += 1 }
    }
  }

  private mutating func checkValue(_ answer: ResponseAnswer, _ item: Item, _ path: String) {
    guard let value = answer.value else {
      let found = answer.valueName ?? "–"
      return add(
        .invalidAnswerType, item, path, value: found,
        "La réponse à « \(name(item).french) » n'est pas lisible : \(checks.expected(item).french).",
        "The answer to “\(name(item).english)” cannot be read: \(checks.expected(item).english).")
    }
    for fault in checks.faults(of: value, to: item) {
      findings.add(
        fault.code, at: "\(path).value\(value.kind.rawValue)", linkId: item.linkId,
        value: value.words.english, severity: fault.severity, about(item, fault.message))
    }
  }

  private mutating func checkExclusive(
    _ answers: [(ResponseAnswer, String)], _ item: Item
  ) {
    guard answers.count > 1, item.options.contains(where: \.isExclusive) else { return }
    for (answer, path) in answers {
      guard let value = answer.value, checks.isExclusive(value, item) else { continue }
      add(
        .exclusiveAnswerOption, item, path, value: value.words.english,
        "« \(value.words.french) » ne va avec aucune autre réponse : gardez l'une ou les autres.",
        "“\(value.words.english)” goes with no other answer: keep one or the others.")
    }
  }

  private mutating func checkCount(_ count: Int, _ item: Item, _ path: String) {
    if let least = item.limits.minimumCount, count < least {
      findings.add(
        .minCount, at: path, linkId: item.linkId, value: String(count), severity: severityOfLack,
        about(
          item,
          .typeset(
            "Donnez au moins \(Counted.answers(least).french), et non \(count).",
            "Give at least \(Counted.answers(least).english), not \(count).")))
    }
    if let most = item.limits.maximumCount, count > most {
      add(
        .maxCount, item, path, value: String(count),
        "« \(name(item).french) » : pas plus de \(Counted.answers(most).french) ; il y en a \(count).",
        "“\(name(item).english)”: no more than \(Counted.answers(most).english); there are \(count)."
      )
    }
  }
}
