import JSONTree

/// Forms of all that an XLSForm can carry, invented from a seed.
struct InventedForm {
  private var state: UInt64
  private var questions: [(linkId: String, answer: (String, JSON))] = []
  private var count = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func form() -> JSONObject {
    var form = JSONObject()
    form["resourceType"] = "Questionnaire"
    form["url"] = "https://sillage.example/forms/invented"
    form["language"] = "fr"
    form["status"] = "active"
    form["item"] = .array((0..<(4 + below(6))).map { _ in .object(item(depth: 0)) })
    return form
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func text() -> String {
    pick(["Où ?", "a | b", "« Oui »", "l’été", "=1+1", "-", "x \"y\" z", "50 %", "🙂", "#1"])
      + " \(below(100))"
  }

  private mutating func set(_ name: String, in json: inout JSONObject) {
    json[name] = .string(text())
    guard below(2) == 0 else { return }
    json["_" + name] = [
      "extension": [
        [
          "url": "http://hl7.org/fhir/StructureDefinition/translation",
          "extension": [
            ["url": "lang", "valueCode": "en"],
            ["url": "content", "valueString": .string(text())],
          ],
        ]
      ]
    ]
  }

  private mutating func item(depth: Int) -> JSONObject {
    count += 1
    var item = JSONObject()
    let linkId = pick(["q\(count)", "1.\(count)", "é \(count)", "Q-\(count)", "a/\(count)"])
    item["linkId"] = .string(linkId)
    set("text", in: &item)
    addConditions(to: &item)
    switch below(depth < 2 ? 10 : 8) {
    case 0: number("integer", "valueInteger", linkId, &item)
    case 1: number("decimal", "valueDecimal", linkId, &item)
    case 2, 3: words(linkId, &item)
    case 4, 5, 6: choice(linkId, &item)
    case 7: plain(linkId, &item)
    default:
      item["type"] = "group"
      if below(4) == 0 { item["repeats"] = true }
      let inside = questions
      item["item"] = .array((0..<(1 + below(3))).map { _ in .object(self.item(depth: depth + 1)) })
      // What repeats is not looked at from outside.
      if item["repeats"] != nil { questions = inside }
    }
    if item["type"] != "group", item["type"] != "display", below(4) == 0 { item["required"] = true }
    return item
  }

  private mutating func addConditions(to item: inout JSONObject) {
    guard !questions.isEmpty, below(3) == 0 else { return }
    let conditions = (0...below(2)).map { _ -> JSON in
      let (question, answer) = pick(questions)
      var condition = JSONObject()
      condition["question"] = .string(question)
      if below(4) == 0 {
        condition["operator"] = "exists"
        condition["answerBoolean"] = .bool(below(2) == 0)
      } else {
        condition["operator"] = .string(pick(["=", "!="]))
        condition[answer.0] = answer.1
      }
      return .object(condition)
    }
    item["enableWhen"] = .array(conditions)
    if conditions.count > 1 { item["enableBehavior"] = .string(pick(["all", "any"])) }
  }

  private mutating func number(
    _ type: String, _ member: String, _ linkId: String, _ item: inout JSONObject
  ) {
    item["type"] = .string(type)
    let least = below(50)
    item["extension"] = [
      limit("minValue", member, .integer(least)),
      limit("maxValue", member, .integer(least + below(50))),
    ]
    if below(3) == 0 {
      item["initial"] = [.object(JSONObject([.init(name: member, value: .integer(least))]))]
    }
    let answer = "answer" + member.dropFirst(5)
    questions.append((linkId, (answer, .integer(least))))
  }

  private func limit(_ name: String, _ member: String, _ value: JSON) -> JSON {
    .object(
      JSONObject([
        .init(name: "url", value: .string("http://hl7.org/fhir/StructureDefinition/" + name)),
        .init(name: member, value: value),
      ]))
  }

  private mutating func words(_ linkId: String, _ item: inout JSONObject) {
    item["type"] = .string(pick(["string", "text"]))
    if below(2) == 0 { item["maxLength"] = .integer(10 + below(90)) }
    if below(3) == 0 {
      item["extension"] = [limit("regex", "valueString", .string(pick(["[0-9]{5}", "a|b", "x+"])))]
    }
    if below(3) == 0 {
      var help = JSONObject()
      help["linkId"] = .string(linkId + "?")
      set("text", in: &help)
      help["type"] = "display"
      item["item"] = [.object(help)]
    }
    questions.append((linkId, ("answerString", .string(pick(["oui", "d’accord", "it's"])))))
  }

  private mutating func choice(_ linkId: String, _ item: inout JSONObject) {
    item["type"] = .string(pick(["choice", "choice", "open-choice"]))
    if below(2) == 0 { item["repeats"] = true }
    let system = pick([nil, "https://sillage.example/codes/x"])
    let codes = ["a", "b-1", "with space", "4", "é"].prefix(2 + below(4))
    item["answerOption"] = .array(
      codes.map { code in
        var coding = JSONObject()
        coding["system"] = system.map(JSON.string)
        coding["code"] = .string(code)
        set("display", in: &coding)
        var option = JSONObject()
        if item["repeats"] != nil, below(4) == 0 {
          option["extension"] = [limit("questionnaire-optionExclusive", "valueBoolean", true)]
        }
        option["valueCoding"] = .object(coding)
        return .object(option)
      })
    var answer = JSONObject()
    answer["system"] = system.map(JSON.string)
    answer["code"] = .string(pick(Array(codes)))
    questions.append((linkId, ("answerCoding", .object(answer))))
  }

  private mutating func plain(_ linkId: String, _ item: inout JSONObject) {
    item["type"] = .string(
      pick(["boolean", "date", "dateTime", "time", "url", "attachment", "display"]))
    if item["type"] == "boolean" { questions.append((linkId, ("answerBoolean", true))) }
    if item["type"] == "date" { questions.append((linkId, ("answerDate", "2024-05-01"))) }
    if item["type"] != "display", item["type"] != "boolean", below(4) == 0 {
      item["repeats"] = true
    }
  }
}
