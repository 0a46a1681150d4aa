import JSONTree

/// A row of the survey with the rows inside it.
struct XLSNode {
  let row: XLSRow
  let kind: XLSKind
  let name: String
  /// What stands in our own column.
  let own: JSONObject
  var children: [XLSNode] = []

  /// The name that answers go by.
  var linkId: String { own["linkId"]?.string ?? name }

  /// Members of the item that no column carries.
  var members: JSONObject { own["members"]?.object ?? JSONObject() }
}

extension XLSRow {
  /// What stands in our own column; nil when it is no JSON object.
  var own: JSONObject? {
    guard let text = self[XLSFormSheet.own] else { return JSONObject() }
    return (try? JSON(reading: Array(text.utf8)))?.object
  }

  /// Yes or no, as a spreadsheet in English or in French writes it; nil for anything else, such as an
  /// expression.
  func flag(_ name: String) -> Bool? {
    guard let text = self[name]?.lowercased() else { return false }
    switch text {
    case "yes", "true", "true()", "1", "oui", "vrai", "vrai()": return true
    case "no", "false", "false()", "0", "non", "faux", "faux()": return false
    default: return nil
    }
  }
}
