import JSONTree

/// The extensions of FHIR that the engine understands.
enum Extension: String, Sendable, CaseIterable {
  case translation, minValue, maxValue, minLength, maxDecimalPlaces, regex, entryFormat
  case mimeType, maxSize
  case minOccurs = "questionnaire-minOccurs"
  case maxOccurs = "questionnaire-maxOccurs"
  case optionExclusive = "questionnaire-optionExclusive"
  case optionPrefix = "questionnaire-optionPrefix"
  case unit = "questionnaire-unit"
  case unitOption = "questionnaire-unitOption"
  case unitValueSet = "questionnaire-unitValueSet"
  case hidden = "questionnaire-hidden"
  case itemControl = "questionnaire-itemControl"
  case displayCategory = "questionnaire-displayCategory"
  case usageMode = "questionnaire-usageMode"
  case referenceResource = "questionnaire-referenceResource"
  case minQuantity = "sdc-questionnaire-minQuantity"
  case maxQuantity = "sdc-questionnaire-maxQuantity"

  /// The address that names the extension.
  var url: String {
    switch self {
    case .minQuantity, .maxQuantity:
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/" + rawValue
    default: "http://hl7.org/fhir/StructureDefinition/" + rawValue
    }
  }

  private static let byURL = Dictionary(uniqueKeysWithValues: allCases.map { ($0.url, $0) })

  /// An extension found on an element.
  struct Found: Sendable {
    let kind: Extension
    let index: Int
    let json: JSONObject
    let value: (name: String, kind: Answer.Kind?, json: JSON)?
  }

  /// The understood extensions of an element, in order.
  static func all(of object: JSONObject) -> [Found] {
    guard let list = object["extension"]?.array else { return [] }
    return list.enumerated().compactMap { index, element in
      guard let json = element.object, let kind = byURL[json["url"]?.string ?? ""] else {
        return nil
      }
      return Found(kind: kind, index: index, json: json, value: Answer.member(of: json))
    }
  }
}
