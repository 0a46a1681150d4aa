public import JSONTree

extension Questionnaire {
  /// Reads a questionnaire from JSON text.
  ///
  /// As much as possible is read even from a faulty form; every fault found by reading is a
  /// finding. `check` then looks at what the form means.
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - file: the name that findings carry.
  public static func read(_ bytes: some Sequence<UInt8>, file: String) -> FormReading<Questionnaire>
  {
    var findings = FindingList(file: file)
    let object = resource("Questionnaire", from: Array(bytes), &findings)
    let questionnaire = object.map { Questionnaire($0, &findings) }
    return FormReading(questionnaire, findings.all)
  }

  /// Takes a JSON tree as a questionnaire.
  public static func read(_ tree: JSON, file: String) -> FormReading<Questionnaire> {
    var findings = FindingList(file: file)
    let object = resource("Questionnaire", from: tree, &findings)
    let questionnaire = object.map { Questionnaire($0, &findings) }
    return FormReading(questionnaire, findings.all)
  }

  init(_ json: JSONObject, _ findings: inout FindingList) {
    self.json = json
    let element = ElementReader(json, at: "Questionnaire")
    element.refuse(Self.otherVersions, &findings)
    element.warnOfUnknown(besides: KnownElements.questionnaire, Self.otherVersions, &findings)
    url = element.string("url", &findings)
    version = element.string("version", &findings)
    title = element.localized("title", &findings)
    language = element.string("language", &findings)
    status = element.word("status", required: true, &findings)
    let period = json["effectivePeriod"]
    effectiveFrom = period?["start"]?.string.flatMap { FormDateTime($0) }
    effectiveTo = period?["end"]?.string.flatMap { FormDateTime($0) }
    var sets: [String: ValueSet] = [:]
    for resource in json["contained"]?.array ?? [] {
      guard let object = resource.object, object["resourceType"]?.string == "ValueSet",
        let id = object["id"]?.string
      else { continue }
      let set = ValueSet(object)
      sets["#" + id] = set
      if let url = object["url"]?.string, sets[url] == nil { sets[url] = set }
    }
    containedValueSets = sets
    items = Item.list(of: json, at: "Questionnaire", &findings)
    index = ItemIndex(items)
  }

  /// The form as JSON text; what was read comes back, unknown elements included.
  public func text(_ layout: JSON.Layout = .pretty) -> String { JSON.object(json).text(layout) }

  /// The same as UTF-8.
  public func bytes(_ layout: JSON.Layout = .pretty) -> [UInt8] { JSON.object(json).bytes(layout) }

  private static let otherVersions = OtherVersion.byName([
    .older("group", "item"), .newer("versionAlgorithmString", "version"),
    .newer("versionAlgorithmCoding", "version"), .newer("copyrightLabel", "copyright"),
  ])
}
