import JSONTree
import StudyForms

/// The extensions of FHIR that come of a form’s sheets.
enum FHIRExtension: String {
  case translation, minValue, maxValue, minLength, maxDecimalPlaces, regex, mimeType
  case minOccurs = "questionnaire-minOccurs"
  case maxOccurs = "questionnaire-maxOccurs"
  case optionExclusive = "questionnaire-optionExclusive"
  case hidden = "questionnaire-hidden"
  case itemControl = "questionnaire-itemControl"
  case sliderStep = "questionnaire-sliderStepValue"
  case calculated = "sdc-questionnaire-calculatedExpression"
  case initialExpression = "sdc-questionnaire-initialExpression"
  /// Columns kept for the way back.
  case columns = "xlsform-columns"

  /// The address that names the extension.
  var url: String {
    switch self {
    case .columns: "https://sillage.example/fhir/StructureDefinition/" + rawValue
    case .calculated, .initialExpression:
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/" + rawValue
    default: "http://hl7.org/fhir/StructureDefinition/" + rawValue
    }
  }

  func json(_ member: String, _ value: JSON) -> JSON {
    .object(
      JSONObject([.init(name: "url", value: .string(url)), .init(name: member, value: value)]))
  }

  /// Columns and what stands in them.
  static func columns(_ kept: [(String, String)]) -> JSON {
    let texts = JSONObject(kept.map { .init(name: $0.0, value: .string($0.1)) })
    return columns.json("valueString", .string(JSON.object(texts).text(.compact).trimmed))
  }

  static func expression(_ kind: FHIRExtension, _ text: String) -> JSON {
    kind.json(
      "valueExpression", ["language": "text/fhirpath", "expression": .string(text)])
  }

  /// That an item is a help for the question above it.
  static let help: JSON = control("help")
  /// That a number is picked on a scale.
  static let slider: JSON = control("slider")

  private static func control(_ code: String) -> JSON {
    itemControl.json(
      "valueCodeableConcept",
      [
        "coding": [
          [
            "system": "http://hl7.org/fhir/questionnaire-item-control", "code": .string(code),
          ]
        ]
      ])
  }
}

extension JSONObject {
  /// Sets a text with its translations beside it.
  mutating func set(_ name: String, _ text: LocalizedText?) {
    guard let text else { return }
    self[name] = .string(text.text)
    guard !text.translations.isEmpty else { return }
    let translations = text.translations.sorted { $0.key < $1.key }.map { language, words in
      FHIRExtension.translation.nested([
        ["url": "lang", "valueCode": .string(language)],
        ["url": "content", "valueString": .string(words)],
      ])
    }
    self["_" + name] = ["extension": .array(translations)]
  }

  /// Adds an extension after those that are there.
  mutating func add(_ extensions: [JSON]) {
    guard !extensions.isEmpty else { return }
    self["extension"] = .array((self["extension"]?.array ?? []) + extensions)
  }
}

extension FHIRExtension {
  fileprivate func nested(_ parts: [JSON]) -> JSON {
    ["url": .string(url), "extension": .array(parts)]
  }
}
