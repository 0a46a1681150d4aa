import StudyForms
import Testing

struct `A condition` {
  /// A form where `b` is asked under a condition on `a`, and an answer to `a` alone.
  private func isShown(_ type: String, _ condition: String, _ given: String) throws -> Bool {
    let form = try form(
      #"{"linkId":"a","type":"\#(type)","repeats":true},"#
        + #"{"linkId":"b","type":"string","enableWhen":[{"question":"a",\#(condition)}]}"#)
    let a = given.isEmpty ? "" : #"{"linkId":"a","answer":[\#(given)]},"#
    let response = try answers(a + #"{"linkId":"b","answer":[{"valueString":"x"}]}"#)
    let errors = form.validate(response, file: "x").errors
    #expect(errors.isEmpty || errors == ["notEnabled"])
    return errors.isEmpty
  }

  @Test func `tells what whoever answers said before`() throws {
    let options = ["x", "y", "z"].map { #"{"valueCoding":{"code":"\#($0)"}}"# }.joined(
      separator: ",")
    func asked(_ linkId: String, _ when: String, _ behavior: String = "all") -> String {
      #"{"linkId":"\#(linkId)","type":"choice","answerOption":[\#(options)],"#
        + #""enableBehavior":"\#(behavior)","enableWhen":[\#(when)]}"#
    }
    func when(_ question: String, _ word: String, _ code: String) -> String {
      #"{"question":"\#(question)","operator":"\#(word)","answerCoding":{"code":"\#(code)"}}"#
    }
    let isThere = #"{"question":"a","operator":"exists","answerBoolean":true}"#
    let form = try form(
      #"{"linkId":"a","type":"choice","answerOption":[\#(options)]},"#
        + [
          asked("b", when("a", "=", "x") + "," + when("a", "=", "y"), "any"),
          asked("c", isThere + "," + when("a", "!=", "z")), asked("d", when("a", "!=", "z")),
          asked("e", when("b", "=", "z")),
          asked("f", when("a", "=", "x") + "," + when("b", "=", "x"), "any"),
        ].joined(separator: ","))
    #expect(form.answersLeading(to: "b") == ["a": ["x", "y"]])
    #expect(form.answersLeading(to: "c") == ["a": ["x", "y"]])
    #expect(form.answersLeading(to: "d") == [:], "asked of those who said nothing, too")
    #expect(form.answersLeading(to: "e") == ["b": ["z"], "a": ["x", "y"]])
    #expect(form.answersLeading(to: "f") == [:])
  }

  @Test(arguments: [
    ("exists", "true", "3", true), ("exists", "true", "", false), ("exists", "false", "", true),
    ("exists", "false", "3", false), ("=", "3", "3", true), ("=", "3", "4", false),
    ("=", "3", "", false), ("!=", "3", "4", true), ("!=", "3", "3", false),
    ("!=", "3", "", true), (">", "3", "4", true), (">", "3", "3", false), ("<", "3", "2", true),
    ("<", "3", "3", false), (">=", "3", "3", true), (">=", "3", "2", false),
    ("<=", "3", "3", true), ("<=", "3", "4", false), ("=", "3", "1 3", true),
    ("!=", "3", "1 3", false),
  ])
  func `compares answers with every operator`(
    word: String, with: String, given: String, expected: Bool
  ) throws {
    let member = word == "exists" ? "answerBoolean" : "answerInteger"
    let condition = #""operator":"\#(word)","\#(member)":\#(with)"#
    let answers = given.split(separator: " ").map { #"{"valueInteger":\#($0)}"# }
    #expect(try isShown("integer", condition, answers.joined(separator: ",")) == expected)
  }

  @Test(arguments: [
    (
      "choice", #""answerCoding":{"system":"s","code":"a"}"#,
      #"{"valueCoding":{"system":"s","code":"a","display":"A"}}"#
    ),
    ("decimal", #""answerDecimal":2.50"#, #"{"valueDecimal":2.5}"#),
    ("date", #""answerDate":"2024-10""#, #"{"valueDate":"2024-10-31"}"#),
    (
      "dateTime", #""answerDateTime":"2024-10-31T12:00:00Z""#,
      #"{"valueDateTime":"2024-10-31T13:00:00+01:00"}"#
    ),
    ("time", #""answerTime":"08:00:00""#, #"{"valueTime":"08:00:00.0"}"#),
    (
      "quantity", #""answerQuantity":{"value":1,"code":"kg"}"#,
      #"{"valueQuantity":{"value":1000,"code":"g"}}"#
    ),
    (
      "reference", #""answerReference":{"reference":"Patient/1"}"#,
      #"{"valueReference":{"reference":"Patient/1","display":"P"}}"#
    ),
  ])
  func `compares every kind of value`(type: String, answer: String, given: String) throws {
    #expect(try isShown(type, #""operator":"=",\#(answer)"#, given))
    #expect(try !isShown(type, #""operator":"!=",\#(answer)"#, given))
  }

  @Test(arguments: [("all", false), ("any", true)])
  func `combines with others as the form says`(word: String, expected: Bool) throws {
    let form = try form(
      #"{"linkId":"a","type":"integer"},"#
        + #"{"linkId":"b","type":"string","enableBehavior":"\#(word)","enableWhen":["#
        + #"{"question":"a","operator":">","answerInteger":1},"#
        + #"{"question":"a","operator":">","answerInteger":5}]}"#)
    let response = try answers(
      #"{"linkId":"a","answer":[{"valueInteger":3}]},"#
        + #"{"linkId":"b","answer":[{"valueString":"x"}]}"#)
    #expect(form.validate(response, file: "x").isEmpty == expected)
  }

  @Test func `looks at the same repetition of a group`() throws {
    let form = try form(
      #"{"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"},"#
        + #"{"linkId":"b","type":"string","required":true,"enableWhen":"#
        + #"[{"question":"a","operator":"=","answerBoolean":true}]}]},"#
        + #"{"linkId":"c","type":"string","required":true,"enableWhen":"#
        + #"[{"question":"a","operator":"=","answerBoolean":true}]}"#)
    func group(_ flag: Bool, _ b: String) -> String {
      #"{"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":\#(flag)}]}\#(b)]}"#
    }
    let b = #",{"linkId":"b","answer":[{"valueString":"x"}]}"#
    let c = #",{"linkId":"c","answer":[{"valueString":"x"}]}"#
    let right = try answers(group(false, "") + "," + group(true, b) + c)
    #expect(form.validate(right, file: "x").isEmpty)
    let wrong = try answers(group(false, b) + "," + group(true, "") + c)
    #expect(form.validate(wrong, file: "x").errors == ["notEnabled", "required"])
  }

  @Test func `on a question that is itself disabled sees no answer`() throws {
    let form = try form(
      #"{"linkId":"a","type":"boolean"},"#
        + #"{"linkId":"b","type":"boolean","enableWhen":"#
        + #"[{"question":"a","operator":"=","answerBoolean":true}]},"#
        + #"{"linkId":"c","type":"boolean","enableWhen":"#
        + #"[{"question":"b","operator":"exists","answerBoolean":true}]}"#)
    let yes = #""answer":[{"valueBoolean":true}]"#
    let response = try answers(
      #"{"linkId":"a","answer":[{"valueBoolean":false}]},{"linkId":"b",\#(yes)},"#
        + #"{"linkId":"c",\#(yes)}"#)
    #expect(form.validate(response, file: "x").map(\.linkId) == ["b", "c"])
  }
}
