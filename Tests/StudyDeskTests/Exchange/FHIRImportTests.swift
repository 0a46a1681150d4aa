import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Answers from another system` {
  let office: Office
  let code: ParticipantCode
  /// Somebody else, whose record is empty.
  let other: ParticipantCode
  var desk: Desk { office.desk }

  init() throws {
    office = try Office()
    code = try office.agreed()
    other = try office.agreed()
    office.at((Known.start + 9).at(10))
  }

  /// Answers to the logbook as another system would send them.
  private func response(
    _ words: String, for subject: String? = nil, identifier: String? = nil,
    authored: String = "2024-10-05"
  ) throws -> JSON {
    var object = try #require(try office.entry(words).object)
    object["id"] = "un"
    object["subject"] = ["reference": .string("Patient/\(subject ?? "\(code)")")]
    object["authored"] = .string(authored)
    object["identifier"] = identifier.map { ["system": "urn:essai", "value": .string($0)] }
    return .object(object)
  }

  private func bundle(_ responses: JSON...) -> [UInt8] { bundle(responses) }

  private func bundle(_ responses: [JSON]) -> [UInt8] {
    let entries = responses.map { response -> JSON in ["resource": response] }
    let bundle: JSON = [
      "resourceType": "Bundle", "type": "collection", "entry": .array(entries),
    ]
    return bundle.bytes()
  }

  private func words(_ number: Int, of code: ParticipantCode) throws -> [Phrase] {
    let lines = try desk.contents(of: number, of: code).versions.last?.lines
    return lines?.first { $0.linkId == "evenement" }?.answers ?? []
  }

  @Test func `become entries, and say that they were imported`() throws {
    let imported = try desk.importResponses(bundle(response("Lu ailleurs.")))
    #expect(imported.written.map(\.number) == [1])
    let entry = try desk.entry(1, of: code)
    #expect(entry.latest.source == .imported)
    #expect(entry.day == Known.day("2024-10-05"))
    #expect(try words(1, of: code) == [Phrase(same: "Lu ailleurs.")])
  }

  @Test func `are refused where something may change what they mean, or they are of two people`()
    throws
  {
    var changed = try #require(try response("Lu ailleurs.").object)
    changed["modifierExtension"] = .array([["url": "urn:essai", "valueBoolean": .bool(true)]])
    #expect(error { _ = try desk.importResponses(bundle(.object(changed))) }?.code == .unacceptable)
    var two = try #require(try response("Lu ailleurs.").object)
    two["subject"] = [
      "reference": .string("Patient/\(code)"), "identifier": ["value": .string("\(other)")],
    ]
    #expect(error { _ = try desk.importResponses(bundle(.object(two))) }?.code == .unacceptable)
    #expect(try desk.participant(code).entries.isEmpty)
  }

  @Test(arguments: [nil, "12-34"])
  func `count once when they come twice`(identifier: String?) throws {
    let bytes = bundle(try response("Lu ailleurs.", identifier: identifier))
    _ = try desk.importResponses(bytes)
    let again = try desk.importResponses(bytes)
    #expect(again.written.isEmpty)
    #expect(again.known == 1)
    #expect(try desk.participant(code).entries.count == 1)
    let both = bundle(try response("Deux fois."), try response("Deux fois."))
    #expect(try desk.importResponses(both).written.count == 1)
  }

  @Test func `that say something else under the same name are refused`() throws {
    _ = try desk.importResponses(bundle(response("Un.", identifier: "7")))
    let refusal = error {
      _ = try desk.importResponses(bundle(response("Deux.", identifier: "7")))
    }
    #expect(refusal?.findings.map(\.place) == ["Bundle.entry[0]"])
    #expect(try desk.participant(code).entries.count == 1)
  }

  @Test func `are only tried when nothing is to be recorded`() throws {
    let tried = try desk.importResponses(bundle(response("Essai.")), isRehearsal: true)
    #expect(tried.written.map(\.participant) == [code])
    #expect(try desk.participant(code).entries.isEmpty)
  }

  @Test func `of a day that never was are told so, and not that the day is missing`() throws {
    var without = try #require(try response("x").object)
    without["authored"] = nil
    let refusal = error {
      _ = try desk.importResponses(
        bundle([try response("x", authored: "2025-02-30"), .object(without)]))
    }
    let reasons = refusal?.findings.map(\.reason.english) ?? []
    try #require(reasons.count == 2)
    #expect(reasons[0].contains("is no possible date"))
    #expect(reasons[1].contains("is missing"))
  }

  @Test func `are all taken in or none, each fault with its place`() throws {
    var wrongForm = try #require(try response("x").object)
    wrongForm["questionnaire"] = "https://ailleurs.example/form|1"
    var unfinished = try #require(try response("x").object)
    unfinished["status"] = "in-progress"
    var nobody = try #require(try response("x").object)
    nobody["subject"] = ["display": "Camille Inventée"]
    var odd = try #require(try response("x").object)
    odd["item"] = [["linkId": "inconnu", "answer": [["valueString": "x"]]]]
    let later = try response("x", authored: "2024-10-20")
    let stranger = try response("x", for: "LURO-162-T")
    let refusal = try #require(
      error {
        _ = try desk.importResponses(
          bundle([
            try response("Bon."), .object(wrongForm), .object(unfinished), .object(nobody),
            .object(odd), later, stranger,
          ]))
      })
    #expect(refusal.code == .unacceptable)
    let places = refusal.findings.map { $0.place.prefix { $0 != " " } }
    #expect(Set(places) == Set((1...6).map { "Bundle.entry[\($0)]" }))
    #expect(try desk.participant(code).entries.isEmpty)
    #expect(!refusal.findings.contains { $0.reason.french.contains("Inventée") })
  }

  @Test func `are asked of the gate like any entry`() throws {
    let enrolled = try office.enrolled()
    let refusal = error {
      _ = try desk.importResponses(bundle(response("x", for: "\(enrolled)")))
    }
    #expect(refusal?.findings.count == 1)
    let before = error {
      _ = try desk.importResponses(bundle(response("x", authored: "2024-09-20")))
    }
    #expect(before?.findings.count == 1)
    let elsewhere = try office.desk(as: "ref-na-1")
    #expect(
      error { _ = try elsewhere.importResponses(bundle(response("x"))) }?.code == .unacceptable)
  }

  @Test func `leave behind what is no answer and could name somebody`() throws {
    var object = try #require(try response("x").object)
    object["author"] = ["display": "Dr Inventé"]
    object["text"] = ["status": "generated", "div": "<div>Camille Inventée</div>"]
    _ = try desk.importResponses(bundle(.object(object)))
    let kept = try #require(try desk.contents(of: 1, of: code).versions.last).response.text()
    #expect(!kept.contains("Invent"))
  }

  @Test(arguments: ["a\u{1B}[2Jb", "a\u{0}b", "a\u{202E}b"])
  func `that would steer a terminal are refused`(words: String) throws {
    let refusal = error { _ = try desk.importResponses(bundle(try response(words))) }
    #expect(refusal?.code == .unacceptable)
    #expect(try desk.participant(code).entries.isEmpty)
  }

  @Test func `that do not fit are told of without what they say`() throws {
    var answers = try #require(try response("Lu ailleurs.").object)
    answers["item"] = [
      [
        "linkId": "fonction",
        "answer": [["valueCoding": ["code": "x", "display": "Camille Inventée, 01 99 00 00 00"]]],
      ]
    ]
    let refusal = error { _ = try desk.importResponses(bundle(.object(answers))) }
    let reasons = "\(refusal?.findings ?? [])"
    #expect(reasons.contains("fonction"))
    #expect(!reasons.contains("Camille"))
  }

  @Test func `that are no FHIR are refused`() {
    for text in ["", "{", "{}", #"{"resourceType":"Bundle"}"#, "[]"] {
      #expect(error { _ = try desk.importResponses(Array(text.utf8)) }?.code == .unacceptable)
    }
  }

  /// Out of one record, into another, and out again.
  @Test func `say the same after a journey there and back`() throws {
    var chance = SeededGenerator(seed: 5)
    let letters: [Character] = ["a", "é", "\"", "\\", "\n", "😀", "œ", " ", "<", "\u{202F}"]
    for number in 0..<20 {
      let middle = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &chance)]
      }
      office.at((Known.start + 9 + number / 4).at(10, number))
      _ = try desk.write(
        code, day: Known.start + number / 4, response: office.entry("d\(String(middle))f"))
    }
    let coordination = try office.desk(as: "coordination")
    let out = try HandedOut(coordination)
    #expect(try desk.importResponses(out.bytes).written.isEmpty)
    #expect(try desk.importResponses(out.bytes).known == 20)

    office.at((Known.start + 20).at(10))
    let readdressed = Array(out.text.replacing("\(code)", with: "\(other)").utf8)
    let imported = try desk.importResponses(readdressed)
    #expect(imported.written.map(\.number) == Array(1...20))
    let back = try HandedOut(coordination, ExportSelection(participant: other))
    let items = try out.resources("QuestionnaireResponse").map { $0["item"] }
    #expect(try back.resources("QuestionnaireResponse").map { $0["item"] } == items)
    for number in 1...20 {
      #expect(try desk.entry(number, of: code).day == desk.entry(number, of: other).day)
    }
  }
}
