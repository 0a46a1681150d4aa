import Wording

/// Compares answers with the form they answer.
struct ResponseValidator {
  let form: Questionnaire
  let response: QuestionnaireResponse
  let checks: AnswerChecks
  let enabling: Enabling
  var findings: FindingList

  init(
    _ form: Questionnaire, _ response: QuestionnaireResponse, _ valueSets: ValueSets, file: String
  ) {
    self.form = form
    self.response = response
    checks = AnswerChecks(form, valueSets)
    enabling = Enabling(AnswerSheet(response, form.index), form.index)
    findings = FindingList(file: file)
  }

  mutating func run() {
    checkForm()
    check(response.items, form.index.roots, [], "QuestionnaireResponse")
  }

  /// What is unfinished is only doubtful while the answers are not said to be complete.
  var severityOfLack: Finding.Severity {
    switch response.status {
    case .completed, .amended, nil: .error
    case .inProgress, .stopped, .enteredInError: .warning
    }
  }

  /// Compares the items below one element with the items the form has there.
  mutating func check(
    _ given: [ResponseItem], _ nodes: [Int], _ around: [Int], _ path: String
  ) {
    let siblings = Dictionary(
      nodes.enumerated().map { (form.index.nodes[$1].item.linkId, $0) },
      uniquingKeysWith: { first, _ in first })
    var byPosition: [Int: [(item: ResponseItem, path: String)]] = [:]
    var last = 0
    for (number, item) in given.enumerated() {
      let itemPath = "\(path).item[\(number)]"
      guard let position = siblings[item.linkId] else {
        addStranger(item, itemPath)
        continue
      }
      if position < last { addOrder(item, itemPath) }
      last = max(last, position)
      byPosition[position, default: []].append((item, itemPath))
    }
    for (position, node) in nodes.enumerated() {
      check(byPosition[position] ?? [], Place(node, around), path)
    }
  }

  private mutating func check(
    _ given: [(item: ResponseItem, path: String)], _ place: Place, _ path: String
  ) {
    let item = form.index.nodes[place.node].item
    guard enabling.isEnabled(place) else {
      if let first = given.first(where: { !$0.item.answers.isEmpty || !$0.item.items.isEmpty }) {
        addNotEnabled(item, first.path)
      }
      return
    }
    switch item.type {
    case .group: checkGroup(given, item, place, path)
    case .display: checkDisplay(given, item)
    case .question: checkAbstract(given, item)
    case nil: break
    default: checkQuestion(given, item, place, path)
    }
  }
}

extension Questionnaire {
  /// Everything in the answers that does not fit this form, all at once.
  ///
  /// - Parameters:
  ///   - response: the answers.
  ///   - valueSets: where the value sets that the form names are found.
  ///   - file: the name that findings carry.
  public func validate(
    _ response: QuestionnaireResponse, valueSets: ValueSets = .known, file: String
  ) -> [Finding] {
    var validator = ResponseValidator(self, response, valueSets, file: file)
    validator.run()
    return validator.findings.all
  }
}
