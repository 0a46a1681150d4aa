import JSONTree
import StudyForms
import Wording

extension XLSFormWriting {
  /// Puts aside the names that lists had in the sheets which the form came from.
  mutating func keepListNames() {
    for name in questionnaire.allItems.compactMap(keptList) where keptLists[name] == nil {
      keptLists[name] = listNames.keep(name)
    }
  }

  /// The list a question takes its answers from, written once for all that have the same, under the
  /// name it had in the sheets.
  mutating func list(of item: Item) -> List? {
    let options = item.type == .boolean ? Self.yesAndNo : choiceRows(of: item)
    guard !options.isEmpty else { return nil }
    let kept = keptList(of: item)
    let content = [[kept ?? ""]] + options.map(\.content)
    if let known = listsByContent[content] { return known }
    let fresh = item.type == .boolean ? "yes_no" : nameOf[item.linkId] ?? "list"
    // Of two lists that had one name, only the first may still have it.
    let name = kept.flatMap { keptLists.removeValue(forKey: $0) }
    let list = List(
      name: name ?? listNames.name(for: kept ?? fresh),
      choices: options.map { ($0.name, $0.answer) })
    for option in options {
      var cells = cells("label", option.text)
      cells["sillage"] = option.rest
      cells["list_name"] = list.name
      cells["name"] = option.name
      choices.rows.append(cells)
    }
    listsByContent[content] = list
    return list
  }

  private struct Row {
    let name: String
    let answer: Answer
    let text: LocalizedText
    let rest: String?

    /// What makes two lists the same.
    var content: [String] {
      let translations = text.translations.sorted { $0.key < $1.key }.flatMap {
        [$0.key, $0.value]
      }
      return [name, rest ?? "", text.text] + translations
    }
  }

  private static let yesAndNo = [
    Row(
      name: "true", answer: .boolean(true), text: LocalizedText("Oui", translations: ["en": "Yes"]),
      rest: nil),
    Row(
      name: "false", answer: .boolean(false),
      text: LocalizedText("Non", translations: ["en": "No"]),
      rest: nil),
  ]

  private mutating func choiceRows(of item: Item) -> [Row] {
    let raw = item.json["answerOption"]?.array ?? []
    var names = Set<String>()
    return questionnaire.options(of: item).enumerated().map { place, option in
      let text = option.value.localized
      let code = option.value.code
      var name = XLSNames.choice(code)
      while !names.insert(name).inserted { name += "_\(place + 1)" }
      let json = raw.indices.contains(place) ? raw[place].object : nil
      return Row(
        name: name, answer: option.value, text: text,
        rest: rest(of: option, json, isRenamed: name != code, item))
    }
  }

  /// What a choice has beyond name and words.
  private func rest(
    of option: AnswerOption, _ json: JSONObject?, isRenamed: Bool, _ item: Item
  ) -> String? {
    guard var rest = json else { return restOfKnown(option) }
    rest["initialSelected"] = nil
    if item.repeats {
      rest.drop([FHIRExtension.optionExclusive.url])
    }
    if case .coding = option.value, var coding = rest["valueCoding"]?.object {
      coding["display"] = nil
      coding["_display"] = nil
      if !isRenamed { coding["code"] = nil }
      rest["valueCoding"] = coding.isEmpty ? nil : .object(coding)
    }
    return rest.isEmpty ? nil : Self.own(["option": .object(rest)])
  }
}

extension XLSFormWriting {
  /// The system of a choice that comes from a value set.
  private func restOfKnown(_ option: AnswerOption) -> String? {
    guard case .coding(let coding) = option.value, let system = coding.system else { return nil }
    return Self.own(["option": ["valueCoding": ["system": .string(system)]]])
  }
}

extension Answer {
  /// The words of a choice in its languages.
  fileprivate var localized: LocalizedText {
    if case .coding(let coding) = self { return coding.display ?? LocalizedText(coding.code ?? "") }
    return LocalizedText(words.french)
  }

  /// What a choice is called in sheets.
  fileprivate var code: String {
    if case .coding(let coding) = self { return coding.code ?? coding.display?.text ?? "" }
    return words.english
  }

  func isSameChoice(as other: Answer) -> Bool {
    if case .coding(let one) = self, case .coding(let two) = other {
      return one.code == two.code && (two.system == nil || one.system == two.system)
    }
    return self == other
  }
}
