import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// Notes what each question is, so that expressions find it.
  mutating func name(_ nodes: [XLSNode]) {
    for node in nodes {
      note(node)
      name(node.children)
    }
  }

  private mutating func note(_ node: XLSNode) {
    if let first = rows[node.linkId] {
      // A repetition and its only question are one item.
      if node.own["folds"]?.bool == true || first.own?["folds"]?.bool == true { return }
      findings.add(
        .duplicateName, node.row, "name",
        "La ligne \(first.number) s'appelle déjà ainsi : choisissez un autre name.",
        "Row \(first.number) has this name already: choose another.")
      return
    }
    if node.own["folds"]?.bool != true { rows[node.linkId] = node.row }
    let type = type(of: node)
    guard type.isQuestion else { return }
    var target = XLSTarget(
      name: node.name, type: type, isMultiple: node.isMultiple, unit: node.unit,
      parts: [XLSTarget.Part(linkId: node.linkId, choices: [])])
    target.isComputed = node.kind == .calculate
    if type.isChoice { target.parts = parts(of: node) }
    if targets[node.name] == nil { targets[node.name] = target }
  }

  /// The items that ask a question from a list: one, or with a filter several.
  private mutating func parts(of node: XLSNode) -> [XLSTarget.Part] {
    guard case .select(let list, _, _) = node.kind else {
      let choices = node.kind == .acknowledge ? [Self.tick(node.row)] : []
      return [XLSTarget.Part(linkId: node.linkId, choices: choices)]
    }
    guard let choices = lists[list] else {
      let message = Phrase(
        "La liste « \(list) » n'est pas dans la feuille choices : ajoutez-la.",
        "The list “\(list)” is not in the sheet choices: add it."
      ).choosing(among: lists.keys.sorted())
      findings.add(
        .unknownList, node.row, "type", value: list, message.french, message.english)
      return [XLSTarget.Part(linkId: node.linkId, choices: [])]
    }
    guard let filter = node.row["choice_filter"] else {
      return [XLSTarget.Part(linkId: node.linkId, choices: choices)]
    }
    let parts = split(node, choices, filter)
    for part in parts { rows[part.part.linkId] = node.row }
    splits[node.name] = parts
    return parts.map(\.part)
  }

  /// What a box to tick answers.
  private static func tick(_ row: XLSRow) -> XLSChoice {
    XLSChoice(
      name: "OK", text: LocalizedText("OK"),
      answer: .coding(Coding(system: nil, code: "OK", display: LocalizedText("OK"))), row: row,
      rest: JSONObject())
  }

  /// The type of the item that a row asks for.
  func type(of node: XLSNode) -> ItemType {
    if let own = node.own["type"]?.string.flatMap({ ItemType(rawValue: $0) }) { return own }
    switch node.kind {
    case .question(.string) where node.appearances.contains("multiline"): return .text
    case .range: return node.range?.isWhole == true ? .integer : .decimal
    case .calculate:
      let expression = node.row["calculation"].flatMap { XPathParser.parse($0) }
      return expression.map(XLSCalculation.type) ?? .string
    default: return node.kind.itemType ?? .string
    }
  }
}
