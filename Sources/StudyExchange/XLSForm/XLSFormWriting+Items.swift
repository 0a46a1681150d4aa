import JSONTree
import StudyForms
import Wording

extension XLSFormWriting {
  /// Writes an item and what stands in it.
  /// - Parameters:
  ///   - parent: the question it stands under.
  ///   - around: what must hold for that question to be asked.
  mutating func add(_ item: Item, under parent: Item? = nil, around: String? = nil) {
    var own: [(String, JSON)] = []
    let name = nameOf[item.linkId] ?? item.linkId
    if name != item.linkId { own.append(("linkId", .string(item.linkId))) }
    if let parent { own.append(("under", .string(parent.linkId))) }
    let relevant = joined(around, relevance(of: item))
    switch item.type {
    case .group: addGroup(item, name, relevant, own)
    case .display: addNote(item, name, relevant, own)
    default: addQuestion(item, name, relevant, own)
    }
  }

  private func joined(_ one: String?, _ two: String?) -> String? {
    guard let one, let two else { return one ?? two }
    return "(\(one)) and (\(two))"
  }

  private mutating func addGroup(
    _ item: Item, _ name: String, _ relevant: String?, _ own: [(String, JSON)]
  ) {
    let word = item.repeats ? "repeat" : "group"
    var row = cells("label", item.text)
    row["type"] = "begin_" + word
    row["name"] = name
    row["relevant"] = relevant
    var handled: Set<String> = []
    if item.repeats, let count = item.limits.minimumCount, count == item.limits.maximumCount {
      row["repeat_count"] = String(count)
      handled = [FHIRExtension.minOccurs.url, FHIRExtension.maxOccurs.url]
    }
    finish(&row, item, own, handled: handled, members: ["repeats"])
    for child in item.items { add(child) }
    survey.rows.append(["type": "end_" + word])
  }

  private mutating func addNote(
    _ item: Item, _ name: String, _ relevant: String?, _ own: [(String, JSON)]
  ) {
    var row = cells("label", item.text ?? LocalizedText(item.linkId))
    row["type"] = "note"
    row["name"] = name
    row["relevant"] = relevant
    finish(&row, item, own, handled: [], members: [])
    for child in item.items { add(child, under: item) }
  }

  private mutating func addQuestion(
    _ item: Item, _ name: String, _ relevant: String?, _ own: [(String, JSON)]
  ) {
    var row = item.isHidden ? [:] : cells("label", item.text ?? LocalizedText(item.linkId))
    row["name"] = name
    var own = own
    let isRepeated = item.repeats && item.type?.isChoice == false
    if isRepeated {
      // Several answers of one's own are a repetition of the question.
      survey.rows.append([
        "type": "begin_repeat", "name": names.name(for: name + "_several"),
        "sillage": Self.own(["folds": true]) ?? "",
      ])
      if let relevant { survey.rows[survey.rows.count - 1]["relevant"] = relevant }
    } else {
      row["relevant"] = relevant
    }
    let kind = kind(of: item)
    row["type"] = kind.word
    if kind.type != item.type { own.append(("type", .string(item.type?.rawValue ?? "string"))) }
    row["appearance"] = kind.appearance
    row["parameters"] = kind.parameters
    if item.isRequired { row["required"] = "yes" }
    if item.isReadOnly, !item.isHidden { row["read_only"] = "yes" }
    let limits = XLSLimits(item, lists[item.linkId], hasBounds: kind.parameters == nil)
    row["constraint"] = limits.text
    var handled = limits.handled.union(kind.handled)
    if item.isHidden { handled.insert(FHIRExtension.hidden.url) }
    var members: Set<String> = ["repeats", "required", "readOnly", "answerOption"]
    if limits.saysLength { members.insert("maxLength") }
    if addDefault(of: item, to: &row) { members.insert("initial") }
    let rest = addHint(of: item, to: &row, &own)
    finish(&row, item, own, handled: handled, members: members)
    if isRepeated { survey.rows.append(["type": "end_repeat"]) }
    for child in rest { add(child, under: item, around: relevant) }
  }

  /// The first text under a question is its hint; the other items below it are returned.
  private func addHint(
    of item: Item, to row: inout [String: String], _ own: inout [(String, JSON)]
  ) -> [Item] {
    guard let help = item.items.first, help.type == .display, help.items.isEmpty, !help.isHidden,
      help.conditions.isEmpty, let text = help.text
    else { return item.items }
    for (heading, words) in cells("hint", text) { row[heading] = words }
    var json = help.json
    for name in ["text", "_text", "type"] { json[name] = nil }
    own.append(("hint", .object(json)))
    return Array(item.items.dropFirst())
  }

  /// What is answered beforehand; false when a sheet cannot say it.
  private func addDefault(of item: Item, to row: inout [String: String]) -> Bool {
    if item.type?.isChoice == true {
      let chosen = item.options.filter(\.isInitiallySelected).compactMap {
        lists[item.linkId]?.name(of: $0.value)
      }
      if !chosen.isEmpty { row["default"] = chosen.joined(separator: " ") }
      return item.initial.isEmpty
    }
    guard item.initial.count == 1, let answer = item.initial.first else {
      return item.initial.isEmpty
    }
    switch answer {
    case .integer(let value): row["default"] = String(value)
    case .decimal(let value): row["default"] = value.literal
    case .date(let value): row["default"] = value.text
    case .dateTime(let value): row["default"] = value.text
    case .time(let value): row["default"] = value.text
    case .boolean(let value): row["default"] = String(value)
    case .string(let text), .uri(let text):
      // What reads like a formula would be worked out.
      guard !text.contains("("), !text.contains("$") else { return false }
      row["default"] = text
    default: return false
    }
    return true
  }

  /// Adds what no column carries, and the row.
  private mutating func finish(
    _ row: inout [String: String], _ item: Item, _ own: [(String, JSON)], handled: Set<String>,
    members: Set<String>
  ) {
    var rest = item.json
    for name in ["linkId", "text", "_text", "type", "enableWhen", "enableBehavior", "item"] {
      rest[name] = nil
    }
    for name in members { rest[name] = nil }
    for (heading, text) in kept(of: item) where row[heading] == nil { row[heading] = text }
    if let more = kept(of: item)["constraint"], row["constraint"] != more {
      row["constraint"] = (row["constraint"] ?? "") + " and (\(more))"
    }
    let isCalculated = row["calculation"] != nil
    rest.drop(
      handled.union([FHIRExtension.columns.url])
        .union(isCalculated ? [FHIRExtension.calculated.url] : [])
        .union(row["default"] != nil ? [FHIRExtension.initialExpression.url] : []))
    var own = own
    if !rest.isEmpty { own.append(("members", .object(rest))) }
    row["sillage"] = Self.own(own)
    survey.rows.append(row)
  }

  /// The columns that were kept when the form was read.
  func kept(of item: Item) -> [String: String] {
    let entry = item.json["extension"]?.array?.first {
      $0["url"]?.string == FHIRExtension.columns.url
    }
    guard let text = entry?["valueString"]?.string,
      let object = (try? JSON(reading: Array(text.utf8)))?.object
    else { return [:] }
    var kept: [String: String] = [:]
    for member in object.members where !["type", "list_name"].contains(member.name) {
      kept[member.name] = member.value.string
    }
    return kept
  }
}
