import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// Columns that say how a question looks, or that only other programs follow.
  private static let quiet = ["appearance", "constraint_message", "required_message", "autoplay"]

  /// Keeps what the questionnaire has no place for, and says what is not followed here.
  mutating func keepColumns(of node: XLSNode, _ kept: inout [(String, String)]) {
    let row = node.row
    for name in Self.quiet {
      for column in row.columns.all(name) {
        guard var text = row[column] else { continue }
        if name == "appearance" { text = Self.withoutMultiline(text, node) }
        if !text.isEmpty {
          kept.append((column.language.map { "\(name)::\($0)" } ?? name, text))
        }
      }
    }
    for name in ["image", "big-image", "audio", "video"] where row.hasAny(name) {
      addMedia(row, name)
    }
    if row.hasAny("guidance_hint") {
      keep(
        "guidance_hint", row, &kept,
        "Cette indication n'est pas montrée ici : ce qui doit être lu se met sous hint.",
        "This guidance is not shown here: what must be read goes under hint.")
    }
    if node.kind != .range, row["parameters"] != nil {
      keep(
        "parameters", row, &kept, "Ces paramètres ne sont pas suivis ici.",
        "These parameters are not followed here.")
    }
    for name in ["trigger", "save_to"] where row[name] != nil {
      keep(
        name, row, &kept, "Cette colonne n'est pas suivie ici.",
        "This column is not followed here.")
    }
  }

  private static func withoutMultiline(_ text: String, _ node: XLSNode) -> String {
    guard node.kind == .question(.string) else { return text }
    return text.split(separator: " ").filter { $0.lowercased() != "multiline" }
      .joined(separator: " ")
  }

  /// What is answered beforehand. Choices note it on themselves.
  mutating func addInitial(
    of node: XLSNode, _ type: ItemType, to item: inout JSONObject, _ kept: inout [(String, String)]
  ) {
    guard let text = node.row["default"], type.isQuestion else { return }
    if let expression = XPathParser.parse(text), expression.isWorkedOut {
      kept.append(("default", text))
      if let path = XLSCalculation(targets: targets).fhirPath(expression) {
        item.add([FHIRExtension.expression(.initialExpression, path)])
      }
      findings.add(
        .keptAside, node.row, "default", severity: .warning,
        "Cette réponse de départ est une formule : elle est gardée, mais la question s'ouvre vide ici.",
        "This initial answer is a formula: it is kept, but the question opens empty here.")
      return
    }
    if type.isChoice { return checkChosen(text, node) }
    guard let answer = Self.answer(text, type) else {
      findings.add(
        .badValue, node.row, "default",
        "Cette réponse de départ n'est pas du type de la question.",
        "This initial answer is not of the type of the question.")
      return
    }
    item["initial"] = .array([.object(answer.element)])
  }

  private mutating func checkChosen(_ text: String, _ node: XLSNode) {
    let names = targets[node.name]?.choiceNames ?? []
    for word in text.split(separator: " ").map(String.init) where !names.contains(word) {
      let message = Phrase(
        "La liste n'a pas de choix « \(word) ».", "The list has no choice “\(word)”."
      ).choosing(among: names)
      findings.add(
        .unknownChoice, node.row, "default", value: word, message.french, message.english)
    }
  }

  private static func answer(_ text: String, _ type: ItemType) -> Answer? {
    switch type {
    case .integer: Int32(text).map { .integer(Int($0)) }
    case .decimal: JSONNumber(literal: text).map(Answer.decimal)
    case .date: FormDate(text).map(Answer.date)
    case .dateTime: FormDateTime(text).map(Answer.dateTime)
    case .time: FormTime(text.utf8.count == 5 ? text + ":00" : text).map(Answer.time)
    case .boolean: ["true": .boolean(true), "false": .boolean(false)][text]
    case .url: .uri(text)
    case .string, .text: .string(text)
    default: nil
    }
  }

  /// Words that only a form on a device can show.
  mutating func checkTexts(of node: XLSNode, _ type: ItemType) {
    let row = node.row
    for name in ["label", "hint"] {
      for column in row.columns.all(name) where row[column].map(Self.repeatsAnswer) == true {
        findings.add(
          .notCarried, row, name, value: row[column], severity: .warning,
          "Une réponse ne peut pas être reprise dans un texte : elle y sera montrée comme elle est écrite. Écrivez la phrase sans elle.",
          "An answer cannot be repeated in a text: it will be shown as it is written. Write the sentence without it."
        )
      }
    }
    let isAsked = type.isQuestion && node.kind != .hidden && node.kind != .calculate
    if isAsked || type == .display, !row.hasAny("label") {
      findings.add(
        .missingValue, row, "label", severity: type == .display ? .error : .warning,
        "Il manque le texte de la question : écrivez-le sous label.",
        "The words of the question are missing: write them under label.")
    }
  }

  /// Whether a text names an answer: nearly none has the sign that begins it.
  private static func repeatsAnswer(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "$")) && text.contains("${")
  }

  /// The help of a question and the rows of a group.
  mutating func addInside(of node: XLSNode, _ type: ItemType, to item: inout JSONObject) {
    var inside: [JSONObject] = []
    if let text = languages.text(node.row, "hint") {
      if type.isQuestion {
        var help = node.own["hint"]?.object ?? JSONObject()
        if help["linkId"] == nil {
          help["linkId"] = .string(node.linkId + "-help")
          help.add([FHIRExtension.help])
        }
        help.set("text", text)
        help["type"] = "display"
        if let linkId = help["linkId"]?.string, rows[linkId] == nil { rows[linkId] = node.row }
        inside.append(help)
      } else {
        findings.add(
          .notCarried, node.row, "hint", severity: .warning,
          "Seule une question a une aide : placez ce texte dans une ligne note.",
          "Only a question has a hint: put this text into a row of type note.")
      }
    }
    inside += items(node.children)
    if !inside.isEmpty { item["item"] = .array(inside.map(JSON.object)) }
  }

  /// The whole form around its items.
  mutating func form(_ items: [JSONObject], url: String?) -> JSONObject {
    var form = JSONObject()
    form["resourceType"] = "Questionnaire"
    var members = JSONObject()
    if let settings { members = own(settings)["members"]?.object ?? members }
    for member in members.members { form[member.name] = member.value }
    if let id = settings?["form_id"], form["id"] == nil, id.isFHIRId { form["id"] = .string(id) }
    if let base = languages.base { form["language"] = .string(base) }
    if let url { form["url"] = .string(url) }
    if let version = settings?["version"] { form["version"] = .string(version) }
    if let title = settings?["form_title"] { form["title"] = .string(title) }
    if form["status"] == nil { form["status"] = "draft" }
    form["item"] = .array(items.map(JSON.object))
    return form
  }
}

extension XPath {
  /// True for what is worked out when the form opens rather than written as it is.
  fileprivate var isWorkedOut: Bool {
    switch self {
    case .question, .call: true
    case .binary(_, let left, let right): left.isWorkedOut || right.isWorkedOut
    case .text, .number, .answer, .column: false
    }
  }
}

extension String {
  /// Whether it may name a resource of FHIR.
  fileprivate var isFHIRId: Bool {
    (1...64).contains(utf8.count)
      && utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }
}
