import JSONTree
import Wording

/// Fills in a form from answers given all at once.
struct BatchFilling {
  private var filling: FormFilling
  private var findings: [Finding] = []
  /// Places that were answered here, beyond their initial answers.
  private var given: Set<Place> = []

  private let isExact: Bool

  init(_ filling: FormFilling, isExact: Bool = false) {
    self.filling = filling
    self.isExact = isExact
  }

  /// More answers than this to one question are an error, not something a person gave.
  private static let mostValues = 500

  private var index: ItemIndex { filling.index }

  /// Takes what is given for one `linkId`.
  ///
  /// - Parameter around: the repetitions it is given for; nil when it may be any.
  mutating func take(_ linkId: String, _ value: JSON, around: [Int]? = nil) {
    guard let node = index.byLinkId[linkId] else {
      findings.append(
        Finding(
          file: filling.file, path: linkId.echo ?? "…", linkId: linkId, value: value.shown,
          code: .invalidLinkId, message: .noQuestion(linkId)))
      return
    }
    let type = index.nodes[node].item.type
    if type == .group { return takeGroup(node, value, around) }
    guard type?.isQuestion == true else {
      let fault = AnswerChecks.Fault(
        .displayAnswer, "« \(linkId) » n'attend pas de réponse.", "“\(linkId)” takes no answer.")
      findings.append(filling.finding(fault, Place(node), value.shown))
      return
    }
    if value == .null { return clear(node, around ?? []) }
    let values = value.array ?? [value]
    guard values.count <= Self.mostValues else {
      let fault = AnswerChecks.Fault(
        .maxCount, "« \(linkId) » a trop de réponses.", "“\(linkId)” has too many answers.")
      findings.append(filling.finding(fault, Place(node), nil))
      return
    }
    guard let parsed = parse(values, node) else { return }
    place(parsed, node, around ?? [])
  }

  /// Takes the answers to a question away.
  private mutating func clear(_ node: Int, _ around: [Int]) {
    let places = filling.sheet.places(of: node, within: around[...], index)
    for place in places { filling.sheet[place] = [] }
  }

  private mutating func takeGroup(_ node: Int, _ value: JSON, _ around: [Int]?) {
    let item = index.nodes[node].item
    for (number, element) in (value.array ?? [value]).enumerated() {
      guard let object = element.object else {
        let fault = AnswerChecks.Fault(
          .groupShouldNotHaveAnswers,
          "« \(item.linkId) » est un groupe : répondez à ses questions.",
          "“\(item.linkId)” is a group: answer its questions.")
        findings.append(filling.finding(fault, Place(node), element.shown))
        continue
      }
      var inner = around ?? Array(repeating: 0, count: index.nodes[node].containers.count)
      if item.isRepeatingContainer { inner.append(number) }
      for member in object.members { take(member.name, member.value, around: inner) }
    }
  }

  private mutating func parse(_ values: [JSON], _ node: Int) -> [[Answer]]? {
    let item = index.nodes[node].item
    let parser = AnswerParser(
      item: item, choices: filling.choices(item), checks: filling.checks, today: filling.today,
      offset: filling.offset, prefersCodes: true, isExact: isExact)
    var parsed: [[Answer]] = []
    for value in values {
      switch parser.parse(value) {
      case .success(let answers): parsed.append(answers)
      case .failure(let problem):
        findings.append(filling.finding(problem.fault, Place(node), value.shown))
        return nil
      }
    }
    return parsed
  }

  /// Puts answers where they belong: together when the question takes several, otherwise each in
  /// the next repetition.
  private mutating func place(_ parsed: [[Answer]], _ node: Int, _ around: [Int]) {
    let containers = index.nodes[node].containers
    let item = index.nodes[node].item
    var repetitions = around + Array(repeating: 0, count: max(0, containers.count - around.count))
    let isFixed = around.count == containers.count
    for answers in item.repeats ? [parsed.flatMap { $0 }] : parsed {
      var place = Place(node, repetitions)
      if !item.repeats, !isFixed, !repetitions.isEmpty {
        while given.contains(place) {
          repetitions[repetitions.count - 1] += 1
          place = Place(node, repetitions)
        }
      }
      open(containers, repetitions)
      filling.sheet[place] =
        given.contains(place) ? filling.sheet[place] + answers : answers
      filling.beginBelow(place)
      given.insert(place)
    }
  }

  /// Makes the repetitions exist that an answer stands in.
  private mutating func open(_ containers: [Int], _ repetitions: [Int]) {
    for (depth, container) in containers.enumerated()
    where index.nodes[container].item.type == .group {
      let place = Place(container, Array(repetitions.prefix(depth)))
      let count = filling.sheet.repetitions[place] ?? 0
      for number in count..<max(count, repetitions[depth] + 1) {
        filling.sheet.repetitions[place] = number + 1
        filling.begin(index.children[container], place.repetitions + [number])
      }
    }
  }

  /// The response, compared with the form as a whole.
  mutating func result(authored: String) -> FilledForm {
    filling.prepare()
    for place in given.sorted(by: { Place.precedes($0, $1) })
    where !filling.enabling.isEnabled(place) {
      let item = index.nodes[place.node].item
      let fault = AnswerChecks.Fault(
        .notEnabled,
        "« \(item.linkId) » n'est pas à remplir, vu les autres réponses : retirez-la.",
        "“\(item.linkId)” is not asked, given the other answers: take it out.")
      findings.append(filling.finding(fault, place, nil))
    }
    let response = filling.response(authored: authored)
    let validated = filling.form.validate(
      response, valueSets: filling.valueSets, file: filling.file)
    let known = Set(validated.map { [$0.linkId, $0.code.rawValue] })
    let missing = filling.missing.filter { !known.contains([$0.linkId, $0.code.rawValue]) }
    // What was given and not understood is not missing, too.
    let faulty = Set(findings.compactMap(\.linkId))
    let others = (validated + missing).filter {
      $0.code != .required || !($0.linkId.map(faulty.contains) ?? false)
    }
    return FilledForm(response: response, findings: findings + others)
  }
}

extension AnswerParser {
  /// What a program gives: text, a number, true or false, or a FHIR value.
  func parse(_ value: JSON) -> Result<[Answer], Problem> {
    switch value {
    case .string(let text): return parse(text)
    case .number(let number): return parse(number.literal)
    case .bool(let flag): return parse(flag ? "true" : "false")
    case .object(let object):
      if let member = Answer.member(of: object) {
        if let answer = member.kind.flatMap({ Answer($0, member.json) }) {
          return .success([answer])
        }
      } else if let kind = [Answer.Kind.coding, .quantity, .attachment, .reference].first(where: {
        item.type?.answerKinds.contains($0) == true
      }), let answer = Answer(kind, value) {
        return .success([answer])
      }
      return .failure(unusable)
    case .array, .null: return .failure(unusable)
    }
  }

  private var unusable: Problem {
    let expected = checks.expected(item)
    return Problem(
      .unreadable, "Cette valeur ne convient pas : \(expected.french).",
      "This value does not fit: \(expected.english).")
  }
}
