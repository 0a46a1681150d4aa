import JSONTree
import StudyForms
import Testing
import Wording

private let journal =
  #"{"linkId":"intro","type":"display","text":"Bonjour"},"#
  + #"{"linkId":"used","type":"boolean","text":"Utilisé ?","required":true},"#
  + #"{"linkId":"what","type":"string","text":"Pour quoi faire ?","enableWhen":"#
  + #"[{"question":"used","operator":"=","answerBoolean":true}],"#
  + #""item":[{"linkId":"tip","type":"display","text":"En quelques mots"}]},"#
  + #"{"linkId":"ease","type":"integer","text":"Facilité"}"#

private let visits =
  #"{"linkId":"visit","type":"group","repeats":true,"text":"Rendez-vous","item":["#
  + #"{"linkId":"who","type":"string","text":"Avec qui ?","required":true},"#
  + #"{"linkId":"when","type":"date","text":"Quand ?"}]}"#

struct `Filling in a form` {
  @Test func `asks one question after another`() throws {
    var filling = FormFilling(try form(journal), today: today)
    let first = try #require(filling.current)
    #expect(first.text.french == "Utilisé ?")
    #expect(first.notes.map(\.french) == ["Bonjour"])
    #expect(first.isMandatory)
    #expect((first.number, first.total) == (1, 2))
    #expect(first.choices.map(\.label.english) == ["Yes", "No"])
    #expect(filling.answer("oui").isEmpty)
    #expect(filling.current?.item.linkId == "what")
    #expect(filling.current?.total == 3)
    #expect(filling.current?.help?.french == "En quelques mots")
    #expect(filling.answer("mes résultats").isEmpty)
    #expect(filling.answer("").isEmpty)
    #expect(filling.isFinished)
    #expect(
      filling.review.map { [$0.question.french, $0.answer?.french ?? "–"] } == [
        ["Utilisé ?", "Oui"], ["Pour quoi faire ?", "mes résultats"], ["Facilité", "–"],
      ])
  }

  @Test func `lets nobody skip a mandatory question`() throws {
    var filling = FormFilling(try form(journal), today: today)
    #expect(filling.skip().errors == ["required"])
    #expect(filling.current?.item.linkId == "used")
    #expect(filling.missing.map(\.linkId) == ["used"])
    #expect(filling.review.map(\.isMissing) == [true, false])
  }

  @Test func `goes back, and on again to where it was`() throws {
    var filling = FormFilling(try form(journal), today: today)
    _ = filling.answer("oui")
    _ = filling.answer("lire")
    filling.back()
    filling.back()
    filling.back()
    #expect(filling.current?.item.linkId == "used")
    #expect(filling.current?.answers == [.boolean(true)])
    _ = filling.answer("oui")
    #expect(filling.current?.item.linkId == "ease")
    let went = filling.go(to: "what")
    #expect(went)
    #expect(filling.current?.answers == [.string("lire")])
    let strayed = filling.go(to: "elsewhere")
    #expect(!strayed)
  }

  @Test func `keeps aside the answers of questions that disappear`() throws {
    var filling = FormFilling(try form(journal), today: today)
    _ = filling.answer("oui")
    _ = filling.answer("lire")
    filling.back()
    filling.back()
    _ = filling.answer("non")
    #expect(filling.response(authored: authored).answers(to: "what").isEmpty)
    #expect(filling.review.count == 2)
    _ = filling.go(to: "used")
    _ = filling.answer("oui")
    #expect(filling.response(authored: authored).answers(to: "what") == [.string("lire")])
  }

  @Test func `repeats a group as often as wanted`() throws {
    var filling = FormFilling(try form(visits), today: today)
    #expect(filling.current?.kind == .anotherRepetition)
    #expect(filling.current?.text.french.contains("avez-vous quelque chose à indiquer") == true)
    for text in ["oui", "Dr Martin", "1/10/2024", "oui", "l'infirmière", "", "non"] {
      #expect(filling.answer(text).isEmpty)
    }
    #expect(filling.isFinished)
    let response = filling.response(authored: authored)
    #expect(response.items.map(\.linkId) == ["visit", "visit"])
    #expect(response.answers(to: "who") == [.string("Dr Martin"), .string("l'infirmière")])
    #expect(filling.form.validate(response, file: "x").isEmpty)
  }

  @Test func `gives up a repetition that stays empty`() throws {
    var filling = FormFilling(try form(visits), today: today)
    _ = filling.answer("oui")
    #expect(filling.current?.context.map(\.french) == ["Rendez-vous (1)"])
    #expect(filling.answer("").isEmpty)
    #expect(filling.isFinished)
    #expect(filling.response(authored: authored).items.isEmpty)
    #expect(filling.missing.isEmpty)
  }

  @Test func `keeps hidden answers and shows those that cannot be changed`() throws {
    let form = try form(
      #"{"linkId":"h","type":"string","extension":[\#(hl7("questionnaire-hidden", #""valueBoolean":true"#))],"#
        + #""initial":[{"valueString":"v1"}]},"#
        + #"{"linkId":"r","type":"integer","text":"Âge","readOnly":true,"initial":[{"valueInteger":70}]},"#
        + #"{"linkId":"q","type":"choice","answerOption":[{"valueString":"a"},"#
        + #"{"valueString":"b","initialSelected":true}]}"#)
    var filling = FormFilling(form, today: today)
    #expect(filling.current?.item.linkId == "q")
    #expect(filling.current?.notes.map(\.french) == ["Âge – 70"])
    #expect(filling.current?.choices.map(\.isSelected) == [false, true])
    _ = filling.skip()
    let response = filling.response(authored: authored)
    #expect(response.items.map(\.linkId) == ["h", "r", "q"])
    #expect(response.answers(to: "q") == [.string("b")])
    let typed = form.fill(answers: [], authored: authored, today: today).response
    #expect(typed.items.map(\.linkId) == ["h", "r"], "nobody saw the initial answer")
  }

  @Test func `asks what stands below an answer for each answer`() throws {
    let form = try form(
      #"{"linkId":"m","type":"string","text":"Médicament","repeats":true,"item":["#
        + #"{"linkId":"n","type":"integer","text":"Combien ?"}]}"#)
    var filling = FormFilling(form, today: today)
    #expect(filling.answer("A ; B").isEmpty)
    #expect(filling.current?.context.map(\.french) == ["Médicament – A"])
    #expect(filling.answer("1").isEmpty)
    #expect(filling.current?.context.map(\.french) == ["Médicament – B"])
    #expect(filling.answer("2").isEmpty)
    let response = filling.response(authored: authored)
    #expect(response.items.first?.answers.map { $0.items.map(\.linkId) } == [["n"], ["n"]])
    #expect(form.validate(response, file: "x").isEmpty)
  }

  @Test func `is taken up again from a draft`() throws {
    let form = try form(journal + "," + visits)
    var filling = FormFilling(form, today: today)
    for text in ["oui", "lire", "3", "oui", "Dr Martin"] { #expect(filling.answer(text).isEmpty) }
    let draft = try JSON(reading: filling.draft.text())
    var resumed = try #require(FormFilling.resume(draft, of: form, today: today).resource)
    #expect(resumed.draft == filling.draft)
    #expect(resumed.current?.item.linkId == "when")
    _ = resumed.go(to: "used")
    _ = resumed.answer("non")
    let again = try #require(FormFilling.resume(resumed.draft, of: form, today: today).resource)
    var back = again
    _ = back.go(to: "used")
    _ = back.answer("oui")
    #expect(back.response(authored: authored).answers(to: "what") == [.string("lire")])
  }

  @Test func `does not take the draft of another version`() throws {
    let draft = FormFilling(try form(journal), today: today).draft
    let other = try #require(
      Questionnaire.read(
        formText(journal).replacing(#""version":"1""#, with: #""version":"2""#).utf8, file: "x"
      ).resource)
    let reading = FormFilling.resume(draft, of: other, today: today)
    #expect(reading.resource == nil)
    #expect(reading.findings.map(\.code) == [.draftOfOtherForm])
    #expect(FormFilling.resume([1], of: other, today: today).resource == nil)
  }

  @Test func `describes what is expected in plain words`() throws {
    let form = try form(
      #"{"linkId":"q","type":"integer","extension":[\#(hl7("minValue", #""valueInteger":1"#)),"#
        + #"\#(hl7("maxValue", #""valueInteger":5"#))]}"#)
    let question = try #require(FormFilling(form, today: today).current)
    #expect(question.constraints.map(\.french) == ["Un nombre entier.", "De 1 à 5."])
    #expect(question.constraints.map(\.english) == ["A whole number.", "From 1 to 5."])
  }
}

struct `What is missing` {
  @Test(arguments: [
    (#""required":true"#, "", "required"),
    (#""required":true,"repeats":true"#, "non", "required"),
    (
      #""repeats":true,"extension":[\#(hl7("questionnaire-minOccurs", #""valueInteger":2"#))]"#,
      "A", "minCount"
    ),
  ])
  func `includes groups that must be there`(group: String, text: String, code: String) throws {
    let form = try form(
      #"{"linkId":"g","type":"group",\#(group),"item":[{"linkId":"a","type":"string"}]}"#)
    var filling = FormFilling(form, today: today)
    if text == "A" { _ = filling.answer(text) }
    while filling.current != nil { _ = filling.skip() }
    #expect(filling.missing.errors == [code])
    #expect(form.validate(filling.response(authored: authored), file: "x").errors == [code])
  }
}

struct `Filling in a form at once` {
  @Test func `takes answers as text`() throws {
    let filled = try form(journal).fill(
      answers: [("used", "oui"), ("what", "lire"), ("ease", "4")], authored: authored, today: today)
    #expect(filled.findings.isEmpty)
    #expect(filled.response.items.map(\.linkId) == ["used", "what", "ease"])
    #expect(filled.response.status == .completed)
    #expect(filled.response.questionnaire == "https://example.org/form|1")
  }

  @Test func `names what does not fit, all at once`() throws {
    let filled = try form(journal).fill(
      answers: [("what", "lire"), ("ease", "facile"), ("other", "1"), ("intro", "x")],
      authored: authored, today: today)
    #expect(
      filled.findings.errors == [
        "displayAnswer", "invalidLinkId", "notEnabled", "required", "unreadable",
      ])
    #expect(filled.response.items.isEmpty)
  }

  @Test func `repeats no name of a question that may be an answer`() throws {
    let filled = try form(journal).fill(
      answers: [("Camille Inventée a tout relu", "oui")], authored: authored, today: today)
    let stranger = try #require(filled.findings.first { $0.code == .invalidLinkId })
    for words in [stranger.message.french, stranger.message.english, stranger.path] {
      #expect(words.contains("…") && !words.contains("Inventée"))
    }
  }

  @Test func `gives each repetition its answer`() throws {
    let filled = try form(visits).fill(
      answers: [("who", "A"), ("when", "1/10/2024"), ("who", "B")], authored: authored, today: today
    )
    #expect(filled.findings.isEmpty)
    #expect(filled.response.items.map { $0.items.map(\.linkId) } == [["who", "when"], ["who"]])
  }

  @Test func `takes a JSON object with values of every sort`() throws {
    let form = try form(
      visits
        + #",{"linkId":"n","type":"decimal"},{"linkId":"b","type":"boolean"},"#
        + #"{"linkId":"c","type":"choice","repeats":true,"answerOption":["#
        + #"{"valueCoding":{"system":"s","code":"1","display":"Un"}},"#
        + #"{"valueCoding":{"system":"s","code":"2","display":"Deux"}},"#
        + #"{"valueCoding":{"system":"s","code":"3","display":"Trois"}}]},"#
        + #"{"linkId":"p","type":"quantity"}"#)
    let given = try JSON(
      reading: #"{"visit":[{"who":"A"},{"who":"B","when":"hier"}],"n":2.50,"b":true,"#
        + #""c":["2",{"system":"s","code":"3"}],"p":{"value":5,"unit":"mg"}}"#)
    let filled = form.fill(
      answers: try #require(given.object), authored: authored, today: today)
    #expect(filled.findings.isEmpty)
    let response = filled.response
    #expect(response.answers(to: "who") == [.string("A"), .string("B")])
    #expect(response.answers(to: "n").map(\.words.french) == ["2,50"])
    #expect(response.answers(to: "c").map(\.words.french) == ["Deux", "3"])
    #expect(response.answers(to: "p").map(\.words.french) == ["5\u{A0}mg"])
  }

  @Test func `wants mandatory questions of groups left empty`() throws {
    let form = try form(
      #"{"linkId":"g","type":"group","item":[{"linkId":"a","type":"string","required":true}]}"#)
    let filled = form.fill(answers: [], authored: authored, today: today)
    #expect(filled.findings.errors == ["required"])
  }
}
