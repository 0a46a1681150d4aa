import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `A paper` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: office.path(name)))
  }

  private static func template(_ body: String, version: Int = 1, from: String = "2024-09-16")
    -> String
  {
    """
    ---
    id: essai
    version: \(version)
    language: fr
    title: Un essai
    from: \(from)
    ---
    \(body)
    """
  }

  @Test func `is filled in with the details of whoever follows the person now`() throws {
    try write(
      Self.template("Appelez {contact.name} : **{contact.telephone}**."),
      to: "forms/papers/essai.md")
    try write(
      "ref-oc-1: { name: Un, telephone: \"1\" }\nref-oc-2: { name: Deux, telephone: \"2\" }\n",
      to: "contacts.yaml")
    let code = try office.enrolled()
    #expect(
      try desk.paper("essai", in: .french, for: code).page
        .contains("<p>Appelez Un\u{A0}: <strong>1</strong>.</p>"))
    _ = try desk.assign(code, to: "ref-oc-2", reason: "congé")
    #expect(try desk.paper("essai", in: .french, for: code).page.contains("Appelez Deux"))
  }

  @Test func `names every blank that nothing fills`() throws {
    try write(
      Self.template("{contact.name} {contact.mail} {study.title}"), to: "forms/papers/essai.md")
    try write("ref-oc-1: { name: Un }\n", to: "contacts.yaml")
    let refusal = error { _ = try desk.paper("essai", in: .french, of: "ref-oc-1") }
    #expect(refusal?.findings.map(\.place) == ["{contact.mail}"])
  }

  @Test func `takes no word of a contact for markup`() throws {
    try write(Self.template("{contact.name}"), to: "forms/papers/essai.md")
    try write("ref-oc-1: { name: \"**Un** <b> {study.title}\" }\n", to: "contacts.yaml")
    let page = try desk.paper("essai", in: .french, of: "ref-oc-1").page
    #expect(page.contains("<p>**Un** &lt;b&gt; {study.title}</p>"))
  }

  @Test func `has headings, lists that go on over lines, and strong words`() throws {
    try write(
      Self.template("## Un\n\nUne\nphrase.\n\n- a\n  b\n- **c** d\n\n1. e\n2. f\n\n### Deux"),
      to: "forms/papers/essai.md")
    let page = try desk.paper("essai", in: .french, of: "ref-oc-1").page
    for part in [
      "<h2>Un</h2>", "<p>Une phrase.</p>", "<li>a b</li>", "<li><strong>c</strong> d</li>", "<ol>",
      "<h3>Deux</h3>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func `is used from its day on, and the newest version then`() throws {
    try write(Self.template("un"), to: "forms/papers/essai-1.md")
    try write(Self.template("deux", version: 2, from: "2025-01-15"), to: "forms/papers/essai-2.md")
    let code = try office.enrolled()
    try desk.hand("essai", in: .french, to: code, by: .post)
    office.at(Known.newNotice.at(9))
    try desk.hand("essai", in: .french, to: code, by: .inPerson)
    #expect(try desk.papersGiven(to: code).map(\.record.version) == [1, 2])
    #expect(
      error { try desk.hand("essai", in: .english, to: code, by: .post) }?.code == .doesNotExist)
  }

  @Test(arguments: [
    ("{contact.adresse}", "{contact.adresse}"), ("| a |", ""), ("# Titre", ""),
  ])
  func `that cannot be read is a finding`(body: String, path: String) throws {
    try write(Self.template(body), to: "forms/papers/essai.md")
    let refusal = error { _ = try desk.workspace.papers() }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.findings.count == 1)
    #expect(refusal?.findings.first?.place.hasSuffix(path) == true)
  }

  @Test func `is given to nobody whose record is restricted`() throws {
    let code = try office.enrolled()
    _ = try desk.restrict(code, reason: "vérification")
    #expect(
      error { try desk.hand("invitation", in: .french, to: code, by: .post) }?.code == .refused)
  }

  @Test func `a contact of nobody in the team is a finding`() throws {
    try write("inconnu: { name: Un }\n", to: "contacts.yaml")
    #expect(error { _ = try desk.workspace.contacts() }?.code == .unacceptable)
  }
}
