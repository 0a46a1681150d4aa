import Foundation
import Markup
import StudyDesk
import StudyModel
import Testing
import Wording

struct `An ODM file` {
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
    _ = try office.desk.amend(
      code, entry: 1, response: office.entry("Autrement."), reason: "Une précision.")
  }

  private func written(withWords: Bool = false) throws -> (DataHandedOver, String, Element) {
    let path = office.path("odm-\(UUID().uuidString).xml")
    let outcome = try coordination.exportODM(
      .init(), withWords: withWords, for: "Un bureau", purpose: "Archives", toFile: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return (outcome, text, try Element(reading: Array(text.utf8)))
  }

  private func all(_ name: String, in element: Element) -> [Element] {
    element.contents.flatMap { content -> [Element] in
      guard case .element(let child) = content else { return [] }
      return (child.name.local == name ? [child] : []) + all(name, in: child)
    }
  }

  private func values(of attribute: String, _ elements: [Element]) -> [String] {
    elements.flatMap { $0.attributes.filter { $0.name.local == attribute }.map(\.value) }
  }

  @Test func `holds a person’s answers, each item defined, with who wrote them down`() throws {
    let (outcome, text, root) = try written()
    #expect(outcome.participants == 1 && outcome.pieces == 1)
    #expect(values(of: "SubjectKey", all("SubjectData", in: root)) == ["\(code)"])
    let defined = Set(values(of: "OID", all("ItemDef", in: root)))
    let answered = values(of: "ItemOID", all("ItemData", in: root))
    #expect(!answered.isEmpty && defined.isSuperset(of: answered))
    let users = Set(values(of: "OID", all("User", in: root)))
    #expect(users.isSuperset(of: values(of: "UserOID", all("UserRef", in: root))))
    #expect(all("AuditRecord", in: root).count == 1)
    #expect(text.contains("Amended, writing 2"))
  }

  @Test func `says nothing of a name, and words only when they are asked for`() throws {
    let without = try written().1
    #expect(!without.contains("Inventée") && !without.contains("Autrement."))
    let with = try written(withWords: true).1
    #expect(with.contains("Autrement.") && !with.contains("Le premier jour."))
  }
}
