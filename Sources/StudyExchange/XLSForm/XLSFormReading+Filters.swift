import StudyForms
import Wording

extension XLSFormReading {
  private static let mostQuestions = 400
  private static let mostCases = 20_000

  /// The questions that a question with a filter becomes: for each answer to those the filter looks
  /// at, one with just the choices that pass.
  mutating func split(_ node: XLSNode, _ choices: [XLSChoice], _ filter: String) -> [Split] {
    let whole = [Split(part: .init(linkId: node.linkId, choices: choices), logic: .always)]
    guard let expression = XPathParser.parse(filter) else {
      findings.add(
        .badExpression, node.row, "choice_filter",
        "Ce filtre n'est pas compris : écrivez-le comme « colonne = ${question} ».",
        "This filter is not understood: write it like “column = ${question}”.")
      return whole
    }
    do {
      let cases = try cases(of: expression)
      var splits: [Split] = []
      for one in cases {
        if let split = try self.split(node, choices, expression, one) { splits.append(split) }
      }
      let joined = Self.joined(splits)
      guard !joined.isEmpty, joined.count <= Self.mostQuestions else {
        findings.add(
          .notCarried, node.row, "choice_filter",
          "Ce filtre ne laisse aucun choix, ou en fait plus de \(Self.mostQuestions) questions : vérifiez les colonnes, ou faites moins de cas.",
          "This filter leaves no choice, or makes more than \(Self.mostQuestions) questions: check the columns, or make fewer cases."
        )
        return whole
      }
      return joined
    } catch {
      findings.add(error.code, node.row, "choice_filter", error.french, error.english)
      return whole
    }
  }

  /// One set of answers to the questions that a filter looks at.
  private typealias Case = [(target: XLSTarget, choice: XLSChoice?)]

  /// Every set of answers that there may be, no answer among them.
  private func cases(of expression: XPath) throws(XLSRelevance.Refusal) -> [Case] {
    var cases: [Case] = [[]]
    for name in expression.questions.sorted() {
      guard let target = targets[name] else { throw .noQuestion(name) }
      guard target.type.isChoice, !target.isMultiple else { throw .filterOnOther(name) }
      var seen: Set<String> = []
      let choices = target.parts.flatMap(\.choices).filter { seen.insert($0.name).inserted }
      guard cases.count * (choices.count + 1) <= Self.mostCases else { throw .tooManyCases }
      cases = cases.flatMap { one in
        (choices.map { Optional($0) } + [nil]).map { one + [(target: target, choice: $0)] }
      }
    }
    return cases
  }

  private func split(
    _ node: XLSNode, _ choices: [XLSChoice], _ expression: XPath, _ one: Case
  ) throws(XLSRelevance.Refusal) -> Split? {
    let answers = Dictionary(
      one.map { ($0.target.name, $0.choice?.name ?? "") }, uniquingKeysWith: { $1 })
    var left: [XLSChoice] = []
    for choice in choices {
      let value = expression.value(
        columns: { name in choice.row[name.lowercased()] ?? "" }, answers: answers)
      guard let value else { throw .filterTooMuch }
      if value.truth { left.append(choice) }
    }
    guard !left.isEmpty else { return nil }
    let relevance = XLSRelevance(targets: targets)
    var logic: [XLSLogic] = []
    for (target, choice) in one {
      let expected = XPath.binary(
        .equal, .question(target.name), .text(choice?.name ?? ""))
      logic.append(try relevance.logic(expected))
    }
    let suffix = one.map { $0.choice?.name ?? "" }.filter { !$0.isEmpty }
    let linkId = ([node.linkId] + suffix).joined(separator: ".")
    return Split(part: .init(linkId: linkId, choices: left), logic: .all(logic))
  }

  /// Cases that leave the same choices are one question.
  private static func joined(_ splits: [Split]) -> [Split] {
    var order: [[String]] = []
    var byChoices: [[String]: [Split]] = [:]
    for split in splits {
      let names = split.part.choices.map(\.name)
      if byChoices[names] == nil { order.append(names) }
      byChoices[names, default: []].append(split)
    }
    return order.compactMap { names in
      guard let same = byChoices[names], let first = same.first else { return nil }
      return same.count == 1
        ? first : Split(part: first.part, logic: .any(same.map(\.logic)))
    }
  }
}

extension XLSRelevance.Refusal {
  fileprivate static func filterOnOther(_ name: String) -> Self {
    Self(
      code: .notCarried,
      french:
        "Un filtre ne suit que la réponse à une question select_one, et « \(name) » n'en est pas une.",
      english: "A filter only follows the answer to a select_one question, and “\(name)” is none.")
  }

  fileprivate static let filterTooMuch = Self(
    code: .notCarried,
    french:
      "Ce filtre dépasse ce qui peut être suivi : comparez des colonnes de choices avec des réponses, reliées par and ou or.",
    english:
      "This filter is beyond what can be followed: compare columns of choices with answers, joined by and or or."
  )

  fileprivate static let tooManyCases = Self(
    code: .notCarried,
    french: "Ce filtre a trop de cas : posez la question en deux fois, ou demandez-la en mots.",
    english: "This filter has too many cases: ask in two steps, or ask in words.")
}
