import JSONTree
import Wording

extension FormFilling {
  /// The answers so far as a response: disabled questions left out, hidden ones kept.
  ///
  /// - Parameters:
  ///   - authored: when the answers are given, as FHIR writes it, such as
  ///     `2024-10-31T14:30:00+01:00`.
  ///   - status: how far the answers have come.
  public func response(
    authored: String, status: QuestionnaireResponse.Status = .completed
  ) -> QuestionnaireResponse {
    var object = JSONObject()
    object["resourceType"] = "QuestionnaireResponse"
    object["questionnaire"] = form.canonical.map(JSON.string)
    object["status"] = .string(status.rawValue)
    object["authored"] = .string(authored)
    let items = items(index.roots, [])
    if !items.isEmpty { object["item"] = .array(items) }
    var findings = FindingList(file: file)
    return QuestionnaireResponse(object, &findings)
  }

  private func items(_ nodes: [Int], _ around: [Int]) -> [JSON] {
    nodes.flatMap { node -> [JSON] in
      let place = Place(node, around)
      guard enabling.isEnabled(place) else { return [] }
      let item = index.nodes[node].item
      return item.type == .group ? groups(item, place) : [question(item, place)].compactMap { $0 }
    }
  }

  func groups(_ item: Item, _ place: Place) -> [JSON] {
    let children = index.children[place.node]
    let arounds =
      item.isRepeatingContainer
      ? (0..<(sheet.repetitions[place] ?? 0)).map { place.repetitions + [$0] }
      : [place.repetitions]
    return arounds.compactMap { around in
      let below = items(children, around)
      guard !below.isEmpty else { return nil }
      var object = opening(item)
      object["item"] = .array(below)
      return .object(object)
    }
  }

  private func question(_ item: Item, _ place: Place) -> JSON? {
    let values = sheet[place]
    guard !values.isEmpty else { return nil }
    let children = index.children[place.node]
    var object = opening(item)
    object["answer"] = .array(
      values.enumerated().map { number, value in
        var element = value.element
        let isLast = number == values.count - 1
        let around = item.isRepeatingContainer ? place.repetitions + [number] : place.repetitions
        if !children.isEmpty, item.isRepeatingContainer || isLast {
          let below = items(children, around)
          if !below.isEmpty { element["item"] = .array(below) }
        }
        return .object(element)
      })
    return .object(object)
  }

  private func opening(_ item: Item) -> JSONObject {
    var object = JSONObject()
    object["linkId"] = .string(item.linkId)
    object["text"] = item.text.map { .string($0.text) }
    return object
  }
}
