import Foundation
import JSONTree
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

/// The resources of a bundle that was handed out.
struct HandedOut {
  let bytes: [UInt8]
  let outcome: DataHandedOver

  init(_ desk: Desk, _ selection: ExportSelection = ExportSelection()) throws {
    let place = Place()
    outcome = try desk.export(
      selection, for: "Un hôpital", purpose: "Une étude jumelle", to: { place.bytes += $0 })
    bytes = place.bytes
  }

  private final class Place { var bytes: [UInt8] = [] }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func resources(_ type: String? = nil) throws -> [JSON] {
    let entries = try #require(try JSON(reading: bytes)["entry"]?.array)
    return entries.compactMap { $0["resource"] }.filter {
      type == nil || $0["resourceType"]?.string == type
    }
  }

  func codes() throws -> [String] {
    try resources("Patient").compactMap { $0["identifier"]?.array?.first?["value"]?.string }
  }
}

struct `Data handed to another system` {
  let office: Office
  let code: ParticipantCode
  let coordination: Desk

  init() throws {
    office = try Office()
    code = try office.agreed()
    coordination = try office.desk(as: "coordination")
    try office.desk.record(
      Identity(name: "Camille Inventée", telephone: nil, mail: nil, address: nil), of: code)
    try office.write(code, "Le premier jour.")
    office.at((Known.start + 9).at(10))
    try office.write(code, "Le dixième jour.")
    _ = try office.desk.recordInterview(code, minutes: 40, response: office.interview("agenda"))
  }

  @Test func `is a code, an agreement, answers with their origin, and who looked`() throws {
    _ = try office.desk.contents(of: 1, of: code)
    let out = try HandedOut(coordination)
    var counts: [String: Int] = [:]
    for resource in try out.resources() {
      counts[resource["resourceType"]?.string ?? "", default: 0] += 1
    }
    #expect(
      counts == [
        "ResearchStudy": 1, "Questionnaire": 2, "Patient": 1, "Consent": 1, "ResearchSubject": 1,
        "QuestionnaireResponse": 3, "Provenance": 3, "AuditEvent": 3,
      ])
    #expect(out.outcome.pieces == 15)
    #expect(try out.codes() == ["\(code)"])
    #expect(!out.text.contains("Inventée"))
    #expect(!out.text.contains("arkinson"))
  }

  @Test func `says under which act, and claims no more than the law gives`() throws {
    let consent = try #require(try HandedOut(coordination).resources("Consent").first)
    #expect(consent["status"] == "active")
    #expect(
      consent["policyRule"]?["text"]?.string == coordination.study.legalBasis.act.french)
    let provisions = try #require(consent["provision"]?["provision"]?.array)
    #expect(provisions.map { $0["type"] } == ["permit", "permit", "permit", "permit"])
    #expect(consent["type"] == nil)
  }

  @Test func `is noted with the study and with the person`() throws {
    let out = try HandedOut(coordination)
    let reads = try office.desk.personalData(of: code).reads
    let read = try #require(reads.first { $0.event.kind.name == "data.exported" })
    #expect(read.event.author == "coordination")
    #expect(read.account.facts.flatMap(\.texts).map(\.french).contains("Un hôpital"))
    var lines: [AuditLine] = []
    try coordination.log { lines.append($0) }
    #expect(lines.contains { $0.event == out.outcome.event && $0.stream == .study })
  }

  @Test func `of somebody who objects, is restricted or takes all back is nothing`() throws {
    let objecting = try office.agreed()
    try office.write(objecting, "Objection.")
    let frozen = try office.agreed()
    try office.write(frozen, "Gel.")
    let excluded = try office.agreed()
    try office.write(excluded, "Exclusion.")
    _ = try office.enrolled()
    office.at((Known.start + 10).at(9))
    _ = try office.desk.object(objecting, reason: nil)
    _ = try office.desk.restrict(frozen, reason: "doute")
    _ = try office.desk.withdraw(excluded, .exclude)
    let out = try HandedOut(coordination)
    #expect(try out.codes() == ["\(code)"])
    #expect(out.outcome.leftOut == 4)
    for word in ["Objection.", "Gel.", "Exclusion."] { #expect(!out.text.contains(word)) }
  }

  @Test func `of somebody who stopped is what was given before`() throws {
    office.at((Known.start + 11).at(9))
    _ = try office.desk.withdraw(code, .stop)
    let out = try HandedOut(coordination)
    #expect(try out.resources("ResearchSubject").first?["status"] == "withdrawn")
    #expect(try out.resources("Consent").first?["status"] == "inactive")
    #expect(try out.resources("QuestionnaireResponse").count == 3)
  }

  @Test func `of some days is what is about them`() throws {
    let out = try HandedOut(
      coordination, ExportSelection(from: Known.start + 9, to: Known.start + 9))
    #expect(try out.resources("QuestionnaireResponse").count == 2)
    #expect(!out.text.contains("Le premier jour."))
    let none = try HandedOut(coordination, ExportSelection(from: Known.spring))
    #expect(try none.codes().isEmpty)
  }

  @Test func `has the last words, and says that they were put right`() throws {
    _ = try office.desk.amend(
      code, entry: 1, response: office.entry("Corrigé."), reason: "faute de frappe")
    let out = try HandedOut(coordination, ExportSelection(participant: code, to: Known.start))
    let response = try #require(try out.resources("QuestionnaireResponse").first)
    #expect(response["status"] == "amended")
    #expect(out.text.contains("Corrigé."))
    #expect(!out.text.contains("Le premier jour."))
    #expect(try out.resources("Provenance").count == 2)
  }

  @Test func `goes out by the coordination alone, and says for whom`() throws {
    #expect(error { _ = try HandedOut(office.desk) }?.code == .refused)
    let refusal = error {
      _ = try coordination.export(ExportSelection(), for: " ", purpose: "x", to: { _ in })
    }
    #expect(refusal?.code == .unacceptable)
  }

  @Test func `lies in a file that only its owner may read`() throws {
    let file = office.path("etude.json")
    _ = try coordination.export(ExportSelection(), for: "x", purpose: "y", toFile: file)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    let nowhere = error {
      _ = try coordination.export(
        ExportSelection(), for: "x", purpose: "y", toFile: office.path("rien/etude.json"))
    }
    #expect(nowhere?.code == .cannotCreate)
  }
}
