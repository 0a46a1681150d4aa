import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// More groups inside one another than any form has.
  private static let deepest = 60

  /// The rows with those between a beginning and its end inside it.
  mutating func tree(_ rows: [XLSRow]) -> [XLSNode] {
    var open: [XLSNode] = []
    var top: [XLSNode] = []
    func close(_ node: XLSNode) {
      if open.isEmpty { top.append(node) } else { open[open.count - 1].children.append(node) }
    }
    for row in rows where row.flag("disabled") != true {
      guard let kind = kind(of: row) else { continue }
      if case .end(let repeats) = kind {
        guard let last = open.popLast() else {
          findings.add(
            .unbalancedGroup, row, "type", "Aucun groupe n'est ouvert ici : retirez cette ligne.",
            "No group is open here: take out this row.")
          continue
        }
        if last.kind != .begin(repeats: repeats) {
          findings.add(
            .unbalancedGroup, row, "type",
            "Cette fin ne répond pas au début de la ligne \(last.row.number) : fermez d'abord l'autre.",
            "This end does not answer the beginning in row \(last.row.number): close the other first."
          )
        }
        close(last)
        continue
      }
      guard let node = node(row, kind) else { continue }
      guard case .begin = kind else {
        close(node)
        continue
      }
      if open.count == Self.deepest {
        findings.add(
          .unbalancedGroup, row, "type",
          "Trop de groupes sont ouverts les uns dans les autres : fermez-en.",
          "Too many groups are open inside one another: close some of them.")
        return top
      }
      open.append(node)
    }
    while let last = open.popLast() {
      findings.add(
        .unbalancedGroup, last.row, "type",
        "Ce groupe n'est jamais fermé : ajoutez une ligne end_group ou end_repeat.",
        "This group is never closed: add a row end_group or end_repeat.")
      close(last)
    }
    return top
  }

  private mutating func kind(of row: XLSRow) -> XLSKind? {
    guard let type = row["type"] else {
      if row["name"] != nil || row.hasAny("label") {
        findings.add(
          .missingValue, row, "type", "Cette ligne n'a pas de type : dites lequel.",
          "This row has no type: say which.")
      }
      return nil
    }
    guard let kind = XLSKind(type) else {
      findings.add(
        .unknownType, row, "type",
        "XLSForm ne connaît pas ce type : écrivez par exemple text, integer ou select_one liste.",
        "XLSForm does not know this type: write for instance text, integer or select_one list.")
      return nil
    }
    switch kind {
    case .beyond(let beyond):
      let words = beyond.words
      findings.add(.notCarried, row, "type", words.french, words.english)
      return nil
    case .metadata:
      findings.add(
        .notCarried, row, "type", severity: .warning,
        "L'appareil ne note rien de lui-même ici : la date de la réponse est gardée avec elle, le reste n'est pas recueilli.",
        "The device notes nothing by itself here: the date of an answer is kept with it, the rest is not collected."
      )
      return nil
    default: return kind
    }
  }

  private mutating func node(_ row: XLSRow, _ kind: XLSKind) -> XLSNode? {
    guard let name = row["name"] else {
      findings.add(
        .missingValue, row, "name", "Cette ligne n'a pas de name : donnez-lui un nom court.",
        "This row has no name: give it a short one.")
      return nil
    }
    if name.contains(where: \.isWhitespace) {
      findings.add(
        .badValue, row, "name",
        "Ce name contient une espace, et les autres programmes n'en veulent pas : écrivez par exemple « \(XLSNames.choice(name)) ».",
        "There is a space in this name, which other programs refuse: write for instance “\(XLSNames.choice(name))”."
      )
    }
    return XLSNode(row: row, kind: kind, name: name, own: own(row))
  }
}
