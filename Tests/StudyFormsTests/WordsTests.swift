import StudyForms
import Testing
import Wording

struct `Words of a form` {
  private let translated =
    #"{"linkId":"q","type":"choice","text":"Fréquence","answerOption":[{"valueCoding":"#
    + #"{"system":"s","code":"1","display":"Souvent","_display":{"extension":["#
    + #"{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":["#
    + #"{"url":"lang","valueCode":"en"},{"url":"content","valueString":"Often"}]}]}}}]}"#

  @Test func `name an answer in the language of the reader`() throws {
    let form = try form(translated)
    let response = try answers(
      #"{"linkId":"q","answer":[{"valueCoding":{"system":"s","code":"1","display":"Souvent"}}]}"#)
    let words = response.answers(to: "q").map { form.words(of: $0, to: "q") }
    #expect(words == [Phrase("Souvent", "Often")])
    let stranger = Answer.coding(Coding(system: "s", code: "9", display: nil))
    #expect(form.words(of: stranger, to: "q") == Phrase("9", "9"))
  }

  @Test func `come from a contained value set as well`() throws {
    let form = try form(
      #"{"linkId":"q","type":"choice","answerValueSet":"\#u{23}v"}"#,
      #""contained":[{"resourceType":"ValueSet","id":"v","expansion":{"contains":["#
        + #"{"abstract":true,"system":"s","code":"all","contains":["#
        + #"{"system":"s","code":"1","display":"Oui","designation":["#
        + #"{"language":"en","value":"Yes"}]}]}]}}],"#)
    #expect(form.check(file: "x").isEmpty)
    let answer = Answer.coding(Coding(system: "s", code: "1", display: nil))
    #expect(form.words(of: answer, to: "q") == Phrase("Oui", "Yes"))
    let group = Answer.coding(Coding(system: "s", code: "all", display: nil))
    let response = try answers(
      #"{"linkId":"q","answer":[{"valueCoding":{"system":"s","code":"all"}}]}"#)
    #expect(form.validate(response, file: "x").errors == ["invalidCoding"])
    #expect(form.words(of: group, to: "q").french == "all")
  }

  @Test func `of findings follow French typography`() throws {
    let form = try form(
      #"{"linkId":"a","type":"group"},{"linkId":"b","type":"date","maxLength":3,"repeats":true},"#
        + #"{"linkId":"c","type":"choice","answerValueSet":"urn:v"}"#)
    var messages = form.check(file: "x").map(\.message)
    messages += form.validate(
      try answers(#"{"linkId":"z"},{"linkId":"b","answer":[{}]}"#), file: "x"
    )
    .map(\.message)
    #expect(messages.count >= 5)
    for message in messages {
      #expect(!message.french.isEmpty && !message.english.isEmpty)
      for mark in [" ?", " !", " ;", " :", "« ", " »", "'"] {
        #expect(!message.french.contains(mark), "\(message.french)")
      }
    }
  }
}
