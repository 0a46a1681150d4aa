import JSONTree
import Wording

/// An element that another version of FHIR has and R4 has not, and what R4 writes instead.
struct OtherVersion: Sendable {
  let name: String
  let instead: String
  let isOlder: Bool

  static func older(_ name: String, _ instead: String) -> OtherVersion {
    OtherVersion(name: name, instead: instead, isOlder: true)
  }

  static func newer(_ name: String, _ instead: String) -> OtherVersion {
    OtherVersion(name: name, instead: instead, isOlder: false)
  }

  var code: Finding.Code { isOlder ? .olderVersion : .newerVersion }

  var message: Phrase {
    let version = isOlder ? "STU3" : "R5"
    return .typeset(
      "« \(name) » est une écriture de FHIR \(version) ; en R4, écrivez « \(instead) ».",
      "“\(name)” is how FHIR \(version) writes it; in R4, write “\(instead)”.")
  }
}
