public import JSONTree
public import Wording

extension FormFilling {
  /// Everything needed to go on later: answers, those kept aside included, and where we are.
  public var draft: JSON {
    var object = JSONObject()
    object["draft"] = 1
    object["questionnaire"] = .string(form.draftName)
    object["answers"] = .array(
      sheet.answers.keys.sorted { Place.precedes($0, $1) }.map { place in
        var entry = entry(place)
        entry["values"] = .array(sheet[place].map { .object($0.element) })
        return .object(entry)
      })
    object["repetitions"] = .array(
      sheet.repetitions.keys.sorted { Place.precedes($0, $1) }.map { place in
        var entry = entry(place)
        entry["count"] = .integer(sheet.repetitions[place] ?? 0)
        return .object(entry)
      })
    object["settled"] = .array(
      settled.sorted { Place.precedes($0.place, $1.place) }.map { .object(entry($0)) })
    object["current"] = cursor.map { .object(entry($0)) }
    return .object(object)
  }

  private func entry(_ place: Place) -> JSONObject {
    var entry = JSONObject()
    entry["item"] = .string(index.nodes[place.node].path)
    if !place.repetitions.isEmpty {
      entry["at"] = .array(place.repetitions.map { .integer($0) })
    }
    return entry
  }

  private func entry(_ step: Step) -> JSONObject {
    var entry = entry(step.place)
    if case .another(_, let count) = step { entry["after"] = .integer(count) }
    return entry
  }

  /// Takes up a draft again.
  ///
  /// A draft of another form, or of another version of it, is not taken: the finding says so.
  public static func resume(
    _ draft: JSON, of form: Questionnaire, valueSets: ValueSets = .known, today: Day,
    offset: @escaping @Sendable (Day) -> Int = ParisTime.offset, file: String = ""
  ) -> FormReading<FormFilling> {
    guard draft["draft"]?.int == 1, draft["questionnaire"]?.string == form.draftName else {
      let finding = Finding(
        file: file, path: "questionnaire", value: draft["questionnaire"]?.string,
        code: .draftOfOtherForm,
        message: .typeset(
          "Ce brouillon est celui d'un autre formulaire, ou d'une autre version : recommencez.",
          "This draft is of another form, or of another version of it: begin again."))
      return FormReading(nil, [finding])
    }
    var filling = FormFilling(
      form, valueSets: valueSets, today: today, offset: offset, file: file)
    filling.take(draft)
    return FormReading(filling, [])
  }

  private mutating func take(_ draft: JSON) {
    let byPath = Dictionary(
      index.nodes.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ entry: JSON) -> Place? {
      guard let node = entry["item"]?.string.flatMap({ byPath[$0] }) else { return nil }
      let repetitions = (entry["at"]?.array ?? []).compactMap(\.int)
      guard repetitions.count == index.nodes[node].containers.count,
        repetitions.allSatisfy({ (0..<10_000).contains($0) })
      else { return nil }
      return Place(node, repetitions)
    }
    func step(_ entry: JSON) -> Step? {
      guard let place = place(entry) else { return nil }
      return entry["after"]?.int.map { .another(place, count: $0) } ?? .question(place)
    }
    sheet = AnswerSheet()
    for entry in draft["repetitions"]?.array ?? [] {
      guard let place = place(entry), let count = entry["count"]?.int else { continue }
      sheet.repetitions[place] = max(0, min(count, 10_000))
    }
    for entry in draft["answers"]?.array ?? [] {
      guard let place = place(entry) else { continue }
      sheet[place] = (entry["values"]?.array ?? []).compactMap(\.object).compactMap { element in
        Answer.member(of: element).flatMap { member in
          member.kind.flatMap { Answer($0, member.json) }
        }
      }
    }
    takeProposedAnswers()
    settled = Set((draft["settled"]?.array ?? []).compactMap(step))
    prepare()
    cursor =
      draft["current"].flatMap(step).flatMap { ranks[$0] == nil ? nil : $0 }
      ?? steps.first { !settled.contains($0.step) }?.step
  }
}

extension Place {
  /// The order of the form, then of repetitions.
  static func precedes(_ left: Place, _ right: Place) -> Bool {
    left.node == right.node
      ? left.repetitions.lexicographicallyPrecedes(right.repetitions) : left.node < right.node
  }
}

extension Questionnaire {
  /// What a draft calls this form: its address and version, or its content when it has none.
  var draftName: String {
    if let canonical { return canonical }
    // FNV-1a: any change to the form gives another name.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in JSON.object(json).bytes() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "#" + String(hash, radix: 16)
  }
}
