import Wording

extension FormFilling {
  /// Answers the current question with what was typed, in French or in English.
  ///
  /// Nothing changes when the answer does not fit: the findings say why. An empty text keeps the
  /// answer there is, or skips the question.
  public mutating func answer(_ text: String) -> [Finding] {
    guard let cursor else { return [] }
    if text.allSatisfy(\.isWhitespace) { return skip() }
    switch cursor {
    case .question(let place): return answer(text, at: place)
    case .another(let place, _): return answerAnother(text, place)
    }
  }

  /// Answers the current question with values already made.
  public mutating func answer(_ values: [Answer]) -> [Finding] {
    guard case .question(let place)? = cursor else { return [] }
    let findings = findings(on: values, at: place)
    guard !findings.hasErrors else { return findings }
    take(values, at: place)
    return findings
  }

  private mutating func answer(_ text: String, at place: Place) -> [Finding] {
    let item = index.nodes[place.node].item
    let parser = AnswerParser(
      item: item, choices: choices(item), checks: checks, today: today, offset: offset,
      prefersCodes: false)
    switch parser.parse(text) {
    case .failure(let problem): return [finding(problem.fault, place, text)]
    case .success(let values): return answer(values)
    }
  }

  private mutating func answerAnother(_ text: String, _ place: Place) -> [Finding] {
    guard let isWanted = AnswerParser.yesOrNo(text, numbered: true) else {
      return [
        finding(
          .init(.unreadable, "Répondez par oui ou par non.", "Answer yes or no."), place, text)
      ]
    }
    guard isWanted else {
      settle()
      return []
    }
    let number = sheet.repetitions[place] ?? 0
    sheet.repetitions[place] = number + 1
    begin(index.children[place.node], place.repetitions + [number])
    settle()
    return []
  }

  private mutating func take(_ values: [Answer], at place: Place) {
    sheet[place] = values
    beginBelow(place)
    settle()
  }

  /// Notes that the current step is done and goes to the next that is not.
  private mutating func settle() {
    guard let done = cursor else { return }
    let rank = ranks[done] ?? 0
    settled.insert(done)
    prepare()
    let after = (ranks[done] ?? rank - 1) + 1
    let next = steps.dropFirst(after).first { !settled.contains($0.step) }
    cursor = (next ?? steps.prefix(after).first { !settled.contains($0.step) })?.step
  }

  /// Goes on without answering; an answer there is stays. A mandatory question cannot be skipped.
  ///
  /// Skipping a mandatory question of a repetition that is still empty gives up the repetition.
  public mutating func skip() -> [Finding] {
    guard let cursor else { return [] }
    guard case .question(let place) = cursor else {
      settle()
      return []
    }
    let item = index.nodes[place.node].item
    if item.isMandatory, sheet[place].isEmpty {
      if giveUpRepetition(around: place) { return [] }
      return [missing(item, place)]
    }
    settle()
    return []
  }

  /// Takes the answer of the current question away; a mandatory question then waits for another.
  public mutating func clear() {
    guard case .question(let place)? = cursor else { return }
    sheet[place] = []
    settled.remove(.question(place))
    prepare()
  }

  private mutating func giveUpRepetition(around place: Place) -> Bool {
    guard let container = index.nodes[place.node].containers.last,
      let number = place.repetitions.last, index.nodes[container].item.type == .group,
      number >= index.nodes[container].item.leastRepetitions
    else { return false }
    let group = Place(container, Array(place.repetitions.dropLast()))
    let isEmpty = !sheet.answers.keys.contains { key in
      settled.contains(.question(key)) && key.repetitions.starts(with: place.repetitions)
        && index.nodes[key.node].containers.starts(with: index.nodes[place.node].containers)
    }
    guard isEmpty, sheet.repetitions[group] == number + 1 else { return false }
    sheet.repetitions[group] = number
    cursor = .another(group, count: number)
    prepare()
    settle()
    return true
  }

  /// Goes to the question before; stays at the first.
  public mutating func back() {
    let rank = cursor.flatMap { ranks[$0] } ?? steps.count
    if rank > 0 { cursor = steps[rank - 1].step }
  }

  /// Goes to a question asked now; false when there is no such question.
  public mutating func go(to place: Place) -> Bool {
    guard ranks[.question(place)] != nil else { return false }
    cursor = .question(place)
    return true
  }

  /// Goes to the first place where the question of that `linkId` is asked.
  public mutating func go(to linkId: String) -> Bool {
    let found = steps.first { prepared in
      prepared.step == .question(prepared.step.place)
        && index.nodes[prepared.step.place.node].item.linkId == linkId
    }
    guard let found else { return false }
    cursor = found.step
    return true
  }

  /// What does not fit in answers to a question.
  func findings(on values: [Answer], at place: Place) -> [Finding] {
    let item = index.nodes[place.node].item
    var faults = values.flatMap { checks.faults(of: $0, to: item) }
    faults += checks.countFaults(values, item)
    let shown = values.map(\.words.english).joined(separator: ", ")
    return faults.map { finding($0, place, shown) }
  }

  func finding(_ fault: AnswerChecks.Fault, _ place: Place, _ value: String?) -> Finding {
    let node = index.nodes[place.node]
    return Finding(
      file: file, path: node.path, linkId: node.item.linkId,
      value: value.map { shortened($0, to: 80) }, code: fault.code, severity: fault.severity,
      message: fault.message)
  }

  func missing(_ item: Item, _ place: Place) -> Finding {
    let name = Phrase(shortened(item.label.french, to: 60), shortened(item.label.english, to: 60))
    return finding(
      .init(
        .required, "« \(name.french) » attend une réponse : elle est obligatoire.",
        "“\(name.english)” needs an answer: it is mandatory."), place, nil)
  }
}
