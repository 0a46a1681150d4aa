import JSONTree
import StudyForms
import Wording

extension XLSFormWriting {
  /// What a question is in a sheet.
  struct Kind {
    let word: String
    /// The type that the way back takes from the word.
    let type: ItemType
    var appearance: String?
    var parameters: String?
    /// The extensions that the word stands for.
    var handled: Set<String> = []
  }

  /// The word under `type`, and what it leaves unsaid.
  mutating func kind(of item: Item) -> Kind {
    if item.isHidden { return hidden(item) }
    switch item.type {
    case .boolean:
      return Kind(word: "select_one " + (lists[item.linkId]?.name ?? "yes_no"), type: .choice)
    case .decimal, .integer:
      let isRange = keptType(of: item) == "range"
      guard isRange, let range = range(item) else {
        return Kind(word: item.type?.rawValue ?? "integer", type: item.type ?? .integer)
      }
      return range
    case .date: return Kind(word: "date", type: .date)
    case .dateTime: return Kind(word: "dateTime", type: .dateTime)
    case .time: return Kind(word: "time", type: .time)
    case .text: return Kind(word: "text", type: .text, appearance: "multiline")
    case .choice, .openChoice: return choice(item)
    case .attachment: return attachment(item)
    case .quantity:
      addLost(
        item,
        "XLSForm n'a pas de nombre avec son unité : l'unité n'y est pas montrée, dites-la dans le texte.",
        "XLSForm has no number with its unit: the unit is not shown there, say it in the words.")
      return Kind(word: "decimal", type: .decimal)
    case .reference:
      addLost(
        item, "XLSForm ne renvoie pas à une autre fiche : la réponse y est un texte.",
        "XLSForm cannot refer to another record: the answer is a text there.")
      return Kind(word: "text", type: .string)
    default: return Kind(word: keptType(of: item) == "barcode" ? "barcode" : "text", type: .string)
    }
  }

  private func hidden(_ item: Item) -> Kind {
    let calculation = kept(of: item)["calculation"]
    return calculation == nil
      ? Kind(word: "hidden", type: .string) : Kind(word: "calculate", type: .display)
  }

  private mutating func choice(_ item: Item) -> Kind {
    guard let list = lists[item.linkId] else {
      addLost(
        item, "La liste de réponses manque : la question y est un texte.",
        "The list of answers is missing: the question is a text there.")
      return Kind(word: "text", type: .string)
    }
    if list.choices.map(\.name) == ["OK"], !item.repeats {
      return Kind(word: "acknowledge", type: .choice)
    }
    let word = item.repeats ? "select_multiple " : "select_one "
    return item.type == .openChoice
      ? Kind(word: word + list.name + " or_other", type: .openChoice)
      : Kind(word: word + list.name, type: .choice)
  }

  private func attachment(_ item: Item) -> Kind {
    let types = item.limits.attachmentTypes
    let words = ["image/*": "image", "audio/*": "audio", "video/*": "video"]
    guard types.count == 1, let word = words[types[0]] else {
      return Kind(word: "file", type: .attachment)
    }
    return Kind(word: word, type: .attachment, handled: [FHIRExtension.mimeType.url])
  }

  /// A scale comes back as one.
  private func range(_ item: Item) -> Kind? {
    guard let start = item.limits.minimum?.words.english,
      let end = item.limits.maximum?.words.english
    else { return nil }
    let step = item.json["extension"]?.array?.first {
      $0["url"]?.string == FHIRExtension.sliderStep.url
    }?["valueInteger"]?.int
    let kept = kept(of: item)["parameters"]
    return Kind(
      word: "range", type: item.type ?? .integer,
      parameters: kept ?? "start=\(start) end=\(end) step=\(step ?? 1)",
      handled: [
        FHIRExtension.itemControl.url, FHIRExtension.sliderStep.url, FHIRExtension.minValue.url,
        FHIRExtension.maxValue.url,
      ])
  }

  /// The word that was under `type` where several mean the same item.
  func keptType(of item: Item) -> String? { kept("type", of: item) }

  /// The name of the list that a question took its choices from.
  func keptList(of item: Item) -> String? { kept("list_name", of: item) }

  private func kept(_ name: String, of item: Item) -> String? {
    let entry = item.json["extension"]?.array?.first {
      $0["url"]?.string == FHIRExtension.columns.url
    }
    let text = entry?["valueString"]?.string ?? ""
    return (try? JSON(reading: Array(text.utf8)))?[name]?.string
  }

  /// Says what the sheets do not ask as the questionnaire does.
  mutating func addLost(_ item: Item, _ french: String, _ english: String) {
    findings.add(
      .notCarried, sheet: "survey", row: survey.rows.count + 2, column: "type",
      value: item.linkId, severity: .warning, .typesetHere(french, english))
  }
}
