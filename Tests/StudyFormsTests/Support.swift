import JSONTree
import StudyForms
import Testing
import Wording

/// The first day that « aujourd'hui » names in these tests: a Thursday.
let today = Day(number: 20_027)
let authored = "2024-10-31T14:30:00+01:00"

/// A form in use whose items are written as JSON.
func form(_ items: String, _ head: String = "") throws -> Questionnaire {
  let reading = Questionnaire.read(formText(items, head).utf8, file: "form.json")
  return try #require(reading.resource)
}

func formText(_ items: String, _ head: String = "") -> String {
  #"{"resourceType":"Questionnaire","url":"https://example.org/form","version":"1","#
    + #""status":"active",\#(head)"item":[\#(items)]}"#
}

/// The answers to that form, as JSON items.
func answers(_ items: String, _ head: String = "") throws -> QuestionnaireResponse {
  let text =
    #"{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/form|1","#
    + #""status":"completed",\#(head)"item":[\#(items)]}"#
  return try #require(QuestionnaireResponse.read(text.utf8, file: "answers.json").resource)
}

/// A FHIR extension of HL7 as JSON.
func hl7(_ name: String, _ value: String) -> String {
  #"{"url":"http://hl7.org/fhir/StructureDefinition/\#(name)",\#(value)}"#
}

extension Sequence<Finding> {
  /// The kinds of error, each once, in alphabetical order.
  var errors: [String] { Set(filter(\.isError).map(\.code.rawValue)).sorted() }
  /// The kinds of warning, each once, in alphabetical order.
  var warnings: [String] { Set(filter { !$0.isError }.map(\.code.rawValue)).sorted() }
}
