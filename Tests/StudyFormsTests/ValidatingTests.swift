import JSONTree
import StudyForms
import Testing
import Wording

/// A question `q`, its answers, and the kinds of error expected.
struct Verdict: Sendable, CustomTestStringConvertible {
  let question: String
  let answers: String
  let errors: [String]

  init(_ question: String, _ answers: String, _ errors: String...) {
    self.question = #"{"linkId":"q",\#(question)}"#
    self.answers = answers.isEmpty ? "" : #"{"linkId":"q","answer":[\#(answers)]}"#
    self.errors = errors
  }

  var testDescription: String { "\(question) ← \(answers)" }
}

private let lettersAB =
  #""answerOption":[{"valueCoding":{"system":"s","code":"a"}},"#
  + #"{"extension":[\#(hl7("questionnaire-optionExclusive", #""valueBoolean":true"#))],"#
  + #""valueCoding":{"system":"s","code":"b"}}]"#
private func code(_ code: String) -> String {
  #"{"valueCoding":{"system":"s","code":"\#(code)"}}"#
}
private func limited(_ type: String, _ extensions: String...) -> String {
  #""type":"\#(type)","repeats":true,"extension":[\#(extensions.joined(separator: ","))]"#
}
private let kilograms = #""system":"http://unitsofmeasure.org","code":"kg""#

struct `Validating answers` {
  static let verdicts: [Verdict] = [
    Verdict(#""type":"string""#, ""),
    Verdict(#""type":"string","required":true"#, "", "required"),
    Verdict(#""type":"string""#, #"{"valueString":"a"},{"valueString":"b"}"#, "repeats"),
    Verdict(#""type":"string","repeats":true"#, #"{"valueString":"a"},{"valueString":"b"}"#),
    Verdict(#""type":"string""#, #"{"valueInteger":1}"#, "invalidAnswerType"),
    Verdict(#""type":"string""#, #"{"valueString":" "}"#, "invalidAnswerType"),
    Verdict(#""type":"string""#, #"{"valueString":"a\nb"}"#, "invalidNewLine"),
    Verdict(#""type":"text""#, #"{"valueString":"a\nb"}"#),
    Verdict(#""type":"string","maxLength":2"#, #"{"valueString":"été"}"#, "maxLength"),
    Verdict(
      limited("string", hl7("minLength", #""valueInteger":3"#)), #"{"valueString":"ab"}"#,
      "minLength"),
    Verdict(
      limited("string", hl7("regex", #""valueString":"[0-9]{5}""#)),
      #"{"valueString":"75001"},{"valueString":"7500"}"#, "regex"),
    Verdict(
      limited("integer", hl7("minValue", #""valueInteger":1"#)), #"{"valueInteger":0}"#, "minValue"),
    Verdict(
      limited("decimal", hl7("maxValue", #""valueDecimal":2.5"#)),
      #"{"valueDecimal":2.50},{"valueDecimal":2.51}"#, "maxValue"),
    Verdict(
      limited("decimal", hl7("maxDecimalPlaces", #""valueInteger":1"#)),
      #"{"valueDecimal":2.5},{"valueDecimal":25e-2}"#, "maxDecimalPlaces"),
    Verdict(
      limited("date", hl7("minValue", #""valueDate":"2024-03""#)),
      #"{"valueDate":"2024-03-01"},{"valueDate":"2024"},{"valueDate":"2024-02-29"}"#, "minValue"),
    Verdict(
      limited("dateTime", hl7("maxValue", #""valueDateTime":"2024-03-01T12:00:00Z""#)),
      #"{"valueDateTime":"2024-03-01T12:30:00+01:00"},{"valueDateTime":"2024-03-01T12:30:00Z"}"#,
      "maxValue"),
    Verdict(#""type":"integer""#, #"{"valueInteger":2.0}"#, "invalidAnswerType"),
    Verdict(#""type":"date""#, #"{"valueDate":"31/12/2024"}"#, "invalidAnswerType"),
    Verdict(#""type":"choice",\#(lettersAB)"#, code("a")),
    Verdict(#""type":"choice",\#(lettersAB)"#, code("c"), "invalidAnswerOption"),
    Verdict(#""type":"choice",\#(lettersAB)"#, #"{"valueString":"a"}"#, "invalidAnswerType"),
    Verdict(#""type":"open-choice",\#(lettersAB)"#, #"{"valueString":"autre"}"#),
    Verdict(
      #""type":"choice","repeats":true,\#(lettersAB)"#, code("a") + "," + code("b"),
      "exclusiveAnswerOption"),
    Verdict(
      #""type":"choice","answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender""#,
      code("male"), "invalidCoding"),
    Verdict(#""type":"url","repeats":true"#, #"{"valueUri":"https://example.org/a?b#c"}"#),
    Verdict(#""type":"url""#, #"{"valueUri":"un deux"}"#, "invalidUrlValue"),
    Verdict(
      #""type":"reference""#, #"{"valueReference":{"reference":"Patient 1"}}"#, "invalidRefValue"),
    Verdict(
      #""type":"reference""#, #"{"valueReference":{"reference":"Chien/1"}}"#,
      "invalidRefResourceType"),
    Verdict(
      limited("reference", hl7("questionnaire-referenceResource", #""valueCode":"Patient""#)),
      #"{"valueReference":{"reference":"Patient/1"}},{"valueReference":{"reference":"Device/1"}}"#,
      "invalidRefResourceTypeRestriction"),
    Verdict(
      #""type":"attachment""#, #"{"valueAttachment":{"data":"YWJj","size":4}}"#,
      "attachmentSizeInconsistent"),
    Verdict(
      limited("attachment", hl7("maxSize", #""valueDecimal":2"#)),
      #"{"valueAttachment":{"data":"YWJj"}}"#, "maxAttachmentSize"),
    Verdict(
      limited("attachment", hl7("mimeType", #""valueCode":"image/*""#)),
      #"{"valueAttachment":{"contentType":"image/png"}},"#
        + #"{"valueAttachment":{"contentType":"text/plain"}}"#,
      "invalidAttachmentType"),
    Verdict(
      limited("quantity", hl7("minValue", #""valueQuantity":{"value":1,\#(kilograms)}"#)),
      #"{"valueQuantity":{"value":999,"system":"http://unitsofmeasure.org","code":"g"}}"#,
      "minValue"),
    Verdict(
      limited("quantity", hl7("maxValue", #""valueQuantity":{"value":1,\#(kilograms)}"#)),
      #"{"valueQuantity":{"value":1,"system":"http://unitsofmeasure.org","code":"m"}}"#,
      "maxValueIncompatUnits"),
    Verdict(
      limited("quantity", hl7("questionnaire-unitOption", #""valueCoding":{"code":"kg"}"#)),
      #"{"valueQuantity":{"value":1,"code":"g"}}"#, "invalidUnit"),
    Verdict(
      limited("string", hl7("questionnaire-minOccurs", #""valueInteger":2"#)),
      #"{"valueString":"a"}"#, "minCount"),
    Verdict(
      limited("string", hl7("questionnaire-maxOccurs", #""valueInteger":1"#)),
      #"{"valueString":"a"},{"valueString":"b"}"#, "maxCount"),
    Verdict(#""type":"display""#, #"{"valueString":"a"}"#, "displayAnswer"),
    Verdict(
      #""type":"group","item":[{"linkId":"r","type":"string"}]"#, #"{"valueString":"a"}"#,
      "groupShouldNotHaveAnswers"),
    Verdict(#""type":"question""#, #"{"valueString":"a"}"#, "invalidType"),
  ]

  @Test(arguments: verdicts)
  func `names each kind of error, and no other`(verdict: Verdict) throws {
    let form = try form(verdict.question)
    let findings = form.validate(try answers(verdict.answers), file: "answers.json")
    #expect(findings.errors == verdict.errors)
  }

  @Test func `leaves alone what is unfinished`() throws {
    let form = try form(#"{"linkId":"q","type":"string","required":true}"#)
    let text = #"{"resourceType":"QuestionnaireResponse","status":"in-progress"}"#
    let response = try #require(QuestionnaireResponse.read(text.utf8, file: "x").resource)
    let findings = form.validate(response, file: "x")
    #expect(findings.errors == [])
    #expect(findings.warnings == ["required"])
  }

  @Test func `wants questions in their group and in order`() throws {
    let form = try form(
      #"{"linkId":"g","type":"group","item":[{"linkId":"a","type":"string"},"#
        + #"{"linkId":"b","type":"string"}]}"#)
    let text = #""answer":[{"valueString":"x"}]"#
    let outside = try answers(#"{"linkId":"a",\#(text)},{"linkId":"z",\#(text)}"#)
    #expect(form.validate(outside, file: "x").errors == ["invalidLinkId"])
    let reversed = try answers(
      #"{"linkId":"g","item":[{"linkId":"b",\#(text)},{"linkId":"a",\#(text)}]}"#)
    #expect(form.validate(reversed, file: "x").errors == ["invalidOrder"])
    let twice = try answers(
      #"{"linkId":"g","item":[{"linkId":"a",\#(text)}]},{"linkId":"g","item":[]}"#)
    #expect(form.validate(twice, file: "x").errors == ["repeats"])
  }

  @Test func `wants what stands below a question inside its answer`() throws {
    let form = try form(
      #"{"linkId":"q","type":"boolean","item":[{"linkId":"r","type":"string","required":true}]}"#)
    let below = #""item":[{"linkId":"r","answer":[{"valueString":"x"}]}]"#
    let right = try answers(#"{"linkId":"q","answer":[{"valueBoolean":true,\#(below)}]}"#)
    #expect(form.validate(right, file: "x").isEmpty)
    let beside = try answers(#"{"linkId":"q","answer":[{"valueBoolean":true}],\#(below)}"#)
    #expect(form.validate(beside, file: "x").errors == ["invalidNesting", "required"])
    let none = try answers(#"{"linkId":"q"}"#)
    #expect(form.validate(none, file: "x").isEmpty)
  }

  @Test func `asks for mandatory questions only in groups that are there`() throws {
    let form = try form(
      #"{"linkId":"g","type":"group","item":[{"linkId":"a","type":"string","required":true},"#
        + #"{"linkId":"b","type":"string"}]}"#)
    #expect(form.validate(try answers(""), file: "x").isEmpty)
    let half = try answers(
      #"{"linkId":"g","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}"#)
    #expect(form.validate(half, file: "x").errors == ["required"])
  }

  @Test(arguments: [
    (#""status":"draft""#, "questionnaireDraft"), (#""status":"retired""#, "questionnaireRetired"),
    (#""status":"active","effectivePeriod":{"start":"2025"}"#, "questionnaireInactive"),
    (#""status":"active","effectivePeriod":{"end":"2023-12-31"}"#, "questionnaireInactive"),
    (#""status":"active","url":"https://example.org/other""#, "questionnaireMismatch"),
    (#""status":"active","url":"https://example.org/form","version":"2""#, "questionnaireMismatch"),
  ])
  func `warns when the form was not in use`(head: String, code: String) throws {
    let text = #"{"resourceType":"Questionnaire",\#(head)}"#
    let form = try #require(Questionnaire.read(text.utf8, file: "x").resource)
    let response =
      #"{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/form|1","#
      + #""status":"completed","authored":"2024-06-01"}"#
    let answers = try #require(QuestionnaireResponse.read(response.utf8, file: "x").resource)
    let findings = form.validate(answers, file: "x")
    #expect(findings.errors == [])
    #expect(findings.warnings == [code])
  }

  @Test func `finds value sets where the caller has them`() throws {
    let url = "https://example.org/set"
    let form = try form(#"{"linkId":"q","type":"choice","answerValueSet":"\#(url)|2"}"#)
    let given = try answers(#"{"linkId":"q","answer":[\#(code("x"))]}"#)
    #expect(form.validate(given, file: "x").warnings == ["tsError"])
    let set = ValueSet(
      url: url, codings: [Coding(system: "s", code: "y", display: LocalizedText("Y"))])
    #expect(
      form.validate(given, valueSets: ValueSets([set]), file: "x").errors == ["invalidCoding"])
    let elsewhere = ValueSets { $0 == url ? set : nil }
    #expect(form.validate(given, valueSets: elsewhere, file: "x").errors == ["invalidCoding"])
  }

  @Test func `gives answers by question, with their words`() throws {
    let response = try answers(
      #"{"linkId":"g","item":[{"linkId":"q","answer":[{"valueInteger":1}]}]},"#
        + #"{"linkId":"g","item":[{"linkId":"q","answer":[{"valueDecimal":2.50}]}]}"#)
    #expect(response.answers(to: "q").map(\.words.french) == ["1", "2,50"])
    #expect(response.answers(to: "z").isEmpty)
  }
}
