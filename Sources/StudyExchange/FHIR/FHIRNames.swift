import JSONTree
public import StudyModel
import Wording

/// What resources of one study are called, and how they name each other.
///
/// The same thing has the same UUID in every export of the study.
public struct FHIRNames: Sendable {
  let study: Study

  /// The names of that study's resources.
  public init(_ study: Study) { self.study = study }

  /// The UUID of a resource, made of the study, the kind of resource and its own name.
  func uuid(_ kind: String, _ name: String) -> String {
    NameUUID.text(of: "urn:sillage:fhir:\(study.id):\(kind):\(name)")
  }

  /// A reference to another resource of the bundle.
  func reference(_ kind: String, _ name: String) -> JSON {
    ["reference": .string("urn:uuid:\(uuid(kind, name))"), "type": .string(kind)]
  }

  /// The namespace of the study's own names: `participant`, `user`, `scope`.
  func system(_ what: String) -> String { "urn:sillage:\(study.id):\(what)" }

  /// A name in one of the study's namespaces.
  func identifier(_ what: String, _ value: String) -> JSON {
    ["system": .string(system(what)), "value": .string(value)]
  }

  /// Whoever wrote something down: a participant of the bundle, or someone of the team by their
  /// name in the study.
  func author(_ name: String) -> JSON {
    if let code = ParticipantCode(name), "\(code)" == name { return patient(code) }
    return ["type": "Practitioner", "identifier": identifier("user", name)]
  }

  /// The person, by the resource and by the code.
  func patient(_ code: ParticipantCode) -> JSON {
    [
      "reference": .string("urn:uuid:\(uuid("Patient", "\(code)"))"), "type": "Patient",
      "identifier": identifier("participant", "\(code)"),
    ]
  }

  /// A code of a published list.
  static func concept(_ system: String, _ code: String, _ display: String? = nil) -> JSON {
    ["coding": [coding(system, code, display)]]
  }

  static func coding(_ system: String, _ code: String, _ display: String? = nil) -> JSON {
    var object = JSONObject()
    object["system"] = .string(system)
    object["code"] = .string(code)
    object["display"] = display.map { .string($0) }
    return .object(object)
  }
}

extension JSON {
  /// An object of the members that have a value.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    var object = JSONObject()
    for (name, value) in members { if let value { object[name] = value } }
    return .object(object)
  }
}
