import JSONTree
import Wording

/// Reads a resource of one type from JSON text; a text that is no JSON gives one finding.
func resource(
  _ type: String, from bytes: [UInt8], _ findings: inout FindingList
) -> JSONObject? {
  let tree: JSON
  do {
    tree = try JSON(reading: bytes)
  } catch {
    let place = "\(error.line):\(error.column)"
    findings.add(
      .notJSON, at: place, value: error.reason.rawValue,
      .typeset(
        "Ce fichier n'est pas du JSON valable : ligne \(error.line), colonne \(error.column).",
        "This file is not valid JSON: line \(error.line), column \(error.column)."))
    return nil
  }
  return resource(type, from: tree, &findings)
}

/// Takes a tree as a resource of one type; another resource gives one finding.
func resource(_ type: String, from tree: JSON, _ findings: inout FindingList) -> JSONObject? {
  guard let object = tree.object, object["resourceType"]?.string == type else {
    let found = tree["resourceType"]?.string ?? tree.kindName
    findings.add(
      .wrongResource, at: "resourceType", value: found,
      .typeset(
        "Un fichier « \(type) » est attendu ; celui-ci contient « \(found) ».",
        "A “\(type)” is expected; this file holds “\(found)”."))
    return nil
  }
  return object
}
