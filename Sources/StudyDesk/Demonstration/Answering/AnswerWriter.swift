import JSONTree
import StudyModel

/// Answers one form as one person would, at one time.
struct AnswerWriter {
  private let situation: Situation
  private let story: Story?
  private var chance: Chance
  /// Codes and texts given so far, by question; a question that is not shown has none.
  private var given: [String: [String]] = [:]
  private var lastText: String?

  private init(_ situation: Situation, story: Story?, _ chance: Chance) {
    self.situation = situation
    self.story = story
    self.chance = chance
  }

  /// A FHIR R4 QuestionnaireResponse.
  /// - Parameter addition: a sentence added to the last text, when an answer is put right.
  static func response(
    to form: FormOutline, _ situation: Situation, story: Story?, chance: Chance, at moment: Moment,
    addition: String? = nil
  ) -> JSON {
    var writer = AnswerWriter(situation, story: story, chance)
    writer.answer(form.items)
    if let addition { writer.add(addition) }
    var response = JSONObject()
    response["resourceType"] = "QuestionnaireResponse"
    response["questionnaire"] = form.canonical.map(JSON.string)
    response["status"] = addition == nil ? "completed" : "amended"
    response["authored"] = .string(moment.description)
    response["item"] = .array(writer.elements(form.items))
    return .object(response)
  }

  private mutating func answer(_ items: [ItemOutline]) {
    for item in items where item.isEnabled(given) {
      if !item.isGroup { given[item.linkId] = answers(to: item) }
      if item.isText, given[item.linkId] != nil { lastText = item.linkId }
      if item.isGroup || given[item.linkId] != nil { answer(item.items) }
    }
  }

  /// What the person's line says, or else the story, or else chance; nil for no answer.
  private mutating func answers(to item: ItemOutline) -> [String]? {
    if let said = situation.says[item.linkId] { return said }
    let draw = item.draws.first { $0.only.suits(situation, given) }
    if !item.isRequired, let draw, !chance.happens(draw.answered) { return nil }
    if let story, let part = story.parts[item.linkId] { return answers(part, to: item) }
    // Words belong to a story: where it is silent, nothing is put into the person's mouth.
    guard let draw, story == nil || !item.isText else { return nil }
    let answers = item.isText ? texts(draw) : draw.codes(item, situation, given, &chance)
    return answers.isEmpty ? nil : answers
  }

  private mutating func answers(_ part: Story.Part, to item: ItemOutline) -> [String] {
    switch part {
    case .text(let text): return [text.text(voice: situation.voice, &chance)]
    case .codes(let codes) where item.repeats: return codes
    case .codes(let codes):
      let place = (0.65 * situation.progress + 0.35 * chance.share()) * Double(codes.count)
      return codes.isEmpty ? [] : [codes[min(Int(place), codes.count - 1)]]
    }
  }

  private mutating func texts(_ draw: Draw) -> [String] {
    var texts = draw.texts
    chance.shuffle(&texts)
    return texts.prefix(chance.number(in: draw.count)).map {
      $0.text(voice: situation.voice, &chance)
    }
  }

  private mutating func add(_ addition: String) {
    guard let lastText, var texts = given[lastText], let text = texts.popLast() else { return }
    given[lastText] = texts + [text + " " + addition]
  }

  private func elements(_ items: [ItemOutline]) -> [JSON] {
    items.compactMap { item in
      let inner = elements(item.items)
      if item.isGroup {
        return inner.isEmpty ? nil : ["linkId": .string(item.linkId), "item": .array(inner)]
      }
      guard let given = given[item.linkId] else { return nil }
      var answers = given.map(item.answer)
      if !inner.isEmpty, case .object(var first)? = answers.first {
        first["item"] = .array(inner)
        answers[0] = .object(first)
      }
      return ["linkId": .string(item.linkId), "answer": .array(answers)]
    }
  }
}

extension ItemOutline {
  fileprivate func answer(_ given: String) -> JSON {
    options[given]?.answer ?? ["valueString": .string(given)]
  }
}
