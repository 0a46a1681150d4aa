import StudyForms
import Testing
import Wording

struct `Checking a form` {
  @Test(arguments: [
    (#"{"linkId":"a","type":"group"}"#, "groupWithoutItems"),
    (#"{"linkId":"a","type":"display","item":[{"linkId":"b","type":"string"}]}"#, "itemsInDisplay"),
    (#"{"linkId":"a","type":"string"},{"linkId":"a","type":"text"}"#, "duplicateLinkId"),
    (#"{"linkId":"a","type":"display","code":[{"code":"x"}]}"#, "codeOnDisplay"),
    (
      #"{"linkId":"a","type":"choice","answerValueSet":"http://hl7.org/fhir/ValueSet/item-type","#
        + #""answerOption":[{"valueString":"x"}]}"#, "optionsAndValueSet"
    ),
    (
      #"{"linkId":"a","type":"string","answerValueSet":"http://hl7.org/fhir/ValueSet/item-type"}"#,
      "valueSetNotAllowed"
    ),
    (#"{"linkId":"a","type":"display","repeats":true}"#, "repeatsOnDisplay"),
    (
      #"{"linkId":"a","type":"string"},{"linkId":"b","type":"string","enableWhen":"#
        + #"[{"question":"a","operator":"exists","answerString":"x"}]}"#, "existsNotBoolean"
    ),
    (
      #"{"linkId":"a","type":"group","initial":[{"valueString":"x"}],"#
        + #""item":[{"linkId":"b","type":"string"}]}"#, "initialNotAllowed"
    ),
    (#"{"linkId":"a","type":"display","readOnly":true}"#, "readOnlyOnDisplay"),
    (#"{"linkId":"a","type":"date","maxLength":3}"#, "maxLengthNotAllowed"),
    (
      #"{"linkId":"a","type":"string","answerOption":[{"valueString":"x"}],"#
        + #""initial":[{"valueString":"x"}]}"#, "initialWithOptions"
    ),
    (
      #"{"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","enableWhen":["#
        + #"{"question":"a","operator":"=","answerBoolean":true},"#
        + #"{"question":"a","operator":"exists","answerBoolean":true}]}"#, "missingEnableBehavior"
    ),
    (
      #"{"linkId":"a","type":"integer","initial":[{"valueInteger":1},{"valueInteger":2}]}"#,
      "severalInitials"
    ),
    (
      #"{"linkId":"a","type":"string","enableWhen":"#
        + #"[{"question":"z","operator":"exists","answerBoolean":true}]}"#, "unknownQuestion"
    ),
    (
      #"{"linkId":"a","type":"integer"},{"linkId":"b","type":"string","enableWhen":"#
        + #"[{"question":"a","operator":"=","answerString":"x"}]}"#, "wrongConditionAnswer"
    ),
    (#"{"linkId":"a","type":"integer","initial":[{"valueString":"x"}]}"#, "wrongInitial"),
    (#"{"linkId":"a","type":"integer","answerOption":[{"valueString":"x"}]}"#, "wrongOption"),
    (
      #"{"linkId":"a","type":"integer","extension":[\#(hl7("minValue", #""valueInteger":9"#)),"#
        + #"\#(hl7("maxValue", #""valueInteger":1"#))]}"#, "contradictoryLimits"
    ),
    (
      #"{"linkId":"a","type":"string","extension":[\#(hl7("regex", #""valueString":"[a-""#))]}"#,
      "badPattern"
    ),
  ])
  func `names each fault`(items: String, code: String) throws {
    let findings = try form(items).check(file: "form.json")
    #expect(findings.errors == [code])
    #expect(
      findings.allSatisfy { $0.file == "form.json" && $0.path.hasPrefix("Questionnaire.item") })
  }

  @Test(arguments: [
    (#"{"linkId":"a","type":"display","required":true}"#, "requiredOnDisplay"),
    (
      #"{"linkId":"a","type":"choice","answerValueSet":"https://example.org/none"}"#,
      "unresolvedValueSet"
    ),
    (#"{"linkId":"a","type":"choice"}"#, "choiceWithoutOptions"),
    (
      #"{"linkId":"a","type":"choice","answerOption":[{"valueString":"x"},{"valueString":"x"}]}"#,
      "duplicateOption"
    ),
    (
      #"{"linkId":"a","type":"string","extension":[\#(hl7("regex", #""valueString":"(a)\\1""#))]}"#,
      "patternTooCostly"
    ),
    (
      #"{"linkId":"a","type":"string","extension":["#
        + #"{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression","#
        + #""valueExpression":{"language":"text/fhirpath","expression":"true"}}]}"#,
      "expressionIgnored"
    ),
  ])
  func `only warns of what can be lived with`(items: String, code: String) throws {
    let findings = try form(items).check(file: "form.json")
    #expect(findings.warnings == [code])
    #expect(findings.errors == [])
  }

  @Test(arguments: [
    #"{"linkId":"a\u200b","type":"string"}"#,
    #"{"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"y\u2060"}}]}"#,
    #"{"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"y","display":"Y\ufeff"}}]}"#,
  ])
  func `takes no name in which something cannot be seen`(items: String) throws {
    let findings = try form(items).check(file: "form.json")
    #expect(findings.errors == ["invisibleCharacter"])
    #expect(findings.first?.message.french.contains("U+") == true)
  }

  @Test func `sees conditions that go round in circles`() throws {
    let condition = { (question: String) in
      #""enableWhen":[{"question":"\#(question)","operator":"exists","answerBoolean":true}]"#
    }
    let round = try form(
      #"{"linkId":"a","type":"string",\#(condition("b"))},"#
        + #"{"linkId":"b","type":"string",\#(condition("a"))}"#)
    #expect(round.check(file: "x").errors == ["circularCondition"])
    let itself = try form(#"{"linkId":"a","type":"string",\#(condition("a"))}"#)
    #expect(itself.check(file: "x").errors == ["circularCondition", "conditionOnItself"])
    let child = try form(
      #"{"linkId":"g","type":"group",\#(condition("a")),"item":[{"linkId":"a","type":"string"}]}"#)
    #expect(child.check(file: "x").errors == ["circularCondition"])
  }

  @Test func `gives the place of a fault to the element`() throws {
    let form = try form(
      #"{"linkId":"g","type":"group","item":[{"linkId":"a","type":"string","enableWhen":"#
        + #"[{"question":"z","operator":"exists","answerBoolean":true}]}]}"#)
    let finding = try #require(form.check(file: "x").first)
    #expect(finding.path == "Questionnaire.item[0].item[0].enableWhen[0].question")
    #expect(finding.linkId == "a")
    #expect(finding.value == "z")
    #expect(finding.message.french.contains("«\u{A0}z\u{A0}»\u{A0}: corrigez"))
  }

  @Test func `collects all faults at once`() throws {
    let form = try form(#"{"linkId":"a","type":"group"},{"linkId":"a","type":"group"}"#)
    #expect(form.check(file: "x").count == 3)
  }
}
