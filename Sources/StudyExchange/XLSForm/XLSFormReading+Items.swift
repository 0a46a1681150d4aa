import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// The items of rows that stand beside each other.
  mutating func items(_ nodes: [XLSNode]) -> [JSONObject] {
    var items: [JSONObject] = []
    for node in nodes {
      let made = self.items(node)
      if let parent = node.own["under"]?.string, Self.put(made, under: parent, in: &items) {
        continue
      }
      items += made
    }
    return items
  }

  /// Questions may stand under a question, which a sheet shows one after the other.
  private static func put(
    _ made: [JSONObject], under parent: String, in items: inout [JSONObject]
  ) -> Bool {
    for place in items.indices.reversed() {
      if items[place]["linkId"]?.string == parent {
        let inside = items[place]["item"]?.array ?? []
        items[place]["item"] = .array(inside + made.map(JSON.object))
        return true
      }
      var inside = (items[place]["item"]?.array ?? []).compactMap(\.object)
      if !inside.isEmpty, put(made, under: parent, in: &inside) {
        items[place]["item"] = .array(inside.map(JSON.object))
        return true
      }
    }
    return false
  }

  /// What a row becomes: an item, or one for each case of its filter.
  private mutating func items(_ node: XLSNode) -> [JSONObject] {
    if node.own["folds"]?.bool == true, node.children.count == 1, let only = node.children.first {
      return items(only, askedWhen: node.row).map { item in
        var item = item
        item["repeats"] = true
        return item
      }
    }
    return items(node, askedWhen: node.row)
  }

  private mutating func items(_ node: XLSNode, askedWhen row: XLSRow) -> [JSONObject] {
    let relevance = relevance(of: row)
    let whole = XLSTarget.Part(linkId: node.linkId, choices: [])
    let parts =
      splits[node.name] ?? [
        Split(part: targets[node.name]?.parts.first ?? whole, logic: .always)
      ]
    let limits = constraint(of: node)
    let plain = item(node, limits)
    let isSplit = splits[node.name] != nil
    return parts.map { split in
      var item = plain
      if isSplit { Self.rename(&item, to: split.part.linkId) }
      addOptions(of: node, split.part, limits, to: &item)
      return wrapped(item, .all([split.logic, relevance]), node.row)
    }
  }

  /// Gives an item another id, and what helps to answer it one that goes with it.
  private static func rename(_ item: inout JSONObject, to linkId: String) {
    let old = item["linkId"]?.string ?? ""
    let suffix = linkId.hasPrefix(old) ? linkId.dropFirst(old.count) : ""
    item["linkId"] = .string(linkId)
    guard let inside = item["item"]?.array else { return }
    item["item"] = .array(
      inside.map { entry in
        guard var child = entry.object, let name = child["linkId"]?.string else { return entry }
        child["linkId"] = .string(name + suffix)
        return .object(child)
      })
  }

  private func addOptions(
    of node: XLSNode, _ part: XLSTarget.Part, _ limits: XLSConstraint?, to item: inout JSONObject
  ) {
    guard type(of: node).isChoice, item["answerValueSet"] == nil else { return }
    let chosen = Set((node.row["default"] ?? "").split(separator: " ").map(String.init))
    let options = options(part.choices, exclusive: limits?.exclusive ?? [], chosen: chosen)
    if !options.isEmpty { item["answerOption"] = .array(options) }
  }

  private mutating func relevance(of row: XLSRow) -> XLSLogic {
    guard let text = row["relevant"] else { return .always }
    guard let expression = XPathParser.parse(text) else {
      findings.add(
        .badExpression, row, "relevant",
        "Cette condition n'est pas comprise : vérifiez guillemets et parenthèses ; un chemin comme ../x s'écrit ${x}.",
        "This condition is not understood: check quotation marks and parentheses; a path like ../x is written ${x}."
      )
      return .always
    }
    do throws(XLSRelevance.Refusal) {
      let logic = try XLSRelevance(targets: targets).logic(expression)
      guard let clauses = logic.clauses() else { throw XLSRelevance.Refusal.tooMany }
      if clauses.contains([]) {
        findings.add(
          .notCarried, row, "relevant",
          "Cette condition n'est jamais vraie : retirez la ligne, ou écrivez « yes » sous disabled.",
          "This condition is never true: take out the row, or write “yes” under disabled.")
        return .always
      }
      return logic
    } catch {
      findings.add(error.code, row, "relevant", error.french, error.english)
      return .always
    }
  }

  /// The item with its conditions; those that it cannot hold itself stand on groups around it.
  private mutating func wrapped(_ item: JSONObject, _ logic: XLSLogic, _ row: XLSRow) -> JSONObject
  {
    guard let clauses = logic.clauses() else {
      findings.add(
        .notCarried, row, "relevant", XLSRelevance.Refusal.tooMany.french,
        XLSRelevance.Refusal.tooMany.english)
      return item
    }
    let levels = XLSLogic.levels(of: clauses)
    guard let last = levels.last else { return item }
    var result = Self.with(item, last.0, last.1)
    let linkId = item["linkId"]?.string ?? ""
    for (depth, level) in levels.dropLast().reversed().enumerated() {
      var group = JSONObject()
      let name = linkId + (depth == 0 ? "-if" : "-if\(depth + 1)")
      group["linkId"] = .string(name)
      group["type"] = "group"
      group["item"] = .array([.object(result)])
      rows[name] = row
      result = Self.with(group, level.0, level.1)
    }
    return result
  }

  private static func with(
    _ item: JSONObject, _ combination: Condition.Combination, _ conditions: [Condition]
  ) -> JSONObject {
    var item = item
    item["enableWhen"] = .array(
      conditions.map { condition in
        var json = JSONObject()
        json["question"] = .string(condition.question)
        json["operator"] = .string(condition.comparison.rawValue)
        json["answer" + condition.answer.kind.rawValue] = condition.answer.json
        return .object(json)
      })
    if conditions.count > 1 { item["enableBehavior"] = .string(combination.rawValue) }
    return item
  }
}
