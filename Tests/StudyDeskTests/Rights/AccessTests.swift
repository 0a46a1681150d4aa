import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Giving someone all that is held about them` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  private func page(_ name: String = "acces.html") throws -> String {
    try String(contentsOfFile: office.beside + "/" + name, encoding: .utf8)
  }

  private func named() throws -> ParticipantCode {
    let code = try office.agreed()
    try desk.record(
      Identity(
        name: "Volontaire <b>Un</b>", telephone: "00 00", mail: nil, address: "1 rue de l’Essai"),
      of: code)
    return code
  }

  @Test func `holds what they wrote, said and are, and who looked`() throws {
    let code = try named()
    try office.write(code, "J’ai perdu mon ordonnance & retrouvé.")
    _ = try desk.amend(code, entry: 1, response: office.entry("Corrigé."), reason: "faute")
    office.at((Known.start + 5).at(9))
    _ = try desk.recordInterview(code, minutes: 40, response: office.interview("Revoir l’agenda"))
    _ = try desk.contents(of: 1, of: code)
    _ = try desk.withdraw(code, .exclude, reason: "fatigue")
    try desk.giveAccess(to: code, in: office.beside)
    let french = try page()
    for text in [
      "Volontaire &lt;b&gt;Un&lt;/b&gt;", "1 rue de l’Essai", "J’ai perdu mon ordonnance &amp; ",
      "Corrigé.", "faute", "Revoir l’agenda", "fatigue", "Maladie de Parkinson",
      "Écrit n°\u{A0}1", "Correction de l’écrit n°\u{A0}1", "GRADeS", "Lecture d’un écrit",
      "Accès à toutes les données", "ref-oc-1", "\(code)",
    ] { #expect(french.contains(text), "\(text)") }
    #expect(!french.contains("<script"))
    let english = try page("access.html")
    #expect(english.contains("Withdrawal") && english.contains("An entry was read"))
  }

  @Test func `is written for its owner alone`() throws {
    let code = try named()
    try desk.giveAccess(to: code, in: office.beside)
    for name in ["", "/acces.html", "/access.html", "/access.json"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: office.beside + name)
      let permissions = try #require(attributes[.posixPermissions] as? Int)
      #expect(permissions == (name.isEmpty ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test func `tells what was coded by the question and the themes as people know them`() throws {
    let code = try named()
    try office.write(code, "J’ai lu un résultat.")
    let text = try desk.text(.entry(1), of: code)
    try desk.mark(text.passage(of: "un résultat"), of: code, with: ["documents"])
    try desk.giveAccess(to: code, in: office.beside)
    let theme = try #require(try desk.workspace.codebookInUse().theme("documents")).label.french
    let page = try page()
    let coded = try #require(page.range(of: "Passage classé")).upperBound
    let account = page[coded...].prefix(600)
    #expect(account.contains(text.answers[0].question.french))
    #expect(account.contains(theme))
    #expect(!account.contains("evenement"))
  }

  @Test func `gives programs every event as it is kept`() throws {
    let code = try named()
    try office.write(code)
    try desk.giveAccess(to: code, in: office.beside)
    let json = try JSON(reading: Array(page("access.json").utf8))
    var kinds: [String] = []
    try office.desk(as: "coordination").log { line in
      guard line.kind.name != "key.granted" else { return }
      if line.stream == .participant(code) || line.stream == .identity(code) {
        kinds.append(line.kind.name)
      }
    }
    let events = try #require(json["events"]?.array) + #require(json["reads"]?.array)
    #expect(events.compactMap { $0["kind"]?.string } == kinds)
    #expect(events.allSatisfy { $0["payload"]?.object != nil })
    #expect(kinds.last == "record.read")
  }

  @Test func `lies where only its owner may look, and never over something else`() throws {
    let code = try named()
    try desk.giveAccess(to: code, in: office.beside)
    let rights = try FileManager.default.attributesOfItem(atPath: office.beside)
    #expect(rights[.posixPermissions] as? Int == 0o700)
    let again = error { try desk.giveAccess(to: code, in: office.beside) }
    #expect(again?.code == .cannotCreate)
  }

  @Test func `is for people of the study`() {
    let stranger = ParticipantCode.drawn(with: office.world.instruments)
    #expect(
      error { try desk.giveAccess(to: stranger, in: office.beside) }?.code == .doesNotExist)
    #expect(!FileManager.default.fileExists(atPath: office.beside))
  }
}
