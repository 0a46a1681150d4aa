import StudyExchange
public import StudyModel
import Wording

/// How a referent can be reached at work; written on the papers that participants are given.
public struct Contact: Hashable, Sendable {
  /// As participants are told.
  public let name: String
  /// At work.
  public let telephone: String?
  /// An e-mail address at work.
  public let mail: String?
  /// Where they work, where it is not what `study.yaml` says.
  public let organisation: String?
}

/// Reads `contacts.yaml`: for each referent `name`, `telephone`, `mail` and `organisation`.
enum ContactsFile {
  static let name = "contacts.yaml"

  static func read(_ text: String, of study: Study) -> ([ID<Referent>: Contact], [FileFinding]) {
    let root = YAMLPlace(file: name, text: text)
    guard root.notes.findings.isEmpty else { return ([:], root.notes.findings) }
    root.allow(study.referents.map(\.id.text))
    var contacts: [ID<Referent>: Contact] = [:]
    for referent in study.referents where root[referent.id.text].isPresent {
      let place = root[referent.id.text]
      place.allow("name", "telephone", "mail", "organisation")
      func optional(_ key: String) -> String? { place[key].isPresent ? place[key].text() : nil }
      guard let name = place["name"].text() else { continue }
      if let mail = optional("mail"), MailAddress(mail) == nil {
        place["mail"].note(.noMailAddress)
      }
      contacts[referent.id] = Contact(
        name: name, telephone: optional("telephone"), mail: optional("mail"),
        organisation: optional("organisation"))
    }
    return (contacts, root.notes.findings)
  }
}

extension Workspace {
  /// How referents can be reached; none without `contacts.yaml`.
  /// - Throws: `DeskError` with findings when it holds errors.
  public func contacts() throws(DeskError) -> [ID<Referent>: Contact] {
    guard Files.exists(path(ContactsFile.name)) else { return [:] }
    let text = try Files.text(path(ContactsFile.name), named: ContactsFile.name)
    let (contacts, findings) = ContactsFile.read(text, of: study)
    guard findings.isEmpty else { throw .files(findings) }
    return contacts
  }

  /// Makes the study's invented contacts those of this workspace, for a demonstration.
  func takeExampleContacts() throws(DeskError) {
    let example = path("contacts.example.yaml")
    guard Files.exists(example) else { return }
    try Files.copy(example, to: path(ContactsFile.name))
  }
}
