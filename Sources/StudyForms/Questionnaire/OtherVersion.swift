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

  static func byName(_ others: [OtherVersion]) -> [String: OtherVersion] {
    Dictionary(others.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var code: Finding.Code { isOlder ? .olderVersion : .newerVersion }

  var message: Phrase {
    let version = isOlder ? "STU3" : "R5"
    return .typeset(
      "« \(name) » est une écriture de FHIR \(version) ; en R4, écrivez « \(instead) ».",
      "“\(name)” is how FHIR \(version) writes it; in R4, write “\(instead)”.")
  }
}

/// The elements that FHIR R4 knows, to notice misspelt ones.
enum KnownElements {
  static let questionnaire = words(
    """
    resourceType id meta implicitRules language text contained extension modifierExtension url
    identifier version name title derivedFrom status experimental subjectType date publisher
    contact description useContext jurisdiction purpose copyright approvalDate lastReviewDate
    effectivePeriod code item
    """)

  static let item = words(
    """
    id extension modifierExtension linkId definition code prefix text type enableWhen
    enableBehavior required repeats readOnly maxLength answerValueSet answerOption initial item
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
