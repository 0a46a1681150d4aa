import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// The item that a row asks for, without its conditions and choices.
  mutating func item(_ node: XLSNode, _ limits: XLSConstraint?) -> JSONObject {
    let row = node.row
    let type = type(of: node)
    var item = JSONObject()
    item["linkId"] = .string(node.linkId)
    for member in node.members.members { item[member.name] = member.value }
    item.set("text", languages.text(row, "label"))
    item["type"] = .string(type.rawValue)
    var kept: [(String, String)] = []
    addFlags(of: node, type, to: &item, &kept)
    if let limits {
      item.add(limits.extensions)
      if let most = limits.maximumLength { item["maxLength"] = .integer(most) }
      if let remainder = limits.remainder { kept.append(("constraint", remainder)) }
    }
    addKind(of: node, to: &item, &kept)
    addInitial(of: node, type, to: &item, &kept)
    addCalculation(of: node, to: &item, &kept)
    if let list = node.list, type.isChoice, splits[node.name] == nil {
      kept.append(("list_name", list))
    }
    checkTexts(of: node, type)
    keepColumns(of: node, &kept)
    if !kept.isEmpty { item.add([FHIRExtension.columns(kept)]) }
    addInside(of: node, type, to: &item)
    return item
  }

  private mutating func addFlags(
    of node: XLSNode, _ type: ItemType, to item: inout JSONObject, _ kept: inout [(String, String)]
  ) {
    let row = node.row
    if type.isQuestion {
      switch row.flag("required") {
      case true?: item["required"] = true
      case false?: break
      case nil:
        keep(
          "required", row, &kept,
          "Une question est obligatoire ou non, sans formule : elle sera facultative ici. Écrivez oui ou non (yes ou no).",
          "A question is mandatory or not, without a formula: it will be optional here. Write yes or no."
        )
      }
      if row.flag("read_only") == true { item["readOnly"] = true }
    }
    if node.isMultiple || node.kind == .begin(repeats: true) { item["repeats"] = true }
    if node.kind == .begin(repeats: true), let count = row["repeat_count"] {
      if let number = Int(count) {
        item.add([
          FHIRExtension.minOccurs.json("valueInteger", .integer(number)),
          FHIRExtension.maxOccurs.json("valueInteger", .integer(number)),
        ])
      } else {
        keep(
          "repeat_count", row, &kept,
          "Le nombre de répétitions ne peut pas suivre une réponse : chacun répète ici autant qu'il veut.",
          "The number of repetitions cannot follow an answer: here everyone repeats as often as they like."
        )
      }
    }
  }

  /// What the type says beyond the kind of answer.
  private mutating func addKind(
    of node: XLSNode, to item: inout JSONObject, _ kept: inout [(String, String)]
  ) {
    switch node.kind {
    case .attachment(let type?):
      item.add([FHIRExtension.mimeType.json("valueCode", .string(type))])
    case .barcode: kept.append(("type", "barcode"))
    case .range:
      guard let range = node.range else {
        findings.add(
          .badValue, node.row, "parameters",
          "Écrivez par exemple « start=0 end=10 step=1 ».",
          "Write for instance “start=0 end=10 step=1”.")
        return
      }
      addRange(range, node, to: &item, &kept)
    case .hidden, .calculate: item.add([FHIRExtension.hidden.json("valueBoolean", true)])
    default: break
    }
  }

  private mutating func addRange(
    _ range: (start: JSONNumber, end: JSONNumber, step: JSONNumber, isWhole: Bool), _ node: XLSNode,
    to item: inout JSONObject, _ kept: inout [(String, String)]
  ) {
    let member = range.isWhole ? "valueInteger" : "valueDecimal"
    item.add([
      FHIRExtension.slider, FHIRExtension.minValue.json(member, .number(range.start)),
      FHIRExtension.maxValue.json(member, .number(range.end)),
    ])
    if let step = range.step.int {
      item.add([FHIRExtension.sliderStep.json("valueInteger", .integer(step))])
    }
    kept.append(("type", "range"))
    if range.step.int != 1 {
      keep(
        "parameters", node.row, &kept,
        "Le pas de l'échelle n'est pas vérifié ici : toute valeur entre les bornes est prise.",
        "The step of the scale is not checked here: any value between its ends is taken.")
    }
  }

  /// Notes a column for the way back and says that it is not followed here.
  mutating func keep(
    _ column: String, _ row: XLSRow, _ kept: inout [(String, String)], _ french: String,
    _ english: String
  ) {
    for place in row.columns.all(column) {
      guard let text = row[place] else { continue }
      kept.append((place.language.map { "\(column)::\($0)" } ?? column, text))
    }
    findings.add(.keptAside, row, column, severity: .warning, french, english)
  }

  private mutating func addCalculation(
    of node: XLSNode, to item: inout JSONObject, _ kept: inout [(String, String)]
  ) {
    guard let text = node.row["calculation"] else { return }
    kept.append(("calculation", text))
    if node.kind == .calculate { item["readOnly"] = true }
    if let expression = XPathParser.parse(text),
      let path = XLSCalculation(targets: targets).fhirPath(expression)
    {
      // The check of the form says that it is not applied.
      item.add([FHIRExtension.expression(.calculated, path)])
    } else {
      findings.add(
        .keptAside, node.row, "calculation", severity: .warning,
        "Ce calcul n'a pas d'équivalent : il est gardé pour le retour. Calculez-le après la collecte.",
        "This calculation has no counterpart: it is kept for the way back. Calculate it after collection."
      )
    }
  }

  /// The limits under `constraint`.
  mutating func constraint(of node: XLSNode) -> XLSConstraint? {
    guard let text = node.row["constraint"] else { return nil }
    let type = type(of: node)
    guard let expression = XPathParser.parse(text) else {
      findings.add(
        .badExpression, node.row, "constraint",
        "Cette contrainte n'est pas comprise : vérifiez guillemets et parenthèses.",
        "This constraint is not understood: check quotation marks and parentheses.")
      return nil
    }
    let choices = targets[node.name]?.parts.flatMap(\.choices) ?? []
    let constraint = XLSConstraint(expression, type: type, choices: choices)
    if let remainder = constraint.remainder {
      findings.add(
        .keptAside, node.row, "constraint", value: remainder, severity: .warning,
        "Cette contrainte n'a pas d'équivalent et n'est pas vérifiée ici : bornes fixes (>=, <=), longueur, regex, nombre de choix en ont un.",
        "This constraint has no counterpart and is not checked here: fixed bounds (>=, <=), length, regex, number of choices have one."
      )
    }
    return constraint
  }
}
