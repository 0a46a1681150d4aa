import JSONTree
import StudyForms
import Testing
import Wording

struct `An answer typed` {
  /// The values of the first question after one answer, as JSON; nil when it was not taken.
  private func take(_ question: String, _ text: String) throws -> [String]? {
    var filling = FormFilling(
      try form(#"{"linkId":"q",\#(question)}"#), today: try #require(Day("2024-10-31")))
    guard filling.answer(text).isEmpty else { return nil }
    return filling.response(authored: authored).answers(to: "q").map { $0.json.text() }
  }

  @Test(arguments: [
    ("31/12/2024", "2024-12-31"), ("2024-12-31", "2024-12-31"), ("1-2-2024", "2024-02-01"),
    ("1er octobre 2024", "2024-10-01"), ("1 Feb 2024", "2024-02-01"),
    ("December 31, 2024", "2024-12-31"), ("août 2024", "2024-08"), ("03/2024", "2024-03"),
    ("2024", "2024"), ("aujourd’hui", "2024-10-31"), ("Aujourd'hui", "2024-10-31"),
    ("hier", "2024-10-30"), ("avant-hier", "2024-10-29"), ("yesterday", "2024-10-30"),
    ("TODAY", "2024-10-31"), ("demain", "2024-11-01"),
  ])
  func `is a date in many ways`(text: String, date: String) throws {
    #expect(try take(#""type":"date""#, text) == ["\"\(date)\""])
  }

  @Test(arguments: [
    "31/02/2024", "12/31/2024", "31/12/24", "bientôt", "1/1/1/2024", "2024-13", "99999999999999",
    "-1/2/2024", "ma 2024",
  ])
  func `is not a date when it names no day`(text: String) throws {
    #expect(try take(#""type":"date""#, text) == nil)
  }

  @Test(arguments: [
    ("31/12/2024 14:30", "2024-12-31T14:30:00+01:00"), ("hier à 8h", "2024-10-30T08:00:00+01:00"),
    ("1 juillet 2024 8 h 05", "2024-07-01T08:05:00+02:00"), ("2024-07-01", "2024-07-01"),
    ("2024-07-01T10:00", "2024-07-01T10:00:00+02:00"),
    ("2024-07-01T10:00:00Z", "2024-07-01T10:00:00Z"),
    ("yesterday at 2:30 pm", "2024-10-30T14:30:00+01:00"),
  ])
  func `is a date and an hour in Paris time`(text: String, moment: String) throws {
    #expect(try take(#""type":"dateTime""#, text) == ["\"\(moment)\""])
  }

  @Test(arguments: [
    ("14:30", "14:30:00"), ("14h30", "14:30:00"), ("8 h", "08:00:00"), ("12 am", "00:00:00"),
    ("12:15pm", "12:15:00"), ("23:59:59", "23:59:59"),
  ])
  func `is an hour`(text: String, time: String) throws {
    #expect(try take(#""type":"time""#, text) == ["\"\(time)\""])
  }

  @Test(arguments: ["25:00", "14", "14:3", "midi", "13pm", ":", "h"])
  func `is not an hour when there is none like it`(text: String) throws {
    #expect(try take(#""type":"time""#, text) == nil)
  }

  @Test(arguments: [
    ("2,5", "2.5"), ("2.50", "2.50"), ("1 234,5", "1234.5"), ("-3", "-3"), ("\u{2212}3", "-3"),
    ("1\u{202F}000", "1000"), ("007", "7"), (".5", "0.5"), ("+4", "4"),
  ])
  func `is a number with a comma or a point`(text: String, number: String) throws {
    #expect(try take(#""type":"decimal""#, text) == [number])
  }

  @Test(arguments: ["douze", "1,2,3", "1.234,5", "2.5.1", "", "3000000000"])
  func `is not a whole number when it is not one`(text: String) throws {
    #expect(try take(#""type":"integer","required":true"#, text) == nil)
  }

  @Test(arguments: [
    ("oui", "true"), ("O", "true"), ("Yes", "true"), ("1", "true"), ("non", "false"),
    ("no", "false"), ("2", "false"), ("Faux", "false"),
  ])
  func `is yes or no`(text: String, flag: String) throws {
    #expect(try take(#""type":"boolean""#, text) == [flag])
    #expect(try take(#""type":"boolean""#, "peut-être") == nil)
  }

  private static let frequency =
    #""answerOption":[{"valueCoding":{"code":"0","display":"Jamais"}},"#
    + #"{"valueCoding":{"code":"1","display":"Parfois"}},"#
    + #"{"valueCoding":{"code":"2","display":"Très souvent","_display":{"extension":["#
    + #"{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":["#
    + #"{"url":"lang","valueCode":"en"},{"url":"content","valueString":"Very often"}]}]}}}]"#

  @Test(arguments: [
    ("1", "0"), ("3", "2"), ("jamais", "0"), ("TRES SOUVENT", "2"), ("very often", "2"),
    ("parf", "1"), ("0", "0"),
  ])
  func `is a choice by number, words in any language, or code`(text: String, code: String) throws {
    let taken = try #require(try take(#""type":"choice",\#(Self.frequency)"#, text))
    #expect(try taken.map { try JSON(reading: $0)["code"]?.string } == [code])
  }

  @Test(arguments: ["4", "toujours", "1 2"])
  func `is no choice when the list does not have it`(text: String) throws {
    #expect(try take(#""type":"choice",\#(Self.frequency)"#, text) == nil)
  }

  @Test(arguments: ["1 3", "1,3", "1 et 3", "jamais, very often", "1;3"])
  func `is several choices where several may be given`(text: String) throws {
    let taken = try #require(try take(#""type":"choice","repeats":true,\#(Self.frequency)"#, text))
    #expect(try taken.map { try JSON(reading: $0)["code"]?.string } == ["0", "2"])
  }

  @Test func `is free text where the list is open`() throws {
    let question = #""type":"open-choice","answerOption":[{"valueString":"Médecin"}]"#
    #expect(try take(question, "medecin") == [#""Médecin""#])
    #expect(try take(question, "ma voisine") == [#""ma voisine""#])
    #expect(try take(question, "7") == nil)
    #expect(
      try take(question + #","repeats":true"#, "1 ; ma voisine") == [
        #""Médecin""#, #""ma voisine""#,
      ])
  }

  @Test func `is an amount with its unit`() throws {
    let units =
      #","extension":[\#(hl7("questionnaire-unitOption", #""valueCoding":{"code":"mg","display":"milligramme"}"#)),"#
      + #"\#(hl7("questionnaire-unitOption", #""valueCoding":{"code":"g","display":"gramme"}"#))]"#
    let milligrams = [#"{"value":5,"unit":"milligramme","code":"mg"}"#]
    #expect(try take(#""type":"quantity"\#(units)"#, "5 mg") == milligrams)
    #expect(try take(#""type":"quantity"\#(units)"#, "5 Milligramme") == milligrams)
    #expect(try take(#""type":"quantity"\#(units)"#, "5") == nil)
    #expect(try take(#""type":"quantity"\#(units)"#, "5 kg") == nil)
    #expect(try take(#""type":"quantity""#, "mg") == nil)
    let one =
      #","extension":[\#(hl7("questionnaire-unit", #""valueCoding":{"code":"Cel","display":"°C"}"#))]"#
    #expect(
      try take(#""type":"quantity"\#(one)"#, "37,5") == [
        #"{"value":37.5,"unit":"°C","code":"Cel"}"#
      ])
  }

  @Test func `is a reference, a document or an address`() throws {
    #expect(try take(#""type":"reference""#, "Patient/1") == [#"{"reference":"Patient/1"}"#])
    #expect(try take(#""type":"reference""#, "Dr Martin") == [#"{"display":"Dr Martin"}"#])
    #expect(
      try take(#""type":"attachment""#, "scan.pdf") == [
        #"{"contentType":"application/pdf","url":"scan.pdf"}"#
      ])
    #expect(try take(#""type":"url""#, "https://example.org") == [#""https://example.org""#])
    #expect(try take(#""type":"url""#, "mon site") == nil)
  }

  @Test func `that does not fit is refused in plain words`() throws {
    let limit = #","extension":[\#(hl7("maxValue", #""valueInteger":5"#))]"#
    var filling = FormFilling(
      try form(#"{"linkId":"q","type":"integer","text":"Note"\#(limit)}"#), today: today)
    let finding = try #require(filling.answer("7").first)
    #expect(finding.code == .maxValue)
    #expect(
      finding.message == Phrase("La valeur la plus grande est 5.", "The greatest value is 5."))
    #expect(
      filling.answer("sept").first?.message.french
        == "«\u{A0}sept\u{A0}» n’est pas un nombre entier\u{A0}: écrivez par exemple 12.")
    #expect(filling.response(authored: authored).items.isEmpty)
  }
}
