import JSONTree
import StudyDesk
import StudyModel
import Wording

/// A file that says who a participant is: a JSON object, or lines of a key, a colon and a value.
///
/// Keys: `name`, `telephone`, `mail`, `address`, or their French names. Findings never repeat what
/// the file holds.
enum IdentityFile {
  static func read(_ bytes: [UInt8], name: String) throws -> Identity {
    let first = bytes.first { !" \n\r\t\u{FEFF}".utf8.contains($0) }
    let members =
      first == UInt8(ascii: "{") ? try json(bytes, name) : try lines(bytes, name)
    guard let person = members["name"], !person.isEmpty else {
      throw DeskError.identity(name, Phrase("le nom manque.", "the name is missing."))
    }
    return Identity(
      name: person, telephone: members["telephone"], mail: members["mail"],
      address: members["address"])
  }

  private static func key(_ text: String) -> String? {
    switch text.lowercased() {
    case "name", "nom": "name"
    case "telephone", "téléphone", "phone", "tel", "tél": "telephone"
    case "mail", "courriel", "email", "e-mail": "mail"
    case "address", "adresse": "address"
    default: nil
    }
  }

  private static func json(_ bytes: [UInt8], _ name: String) throws -> [String: String] {
    let object: JSONObject?
    do { object = try JSON(reading: bytes).object } catch {
      throw DeskError.identity(
        name,
        Phrase("le JSON est fautif, ligne \(error.line).", "faulty JSON, line \(error.line)."))
    }
    var found: [String: String] = [:]
    for (index, member) in (object?.members ?? []).enumerated() {
      guard let key = key(member.name), let text = member.value.string?.trimmed else {
        if member.value == .null { continue }
        throw DeskError.identity(
          name,
          Phrase(
            "le membre n°\u{A0}\(index + 1) n’est pas attendu.",
            "member no. \(index + 1) is not expected."))
      }
      guard found[key] == nil else { throw DeskError.identityTwice(name, key) }
      found[key] = text.isEmpty ? nil : text
    }
    return found
  }

  private static func lines(_ bytes: [UInt8], _ name: String) throws -> [String: String] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DeskError.identity(name, Phrase("le texte n’est pas en UTF-8.", "it is not UTF-8."))
    }
    var found: [String: String] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard parts.count > 0, let key = key(parts[0]) else {
        throw DeskError.identity(
          name,
          Phrase(
            "la ligne \(index + 1) doit commencer par nom:, téléphone:, courriel: ou adresse:.",
            "line \(index + 1) has to begin with name:, telephone:, mail: or address:."))
      }
      guard found[key] == nil else { throw DeskError.identityTwice(name, key) }
      found[key] = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    }
    return found
  }
}

extension DeskError {
  fileprivate static func identityTwice(_ file: String, _ key: String) -> DeskError {
    identity(
      file,
      Phrase("la clé «\u{A0}\(key)\u{A0}» y est deux fois.", "the key “\(key)” is there twice."))
  }

  fileprivate static func identity(_ file: String, _ reason: Phrase) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "«\u{A0}\(file)\u{A0}»\u{A0}: \(reason.french) Rien n’a été enregistré.",
        "“\(file)”: \(reason.english) Nothing was recorded."))
  }
}
