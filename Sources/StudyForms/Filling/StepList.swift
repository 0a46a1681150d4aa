/// Walks a form and lists what is asked, in order.
struct StepList {
  let form: Questionnaire
  let sheet: AnswerSheet
  let enabling: Enabling
  private(set) var steps: [PreparedStep] = []
  /// Items to read before the next step.
  private(set) var notes: [Int] = []

  init(form: Questionnaire, sheet: AnswerSheet, enabling: Enabling) {
    self.form = form
    self.sheet = sheet
    self.enabling = enabling
  }

  mutating func add(_ nodes: [Int], _ around: [Int]) {
    for node in nodes {
      let place = Place(node, around)
      let item = form.index.nodes[node].item
      guard enabling.isEnabled(place), !item.isHidden else { continue }
      switch item.type {
      case .display: addText(node, item)
      case .group: addGroup(node, place, item)
      case .question, nil: continue
      default: addQuestion(node, place, item)
      }
    }
  }

  /// Plain texts below a question are its help.
  private mutating func addText(_ node: Int, _ item: Item) {
    let parent = form.index.nodes[node].parent.map { form.index.nodes[$0].item }
    let isHelp = item.isPlainText && parent?.type?.isQuestion == true
    if !isHelp { notes.append(node) }
  }

  private mutating func addGroup(_ node: Int, _ place: Place, _ item: Item) {
    let children = form.index.children[node]
    guard item.isRepeatingContainer else { return add(children, place.repetitions) }
    let count = sheet.repetitions[place] ?? 0
    for number in 0..<count { add(children, place.repetitions + [number]) }
    if count < item.limits.maximumCount ?? .max, !item.isReadOnly {
      append(.another(place, count: count))
    }
  }

  private mutating func addQuestion(_ node: Int, _ place: Place, _ item: Item) {
    if item.isReadOnly {
      if !sheet[place].isEmpty { notes.append(node) }
    } else {
      append(.question(place))
    }
    guard !sheet[place].isEmpty else { return }
    let children = form.index.children[node]
    guard item.isRepeatingContainer else { return add(children, place.repetitions) }
    for number in sheet[place].indices { add(children, place.repetitions + [number]) }
  }

  private mutating func append(_ step: Step) {
    steps.append(PreparedStep(step: step, notes: notes))
    notes = []
  }
}
