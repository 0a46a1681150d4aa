import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Beginning a study` {
  let folder: URL
  var place: String { folder.appending(path: "place").path }
  var forms: String { folder.appending(path: "forms").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "beginning-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Stage.forms, toPath: forms)
  }

  private func spoil(_ name: String, _ old: String, _ new: String) throws {
    let file = forms + "/" + name
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func begin() throws -> Workspace {
    try Workspace.create(
      in: place, forms: forms, exports: nil, passphrase: "une phrase d’essai", cost: .light)
  }

  @Test func `it holds what it needs, and its ledger who began it`() throws {
    let workspace = try begin()
    #expect(workspace.study.id == "malades-chroniques-mes")
    let founder = try workspace.unlock("coordination", passphrase: "une phrase d’essai")
    let desk = Desk(workspace, as: founder)
    var kinds: [String] = []
    try desk.log { kinds.append($0.kind.name) }
    #expect(
      kinds == [
        "signer.added", "key.granted", "study.opened", "user.added", "group.keyed", "key.granted",
        "group.keyed", "key.granted", "passphrase.set",
      ])
    #expect(try desk.verify().isIntact)
    try FileManager.default.removeItem(at: folder)
  }

  @Test(arguments: [
    ("study.yaml", "time-zone: Europe/Paris", "time-zone: nowhere"),
    ("journal.json", "\"resourceType\": \"Questionnaire\"", "\"resourceType\": \"Patient\""),
    ("notices/accord-1.fr.md", "version: 1", "version: first"),
  ])
  func `a faulty file leaves nothing behind`(_ name: String, _ old: String, _ new: String) throws {
    try spoil(name, old, new)
    let failure = error { _ = try begin() }
    #expect(failure?.code == .unacceptable)
    #expect(failure?.findings.isEmpty == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["forms"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a notice without one of the languages of the agreement is a finding`() throws {
    try FileManager.default.removeItem(atPath: forms + "/notices/information-2.en.md")
    let failure = error { _ = try begin() }
    #expect(failure?.code == .unacceptable)
    #expect(
      failure?.findings.map(\.reason.english)
        == ["This text is missing in English, one of the study’s languages: add it."])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a folder in use is refused, an empty one is taken`() throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    _ = try begin()
    let failure = error { _ = try begin() }
    #expect(failure?.code == .cannotCreate)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a shelf knows its studies, from anywhere below it`() throws {
    let root = folder.appending(path: "share")
    let study = root.appending(path: "forms/one")
    try FileManager.default.createDirectory(at: study, withIntermediateDirectories: true)
    #expect(StudyShelf(root.path) == nil)
    try Data().write(to: study.appending(path: "study.yaml"))
    let shelf = try #require(StudyShelf.nearest(from: study.path))
    #expect(shelf.folder == root.path)
    #expect(shelf.studies == ["one"])
    #expect(shelf.forms(of: "two") == nil)
    #expect(shelf.exports == nil)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `of several studies a shelf shows the one it names`() throws {
    let root = folder.appending(path: "share")
    for name in ["one", "two"] {
      let study = root.appending(path: "forms/\(name)")
      try FileManager.default.createDirectory(at: study, withIntermediateDirectories: true)
      try Data().write(to: study.appending(path: "study.yaml"))
    }
    #expect(try #require(StudyShelf(root.path)).first == nil)
    try Data("two\n".utf8).write(to: root.appending(path: "forms/default"))
    #expect(StudyShelf(root.path)?.first == "two")
    try Data("three\n".utf8).write(to: root.appending(path: "forms/default"))
    #expect(try #require(StudyShelf(root.path)).first == nil)
    try FileManager.default.removeItem(at: folder)
  }

  /// The least that a plan holds.
  private static func plan(_ title: String) -> String {
    """
    id: \(title)
    title: { fr: \(title), en: \(title) }
    subtitle: { fr: essai, en: essay }
    sections:
      - { id: part, fr: Partie, en: Part }

    """
  }

  @Test func `a study takes the plans of all and its own, none of another`() throws {
    let plans = folder.appending(path: "exports/plans")
    for (name, text) in [
      ("shared.yaml", "all"), ("restitution.yaml", "all"),
      ("malades-chroniques-mes/restitution.yaml", "own"), ("another/other.yaml", "another"),
    ] {
      let file = plans.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.plan(text).utf8).write(to: file)
    }
    let workspace = try Workspace.create(
      in: place, forms: forms, exports: folder.appending(path: "exports").path,
      passphrase: "une phrase d’essai", cost: .light)
    let copied = workspace.folder + "/exports/plans"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: copied).sorted() == [
        "restitution.yaml", "shared.yaml",
      ])
    #expect(
      try String(contentsOfFile: copied + "/restitution.yaml", encoding: .utf8) == Self.plan("own"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `what belongs to nobody is not written into a record`() throws {
    let workspace = try begin()
    let founder = try workspace.unlock("coordination", passphrase: "une phrase d’essai")
    let desk = Desk(workspace, as: founder)
    for form in workspace.study.forms where !form.role.isOfParticipants {
      #expect(error { _ = try desk.formToWrite(form.id) }?.code == .unacceptable)
    }
    #expect(workspace.study.form(for: .article) != nil)
    #expect(workspace.study.form(for: .professional) != nil)
    try FileManager.default.removeItem(at: folder)
  }
}
