public import JSONTree
public import StudyForms
public import StudyModel
public import Wording

/// Answers that another system wrote, before they are looked at as answers to a form.
public struct ForeignResponse: Sendable {
  /// Where it stands in the file: `Bundle.entry[3]`.
  public let place: String
  /// Whose answers they are.
  public let participant: ParticipantCode
  /// The form, `url` or `url|version`.
  public let questionnaire: String
  /// When they were given.
  public let authored: FormDateTime
  /// The day they are about, where they say so; most are about the day they were given.
  public let day: Day?
  /// The name that the other system gives them; made of what they say where it gives none.
  public let identifier: String
  /// The answers, with nothing else that could name somebody.
  public let response: JSON

  /// What was answered.
  public var items: JSON? { response["item"] }
}

/// Something in another system's resources that cannot be taken in.
public struct FHIRFinding: Error, Hashable, Sendable {
  /// Where: `Bundle.entry[3]`.
  public let place: String
  /// What is wrong and what to do.
  public let reason: Phrase
}

extension ForeignResponse {
  /// Reads the QuestionnaireResponses of a Bundle, or the only one of a file, in their order.
  /// Other resources are passed over; a Patient of the bundle tells whose code a reference means.
  public static func read(_ bytes: [UInt8]) -> ([ForeignResponse], [FHIRFinding]) {
    guard let root = try? JSON(reading: bytes) else {
      return (
        [],
        [
          FHIRFinding(
            place: "Bundle",
            reason: Phrase("Ce n’est pas du JSON valide.", "This is not valid JSON."))
        ]
      )
    }
    switch root["resourceType"]?.string {
    case "QuestionnaireResponse":
      return Reader(patients: [:]).read([("QuestionnaireResponse", root)])
    case "Bundle":
      let entries = root["entry"]?.array ?? []
      let responses = entries.enumerated().compactMap { number, entry -> (String, JSON)? in
        guard let resource = entry["resource"],
          resource["resourceType"]?.string == "QuestionnaireResponse"
        else { return nil }
        return ("Bundle.entry[\(number)]", resource)
      }
      guard !responses.isEmpty else { return ([], [.noResponse]) }
      return Reader(patients: patients(entries)).read(responses)
    default: return ([], [.noResponse])
    }
  }

  /// The codes of the patients in the bundle, by every way of referring to them.
  private static func patients(_ entries: [JSON]) -> [String: ParticipantCode] {
    var codes: [String: ParticipantCode] = [:]
    for entry in entries where entry["resource"]?["resourceType"]?.string == "Patient" {
      guard
        let code = entry["resource"]?["identifier"]?.array?.lazy
          .compactMap({ $0["value"]?.string.flatMap(ParticipantCode.init) }).first
      else { continue }
      if let url = entry["fullUrl"]?.string { codes[url] = code }
      if let id = entry["resource"]?["id"]?.string { codes["Patient/\(id)"] = code }
    }
    return codes
  }
}

extension FHIRFinding {
  fileprivate static let noResponse = FHIRFinding(
    place: "Bundle",
    reason: Phrase(
      "Il faut un Bundle FHIR R4 avec des QuestionnaireResponse, ou une seule.",
      "A FHIR R4 Bundle with QuestionnaireResponses is needed, or a single one."))
}

/// Takes responses one by one; what is wrong with one does not stop the next.
private struct Reader {
  let patients: [String: ParticipantCode]

  func read(_ responses: [(String, JSON)]) -> ([ForeignResponse], [FHIRFinding]) {
    var (read, findings): ([ForeignResponse], [FHIRFinding]) = ([], [])
    for (place, json) in responses {
      do throws(FHIRFinding) { read.append(try one(json, at: place)) } catch {
        findings.append(error)
      }
    }
    return (read, findings)
  }

  private func one(_ json: JSON, at place: String) throws(FHIRFinding) -> ForeignResponse {
    func require<Value>(
      _ value: Value?, _ french: String, _ english: String
    ) throws(FHIRFinding) -> Value {
      guard let value else { throw FHIRFinding(place: place, reason: Phrase(french, english)) }
      return value
    }
    _ = try require(
      json["implicitRules"] == nil && !json.hasModifierExtension ? true : nil,
      """
      Une règle (modifierExtension, implicitRules) peut en changer le sens, et n’est pas connue ici\u{A0}: FHIR \
      interdit de passer outre. Retirez-la à la source.
      """,
      """
      A rule (modifierExtension, implicitRules) may change what it means, and is not known here: FHIR forbids \
      to pass over it. Take it out where it comes from.
      """)
    let status = json["status"]?.string ?? ""
    _ = try require(
      ["completed", "amended"].contains(status) ? status : nil,
      "L’état (status) doit être completed ou amended.", "Its status must be completed or amended.")
    let codes = codes(json["subject"])
    _ = try require(
      codes.count <= 1 ? true : nil, "Le sujet (subject) mène à deux codes de participant.",
      "Its subject leads to two participants’ codes.")
    let participant = try require(
      codes.first,
      "Le sujet (subject) ne mène à aucun code de participant.",
      "Its subject leads to no participant’s code.")
    let questionnaire = try require(
      json["questionnaire"]?.string, "Le formulaire (questionnaire) manque.",
      "It names no questionnaire.")
    let written = try require(
      json["authored"]?.string,
      "Le jour des réponses (authored) manque.", "The day of the answers (authored) is missing.")
    let authored = try require(
      FormDateTime(written).flatMap { $0.date.day == nil ? nil : $0 },
      "Le jour des réponses (authored) n’est pas une date possible, comme 2025-02-28.",
      "The day of the answers (authored) is no possible date, such as 2025-02-28.")
    return response(json, place, participant, questionnaire, authored)
  }

  private func response(
    _ json: JSON, _ place: String, _ participant: ParticipantCode, _ questionnaire: String,
    _ authored: FormDateTime
  ) -> ForeignResponse {
    let kept = (json.object?.members ?? []).filter {
      FHIRNames.keptOfResponse.contains($0.name) && $0.name != "identifier"
    }
    var object = JSONObject(kept)
    let given = json["identifier"].flatMap(Self.name)
    let content = JSON.object(object).text()
    let name =
      given
      ?? "\(FHIRNames.addresses)|urn:uuid:"
      + NameUUID.text(of: "urn:sillage:response:\(participant):\(content)")
    let parts = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    object["identifier"] = .members([
      "system": parts[0].isEmpty ? nil : .string(String(parts[0])),
      "value": .string(String(parts[1])),
    ])
    return ForeignResponse(
      place: place, participant: participant, questionnaire: questionnaire, authored: authored,
      day: FHIRNames.day(of: json), identifier: name, response: .object(object))
  }

  /// The codes that a subject leads to, by its identifier and by its reference.
  private func codes(_ subject: JSON?) -> Set<ParticipantCode> {
    let named = subject?["identifier"]?["value"]?.string.flatMap { ParticipantCode($0) }
    let reference = subject?["reference"]?.string
    let referred = reference.flatMap { reference in
      patients[reference]
        ?? reference.split(separator: "/").last.flatMap { ParticipantCode(String($0)) }
    }
    return Set([named, referred].compactMap(\.self))
  }

  /// An identifier as `system|value`.
  static func name(_ identifier: JSON) -> String? {
    identifier["value"]?.string.map { "\(identifier["system"]?.string ?? "")|\($0)" }
  }
}

extension ForeignResponse {
  /// The identifier that answers bear, as `identifier` has it; nil where they have none.
  public static func identifier(of response: JSON) -> String? {
    response["identifier"].flatMap(Reader.name)
  }

  /// The identifier by which answers of this study go out when they had none.
  public static func identifier(of event: EventID) -> String {
    "\(FHIRNames.addresses)|urn:uuid:\(event)"
  }
}

extension JSON {
  /// Whether an element in it, however deep, has an extension that may change what it means.
  fileprivate var hasModifierExtension: Bool {
    if let object {
      return object.members.contains {
        $0.name == "modifierExtension" || $0.value.hasModifierExtension
      }
    }
    return array?.contains(where: \.hasModifierExtension) ?? false
  }
}
