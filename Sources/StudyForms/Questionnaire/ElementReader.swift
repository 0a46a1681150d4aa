import JSONTree
import Wording

/// Reads the members of one element, and says where a value is of the wrong kind.
struct ElementReader: Sendable {
  let json: JSONObject
  let path: String

  init(_ json: JSONObject, at path: String) {
    self.json = json
    self.path = path
  }

  func string(
    _ name: String, required: Bool = false, _ findings: inout FindingList
  ) -> String? {
    guard let value = present(name, required: required, &findings) else { return nil }
    if let text = value.string, !text.isEmpty { return text }
    wrong(name, value, Phrase("un texte", "a text"), &findings)
    return nil
  }

  func localized(_ name: String, _ findings: inout FindingList) -> LocalizedText? {
    _ = string(name, &findings)
    return LocalizedText(json, name)
  }

  func flag(_ name: String, _ findings: inout FindingList) -> Bool {
    guard let value = present(name, required: false, &findings) else { return false }
    if let flag = value.bool { return flag }
    wrong(name, value, Phrase("true ou false", "true or false"), &findings)
    return false
  }

  func count(_ name: String, _ findings: inout FindingList) -> Int? {
    guard let value = present(name, required: false, &findings) else { return nil }
    if let count = value.int, count >= 0 { return count }
    wrong(name, value, Phrase("un nombre entier positif", "a whole number"), &findings)
    return nil
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable<String>>(
    _ name: String, required: Bool = false, _ findings: inout FindingList
  ) -> Word? {
    guard let value = present(name, required: required, &findings) else { return nil }
    if let word = value.string.flatMap({ Word(rawValue: $0) }) { return word }
    wrong(name, value, Phrase("un mot prévu par FHIR R4", "a word that FHIR R4 knows"), &findings)
    return nil
  }

  func objects(_ name: String, _ findings: inout FindingList) -> [(json: JSONObject, path: String)] {
    guard let value = present(name, required: false, &findings) else { return [] }
    guard let list = value.array else {
      wrong(name, value, Phrase("une liste", "a list"), &findings)
      return []
    }
    return list.enumerated().compactMap { position, element in
      if let object = element.object { return (object, "\(path).\(name)[\(position)]") }
      wrong("\(name)[\(position)]", element, Phrase("un objet", "an object"), &findings)
      return nil
    }
  }

  /// Names each member that belongs to another version of FHIR.
  func refuse(_ others: [OtherVersion], _ findings: inout FindingList) {
    for other in others where json[other.name] != nil {
      findings.add(
        other.code, at: "\(path).\(other.name)", linkId: json["linkId"]?.string, other.message)
    }
  }

  func wrong(
    _ name: String, _ value: JSON, _ expected: Phrase, _ findings: inout FindingList
  ) {
    findings.add(
      .wrongKind, at: "\(path).\(name)", linkId: json["linkId"]?.string, value: value.shown,
      .typeset(
        "« \(name) » doit être \(expected.french).", "“\(name)” must be \(expected.english)."))
  }

  private func present(
    _ name: String, required: Bool, _ findings: inout FindingList
  ) -> JSON? {
    let value = json[name]
    if value == nil || value == .null, required {
      findings.add(
        .missingElement, at: "\(path).\(name)", linkId: json["linkId"]?.string,
        .typeset("Il manque « \(name) » : ajoutez-le.", "“\(name)” is missing: add it."))
    }
    return value == .null ? nil : value
  }
}
