import JSONTree
import StudyForms
import Wording

/// Writes a questionnaire row by row into the sheets of a form.
struct XLSFormWriting {
  /// A list of choices as it was written.
  struct List {
    let name: String
    let choices: [(name: String, answer: Answer)]

    func name(of answer: Answer) -> String? {
      choices.first { $0.answer.isSameChoice(as: answer) }?.name
    }
  }

  let questionnaire: Questionnaire
  var findings: SheetFindingList
  var survey: SheetDraft
  var choices: SheetDraft
  var settings: SheetDraft
  var names = XLSNames()
  /// The name in the sheet of each item, by its id.
  var nameOf: [String: String] = [:]
  var lists: [String: List] = [:]
  var listsByContent: [[[String]]: List] = [:]
  var listNames = XLSNames()
  /// The names from the sheets that no list has yet.
  var keptLists: [String: String] = [:]
  private let languages: [String]

  init(_ questionnaire: Questionnaire, file: String) {
    self.questionnaire = questionnaire
    findings = SheetFindingList(file: file, hasCells: false)
    let base = questionnaire.language
    var found: Set<String> = []
    for item in questionnaire.allItems {
      found.formUnion((item.text?.translations ?? [:]).keys)
      for option in questionnaire.options(of: item) {
        if case .coding(let coding) = option.value {
          found.formUnion((coding.display?.translations ?? [:]).keys)
        }
      }
    }
    languages = found.filter { $0 != base }.sorted()
    let suffixes =
      [base.map { "::" + XLSLanguages.name(of: $0) } ?? ""]
      + languages.map { "::" + XLSLanguages.name(of: $0) }
    func every(_ name: String) -> [String] { suffixes.map { name + $0 } }
    survey = SheetDraft(
      "survey",
      ["type", "name"] + every("label") + every("hint") + ["required", "relevant", "constraint"])
    choices = SheetDraft("choices", ["list_name", "name"] + every("label") + ["sillage"])
    settings = SheetDraft(
      "settings", ["form_title", "form_id", "version", "default_language", "sillage"])
  }

  mutating func write() {
    for item in questionnaire.allItems where nameOf[item.linkId] == nil {
      nameOf[item.linkId] = names.name(for: item.linkId)
    }
    keepListNames()
    for item in questionnaire.allItems where item.type?.isChoice == true || item.type == .boolean {
      lists[item.linkId] = list(of: item)
    }
    for item in questionnaire.items { add(item) }
    survey.headings += [
      "appearance", "read_only", "default", "repeat_count", "calculation", "parameters",
    ]
    let others = Set(survey.rows.flatMap(\.keys)).subtracting(survey.headings + ["sillage"])
    survey.headings += others.sorted() + ["sillage"]
    writeSettings()
  }

  /// The cells of a text in its languages.
  func cells(_ name: String, _ text: LocalizedText?) -> [String: String] {
    guard let text else { return [:] }
    var cells: [String: String] = [:]
    let base = questionnaire.language
    cells[name + (base.map { "::" + XLSLanguages.name(of: $0) } ?? "")] = text.text
    for language in languages {
      cells["\(name)::\(XLSLanguages.name(of: language))"] = text.translations[language]
    }
    return cells.filter { !$0.value.isEmpty }
  }

  private mutating func writeSettings() {
    var row: [String: String] = [:]
    row["form_title"] = questionnaire.title?.text
    row["form_id"] = questionnaire.json["id"]?.string
    row["version"] = questionnaire.version
    row["default_language"] = questionnaire.language.map(XLSLanguages.name)
    var members = questionnaire.json
    for name in ["resourceType", "language", "version", "title", "item"] { members[name] = nil }
    if !members.isEmpty { row["sillage"] = Self.own(["members": .object(members)]) }
    settings.rows = [row]
  }

  static func own(_ members: [(String, JSON)]) -> String? {
    guard !members.isEmpty else { return nil }
    let object = JSONObject(members.map { .init(name: $0.0, value: $0.1) })
    return JSON.object(object).text(.compact).trimmed
  }

  static func own(_ members: KeyValuePairs<String, JSON>) -> String? {
    own(members.map { ($0.key, $0.value) })
  }
}

extension JSONObject {
  /// Takes extensions out.
  mutating func drop(_ urls: Set<String>) {
    guard let list = self["extension"]?.array else { return }
    let left = list.filter { !urls.contains($0["url"]?.string ?? "") }
    self["extension"] = left.isEmpty ? nil : .array(left)
  }
}
