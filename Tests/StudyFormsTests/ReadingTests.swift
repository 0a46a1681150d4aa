import JSONTree
import StudyForms
import Testing
import Wording

struct `Reading a form` {
  @Test func `gives back the same members, unknown ones included`() throws {
    let text = formText(
      #"{"linkId":"a","type":"string","x-note":{"b":[1,2.50]},"_text":{"id":"t"}}"#,
      #""x-origin":"paper","#)
    let reading = Questionnaire.read(text.utf8, file: "form.json")
    #expect(reading.resource?.text(.compact) == text)
    #expect(reading.findings.warnings == ["unknownElement"])
    #expect(reading.findings.errors == [])
  }

  @Test(arguments: ItemType.allCases.filter { $0 != .question })
  func `knows every type of item`(type: ItemType) throws {
    let item = #"{"linkId":"a","type":"\#(type.rawValue)","item":[{"linkId":"b","type":"string"}]}"#
    let reading = Questionnaire.read(formText(item).utf8, file: "form.json")
    #expect(reading.resource?.item("a")?.type == type)
    #expect(reading.resource?.item("b")?.type == .string)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    (#"{"linkId":"a","type":"choice","option":[{"valueString":"x"}]}"#, "olderVersion"),
    (#"{"linkId":"a","type":"choice","options":{"reference":"urn:v"}}"#, "olderVersion"),
    (#"{"linkId":"a","type":"string","initialString":"x"}"#, "olderVersion"),
    (
      #"{"linkId":"a","type":"string","enableWhen":[{"question":"b","hasAnswer":true}]}"#,
      "olderVersion"
    ),
    (
      #"{"linkId":"a","type":"string","enableWhen":[{"question":"b","answerBoolean":true}]}"#,
      "olderVersion"
    ),
    (#"{"linkId":"a","type":"coding"}"#, "newerVersion"),
    (#"{"linkId":"a","type":"choice","answerConstraint":"optionsOnly"}"#, "newerVersion"),
    (#"{"linkId":"a","type":"string","disabledDisplay":"hidden"}"#, "newerVersion"),
    (#"{"linkId":"a","type":"question"}"#, "unknownItemType"),
    (#"{"linkId":"a","type":"slider"}"#, "unknownItemType"),
    (#"{"type":"string"}"#, "missingElement"),
    (#"{"linkId":"a"}"#, "missingElement"),
    (#"{"linkId":7,"type":"string"}"#, "wrongKind"),
    (#"{"linkId":"a","type":"string","required":"true"}"#, "wrongKind"),
    (#"{"linkId":"a","type":"string","item":{}}"#, "wrongKind"),
    (#"{"linkId":"a","type":"integer","initial":[{"valueInteger":3000000000}]}"#, "wrongKind"),
    (#"{"linkId":"a","type":"date","initial":[{"valueDate":"2023-02-29"}]}"#, "wrongKind"),
    (
      #"{"linkId":"a","type":"string","extension":[\#(hl7("minLength", #""valueString":"3""#))]}"#,
      "wrongLimit"
    ),
  ])
  func `names what R4 does not have`(item: String, code: String) {
    let reading = Questionnaire.read(formText(item).utf8, file: "form.json")
    #expect(reading.findings.errors == [code])
    #expect(reading.findings.allSatisfy { $0.path.hasPrefix("Questionnaire.item[0]") })
  }

  @Test func `says where a text stops being JSON`() {
    let reading = Questionnaire.read("{\n  \"a\": }".utf8, file: "form.json")
    #expect(reading.resource == nil)
    #expect(reading.findings.map(\.code) == [.notJSON])
    #expect(reading.findings.first?.path == "2:8")
  }

  @Test func `refuses another resource`() {
    let reading = Questionnaire.read(#"{"resourceType":"Patient"}"#.utf8, file: "form.json")
    #expect(reading.findings.map(\.code) == [.wrongResource])
    #expect(reading.findings.first?.value == "Patient")
  }

  @Test func `does not fall over a form nested without end`() {
    let nested = String(repeating: #"{"linkId":"a","type":"group","item":["#, count: 100_000)
    #expect(Questionnaire.read(nested.utf8, file: "x").findings.map(\.code) == [.notJSON])
  }

  @Test func `stops naming errors when there are too many`() {
    let items = Array(repeating: "{}", count: 10_000).joined(separator: ",")
    let findings = Questionnaire.read(formText(items).utf8, file: "x").findings
    #expect(findings.last?.code == .tooManyFindings)
    #expect(findings.count < 6_000)
  }

  @Test func `takes texts in the language asked for`() throws {
    let translation =
      #"{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":["#
      + #"{"url":"lang","valueCode":"en-GB"},{"url":"content","valueString":"Name"}]}"#
    let coding =
      #""valueCoding":{"code":"1","display":"Un","_display":{"extension":[\#(translation)]}}"#
    let item = try #require(
      try form(
        #"{"linkId":"a","type":"choice","text":"Nom","_text":{"extension":[\#(translation)]},"#
          + #""answerOption":[{\#(coding)}]}"#
      ).item("a"))
    #expect(item.label.french == "Nom")
    #expect(item.label.english == "Name")
    #expect(item.options.first?.value.words.english == "Name")
  }

  @Test func `takes a thousand items without delay`() throws {
    let items = (0..<1_000).map { #"{"linkId":"q\#($0)","type":"string","text":"Question"}"# }
    let text = formText(items.joined(separator: ","))
    var count = 0
    let time = ContinuousClock().measure {
      let form = Questionnaire.read(text.utf8, file: "x").resource
      count = form?.check(file: "x").count ?? -1
    }
    #expect(count == 0)
    #expect(time < .seconds(3), "some milliseconds when optimised")
  }
}
