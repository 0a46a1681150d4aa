import JSONTree
import StudyForms

/// A question as expressions see it: what answers it may have, and the items that ask it.
struct XLSTarget {
  /// An item that asks the question; one with a filter is asked by several.
  struct Part {
    let linkId: String
    /// The choices it offers, by the names of the sheet.
    let choices: [XLSChoice]
  }

  let name: String
  let type: ItemType
  let isMultiple: Bool
  /// The unit of an amount.
  let unit: Coding?
  var parts: [Part]

  /// True for what nobody answers and this program does not compute.
  var isComputed = false

  /// The names of the choices it offers, each once, in the order of the sheet.
  var choiceNames: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.choices).map(\.name).filter { seen.insert($0).inserted }
  }
}

/// A choice of a list.
struct XLSChoice {
  let name: String
  let text: LocalizedText?
  /// The value that stands for it in answers.
  let answer: Answer
  let row: XLSRow
  /// What it has beyond name and words.
  let rest: JSONObject
}
