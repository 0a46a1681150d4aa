import Foundation
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Testing

struct `The example in the README` {
  // README example begins
  /// Enrols someone, records what they agreed to, writes in their logbook, and reports.
  func carryAStudy(in folder: String, forms: String, exports: String) throws -> String {
    let workspace = try Workspace.create(
      in: folder, forms: forms, exports: exports, passphrase: "quatre mots sans rapport")
    let coordinator = try workspace.unlock("coordination", passphrase: "quatre mots sans rapport")
    let desk = Desk(workspace, as: coordinator)
    try desk.addUser(
      "ref-oc-1", as: .referent(of: "occitanie"), passphrase: "quatre autres mots encore")

    let person = try desk.enrol(
      Enrolment(
        region: "occitanie", conditions: ["parkinson"], association: "france-parkinson",
        referent: "ref-oc-1"))
    _ = try desk.inform(person.id, means: .inPerson)
    _ = try desk.agree(person.id, to: ["participation"], declining: ["citation"], means: .inPerson)

    let form = try workspace.form(desk.logbookForm())
    var filling = FormFilling(form.questionnaire, today: desk.today)
    _ = filling.go(to: "fonction")
    _ = filling.answer("lire-resultats")
    let response = filling.response(authored: "\(desk.today)")
    _ = try desk.write(person.id, response: .object(response.json))

    let built = try desk.buildRestitution(try desk.plan())
    return built.page
  }
  // README example ends

  @Test func `does what it says`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/readme-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = try carryAStudy(
      in: folder, forms: root + "/forms/malades-chroniques-mes", exports: root + "/exports")
    #expect(FileManager.default.fileExists(atPath: page))
  }

  @Test func `is the one that is compiled here`() throws {
    let readme = try String(contentsOfFile: root + "/README.md", encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let example = source.components(separatedBy: "  // README example begins\n")[1]
      .components(separatedBy: "  // README example ends")[0]
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
    #expect(readme.contains(lines.joined(separator: "\n")))
  }

  private var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }
}
