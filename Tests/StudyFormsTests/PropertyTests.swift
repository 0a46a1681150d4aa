import JSONTree
import StudyForms
import Testing
import Wording

/// Makes up forms, the same for the same seed.
private struct FormMaker {
  private var state: UInt64
  private var count = 0

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func items(_ depth: Int) -> String {
    (0..<2 + below(4)).map { _ in item(depth) }.joined(separator: ",")
  }

  private mutating func item(_ depth: Int) -> String {
    count += 1
    let linkId = "q\(count)"
    let earlier = count > 1 ? "q\(1 + below(count - 1))" : linkId
    var members = [#""linkId":"\#(linkId)""#, #""text":"Question \#(count)""#]
    if below(3) == 0, earlier != linkId {
      let flag = below(2) == 0
      members.append(
        #""enableWhen":[{"question":"\#(earlier)","operator":"exists","answerBoolean":\#(flag)}]"#)
    }
    if depth > 0, below(3) == 0 {
      if below(2) == 0 { members.append(#""repeats":true"#) }
      members.append(#""type":"group","item":[\#(items(depth - 1))]"#)
      return "{" + members.joined(separator: ",") + "}"
    }
    let question = question()
    members.append(question)
    if !question.contains("display") {
      if below(2) == 0 { members.append(#""required":true"#) }
      if below(3) == 0 { members.append(#""repeats":true"#) }
      if depth > 0, below(4) == 0 { members.append(#""item":[\#(items(depth - 1))]"#) }
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private mutating func question() -> String {
    let kinds = [
      #""type":"boolean""#, #""type":"date""#, #""type":"dateTime""#, #""type":"time""#,
      #""type":"text""#, #""type":"url""#, #""type":"attachment""#, #""type":"reference""#,
      #""type":"display""#, #""type":"quantity""#,
      #""type":"integer","extension":[\#(hl7("minValue", #""valueInteger":3"#)),"#
        + #"\#(hl7("maxValue", #""valueInteger":9"#))]"#,
      #""type":"decimal","extension":[\#(hl7("maxDecimalPlaces", #""valueInteger":1"#))]"#,
      #""type":"string","maxLength":12,"extension":[\#(hl7("minLength", #""valueInteger":3"#))]"#,
      #""type":"choice","answerOption":[{"valueCoding":{"system":"s","code":"a"}},"#
        + #"{"valueCoding":{"system":"s","code":"b"}},{"valueCoding":{"system":"s","code":"c"},"#
        + #""extension":[\#(hl7("questionnaire-optionExclusive", #""valueBoolean":true"#))]}]"#,
      #""type":"open-choice","answerValueSet":"http://hl7.org/fhir/ValueSet/item-type""#,
    ]
    return kinds[below(kinds.count)]
  }
}

struct `Any form` {
  private func make(_ seed: Int) throws -> Questionnaire {
    var maker = FormMaker(seed: UInt64(seed))
    return try form(maker.items(3))
  }

  @Test(arguments: 0..<150)
  func `comes back as it was read and is found faultless`(seed: Int) throws {
    let form = try make(seed)
    let again = Questionnaire.read(form.text().utf8, file: "x")
    #expect(again.resource?.json == form.json)
    #expect(again.findings.isEmpty)
    #expect(form.check(file: "x").errors == [])
  }

  @Test(arguments: 0..<150)
  func `accepts the plausible answers made for it`(seed: Int) throws {
    let form = try make(seed)
    var filling = FormFilling(form, today: today)
    filling.answerPlausibly(seed: UInt64(seed))
    let response = filling.response(authored: authored)
    #expect(form.validate(response, file: "x").errors == [])
    #expect(filling.missing.isEmpty)
    let draft = try JSON(reading: filling.draft.text())
    let resumed = try #require(FormFilling.resume(draft, of: form, today: today).resource)
    #expect(resumed.response(authored: authored).json == response.json)
  }

  @Test(arguments: 0..<150)
  func `can be answered question by question to the end`(seed: Int) throws {
    let form = try make(seed)
    var filling = FormFilling(form, today: today)
    var turns = 0
    while let question = filling.current, turns < 2_000 {
      turns += 1
      let values = filling.plausibleAnswers(seed: UInt64(seed &+ turns))
      let findings: [Finding]
      if question.kind == .anotherRepetition {
        findings = filling.answer(turns < 20 ? "oui" : "non")
      } else if values.isEmpty || !question.isMandatory && turns % 4 == 0 {
        findings = filling.skip()
      } else {
        findings = filling.answer(values)
      }
      #expect(findings.isEmpty)
      if turns % 5 == 0 { filling.back() }
    }
    let isFinished = filling.isFinished
    #expect(isFinished)
    #expect(form.validate(filling.response(authored: authored), file: "x").errors == [])
  }

  @Test(arguments: 0..<100)
  func `damaged at random still gives findings, never a crash`(seed: Int) throws {
    var damage = Damage(state: UInt64(seed))
    let form = Questionnaire.read(damage.apply(to: .object(try make(seed).json)), file: "x")
    guard let form = form.resource else { return }
    _ = form.check(file: "x")
    var filling = FormFilling(form, today: today)
    for text in ["1", "hier", "5 mg", "oui"] { _ = filling.answer(text) }
    filling.answerPlausibly(seed: 1)
    let response = JSON.object(filling.response(authored: authored).json)
    let answers = QuestionnaireResponse.read(damage.apply(to: response), file: "x")
    if let answers = answers.resource { _ = form.validate(answers, file: "x") }
    let draft = FormFilling.resume(damage.apply(to: filling.draft), of: form, today: today)
    if var filling = draft.resource { _ = filling.answer("1") }
  }
}

/// Puts nonsense in the place of some values.
private struct Damage {
  var state: UInt64

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func apply(to value: JSON) -> JSON {
    if below(30) == 0 {
      let nonsense: [JSON] = [
        nil, true, -1, 99_999_999_999, "", "(a", "group", "quantity", "2024-99", [], [:], [[:]],
      ]
      return nonsense[below(nonsense.count)]
    }
    switch value {
    case .array(let elements): return .array(elements.map { apply(to: $0) })
    case .object(let object):
      return .object(
        JSONObject(object.members.map { .init(name: $0.name, value: apply(to: $0.value)) }))
    default: return value
    }
  }
}
