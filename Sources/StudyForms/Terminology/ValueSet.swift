public import JSONTree

/// A list of codes that answers may be taken from.
public struct ValueSet: Hashable, Sendable {
  /// The address that questionnaires call it by.
  public let url: String
  /// The codes it lists, in order.
  public let codings: [Coding]
  /// Systems of which it holds every code, so that no list can name them all.
  public let wholeSystems: Set<String>
  /// True when it also holds codes that only a terminology server can name.
  public let isPartial: Bool
  /// True when other words than the listed ones are usual for a code, as for countries.
  let hasLooseNames: Bool

  private let byCode: [CodeKey: Int]

  private struct CodeKey: Hashable, Sendable {
    let system: String?
    let code: String?
  }

  /// A list of codes.
  ///
  /// - Parameters:
  ///   - url: the address by which forms name it.
  ///   - codings: the codes it lists, in the order they are shown.
  ///   - wholeSystems: systems of which it holds every code.
  ///   - isPartial: true when it also holds codes that are not listed.
  public init(
    url: String, codings: [Coding], wholeSystems: Set<String> = [], isPartial: Bool = false
  ) {
    self.init(
      url: url, codings: codings, wholeSystems: wholeSystems, isPartial: isPartial,
      hasLooseNames: false)
  }

  init(
    url: String, codings: [Coding], wholeSystems: Set<String>, isPartial: Bool,
    hasLooseNames: Bool
  ) {
    self.url = url
    self.codings = codings
    self.wholeSystems = wholeSystems
    self.isPartial = isPartial
    self.hasLooseNames = hasLooseNames
    byCode = Dictionary(
      codings.enumerated().map { (CodeKey(system: $1.system, code: $1.code), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads a FHIR ValueSet: its expansion if it has one, otherwise the concepts it composes.
  public init(_ resource: JSONObject) {
    let url = resource["url"]?.string ?? resource["id"]?.string.map { "#" + $0 } ?? ""
    if let contains = resource["expansion"]?["contains"]?.array {
      self.init(url: url, codings: Self.expanded(contains))
      return
    }
    var codings: [Coding] = []
    var wholeSystems: Set<String> = []
    var isPartial = resource["compose"]?["include"]?.array == nil
    for include in resource["compose"]?["include"]?.array ?? [] {
      let system = include["system"]?.string
      if let concepts = include["concept"]?.array {
        codings += concepts.compactMap { $0.object }.map { Self.concept($0, system: system) }
      } else if let system, include["filter"] == nil, include["valueSet"] == nil {
        wholeSystems.insert(system)
      } else {
        isPartial = true
      }
    }
    let excluded = Self.excluded(resource)
    self.init(
      url: url, codings: codings.filter { coding in !excluded.contains(Self.key(coding)) },
      wholeSystems: wholeSystems, isPartial: isPartial)
  }

  private static func key(_ coding: Coding) -> CodeKey {
    CodeKey(system: coding.system, code: coding.code)
  }

  private static func excluded(_ resource: JSONObject) -> Set<CodeKey> {
    var keys: Set<CodeKey> = []
    for exclude in resource["compose"]?["exclude"]?.array ?? [] {
      for concept in exclude["concept"]?.array ?? [] {
        keys.insert(CodeKey(system: exclude["system"]?.string, code: concept["code"]?.string))
      }
    }
    return keys
  }

  private static func expanded(_ contains: [JSON]) -> [Coding] {
    contains.compactMap(\.object).flatMap { entry -> [Coding] in
      let coding = concept(entry, system: entry["system"]?.string)
      let isChoice = entry["abstract"]?.bool != true && coding.code != nil
      return (isChoice ? [coding] : []) + expanded(entry["contains"]?.array ?? [])
    }
  }

  private static func concept(_ json: JSONObject, system: String?) -> Coding {
    let written = LocalizedText(json, "display")
    var translations = written?.translations ?? [:]
    for designation in json["designation"]?.array ?? [] {
      guard let language = designation["language"]?.string, translations[language] == nil else {
        continue
      }
      translations[language] = designation["value"]?.string
    }
    let code = json["code"]?.string
    let display =
      written == nil && translations.isEmpty
      ? nil : LocalizedText(written?.text ?? code ?? "", translations: translations)
    return Coding(system: system, code: code, display: display)
  }

  /// The listed coding with that system and code.
  public func coding(system: String?, code: String?) -> Coding? {
    byCode[CodeKey(system: system, code: code)].map { codings[$0] }
  }

  /// What is known of a coding's place in this list.
  enum Membership: Sendable {
    case member, stranger, wrongDisplay, unknown
  }

  /// Whether a coding is in the list, with the words that the list gives it if it brings some.
  func membership(of coding: Coding) -> Membership {
    if let listed = self.coding(system: coding.system, code: coding.code) {
      guard let said = coding.display?.text, let known = listed.display else { return .member }
      return isName(said, of: known) ? .member : .wrongDisplay
    }
    if let system = coding.system, wholeSystems.contains(system) { return .unknown }
    return isPartial ? .unknown : .stranger
  }

  private func isName(_ said: String, of known: LocalizedText) -> Bool {
    let said = said.lowercased()
    if known.everyWording.contains(where: { $0.lowercased() == said }) { return true }
    guard hasLooseNames else { return false }
    return !codings.contains { $0.display?.text.lowercased() == said }
  }
}
