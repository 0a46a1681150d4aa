import JSONTree
import Wording

extension Item {
  static func list(
    of json: JSONObject, at path: String, _ findings: inout FindingList
  ) -> [Item] {
    ElementReader(json, at: path).objects("item", &findings).map { child in
      Item(child.json, at: child.path, &findings)
    }
  }

  init(_ json: JSONObject, at path: String, _ findings: inout FindingList) {
    let element = ElementReader(json, at: path)
    self.json = json
    linkId = element.string("linkId", required: true, &findings) ?? ""
    type = Self.type(element, &findings)
    prefix = element.localized("prefix", &findings)
    text = element.localized("text", &findings)
    isRequired = element.flag("required", &findings)
    repeats = element.flag("repeats", &findings)
    isReadOnly = element.flag("readOnly", &findings)
    conditions = Self.conditions(element, &findings)
    combination = element.word("enableBehavior", &findings) ?? .all
    options = Self.options(element, &findings)
    valueSet = element.string("answerValueSet", &findings)
    initial = Self.initial(element, &findings)
    var extensions = ItemExtensions()
    extensions.read(element, &findings)
    extensions.limits.maximumLength = element.count("maxLength", &findings)
    limits = extensions.limits
    isHidden = extensions.isHidden
    entryFormat = extensions.entryFormat
    controls = extensions.controls
    element.refuse(Self.otherVersions, &findings)
    items = Self.list(of: json, at: path, &findings)
  }

  private static let otherVersions: [OtherVersion] =
    [
      .older("option", "answerOption"), .older("options", "answerValueSet"),
      .older("group", "item"), .older("question", "item"),
      .newer("answerConstraint", "type choice / open-choice"),
      .newer("disabledDisplay", "enableWhen"),
    ]
    + Answer.Kind.allCases.map { kind in
      .older("initial" + kind.rawValue, "initial[].value" + kind.rawValue)
    }

  private static func type(
    _ element: ElementReader, _ findings: inout FindingList
  ) -> ItemType? {
    guard let word = element.string("type", required: true, &findings) else { return nil }
    let path = element.path + ".type"
    let linkId = element.json["linkId"]?.string
    if word == "coding" {
      findings.add(
        .newerVersion, at: path, linkId: linkId, value: word,
        .typeset(
          "Le type « coding » est celui de FHIR R5 ; en R4, écrivez « choice ».",
          "The type “coding” is of FHIR R5; in R4, write “choice”."))
      return .choice
    }
    guard let type = ItemType(rawValue: word) else {
      findings.add(
        .unknownItemType, at: path, linkId: linkId, value: word,
        .typeset(
          "Le type « \(word) » n'existe pas : choisissez par exemple « string » ou « choice ».",
          "There is no type “\(word)”: choose for instance “string” or “choice”."))
      return nil
    }
    if type == .question {
      findings.add(
        .unknownItemType, at: path, linkId: linkId, value: word,
        .typeset(
          "« question » n'est pas un type de réponse : dites lequel, par exemple « string ».",
          "“question” is not a type of answer: say which, for instance “string”."))
    }
    return type
  }

  private static func conditions(
    _ element: ElementReader, _ findings: inout FindingList
  ) -> [Condition] {
    element.objects("enableWhen", &findings).compactMap { entry in
      let reader = ElementReader(entry.json, at: entry.path)
      let linkId = element.json["linkId"]?.string
      let question = reader.string("question", required: true, &findings)
      if let hasAnswer = entry.json["hasAnswer"] {
        reader.refuse([.older("hasAnswer", "operator: exists, answerBoolean")], &findings)
        guard let question, let flag = hasAnswer.bool else { return nil }
        return Condition(question: question, comparison: .exists, answer: .boolean(flag))
      }
      let comparison: Condition.Operator? = reader.word("operator", required: true, &findings)
      guard let member = Answer.member(of: entry.json, prefix: "answer") else {
        findings.add(
          .missingElement, at: entry.path + ".answer[x]", linkId: linkId,
          .typeset(
            "La condition ne dit pas à quelle réponse comparer : ajoutez par exemple « answerCoding ».",
            "The condition does not say which answer to compare with: add for instance “answerCoding”."
          ))
        return nil
      }
      guard let answer = Self.answer(member, at: entry.path, linkId: linkId, &findings) else {
        return nil
      }
      guard let question else { return nil }
      // STU3 had no operator: equality was meant.
      return Condition(question: question, comparison: comparison ?? .equal, answer: answer)
    }
  }

  private static func options(
    _ element: ElementReader, _ findings: inout FindingList
  ) -> [AnswerOption] {
    let linkId = element.json["linkId"]?.string
    let entries =
      element.objects("answerOption", &findings) + element.objects("option", &findings)
    return entries.compactMap { entry in
      guard let member = Answer.member(of: entry.json) else {
        findings.add(
          .missingElement, at: entry.path + ".value[x]", linkId: linkId,
          .typeset(
            "Cette réponse proposée est vide : ajoutez par exemple « valueCoding ».",
            "This answer option is empty: add for instance “valueCoding”."))
        return nil
      }
      guard let value = answer(member, at: entry.path, linkId: linkId, &findings) else {
        return nil
      }
      let reader = ElementReader(entry.json, at: entry.path)
      let extensions = Extension.all(of: entry.json)
      return AnswerOption(
        value, isInitiallySelected: reader.flag("initialSelected", &findings),
        isExclusive: extensions.contains {
          $0.kind == .optionExclusive && $0.value?.json.bool == true
        },
        prefix: extensions.first { $0.kind == .optionPrefix }.flatMap {
          LocalizedText($0.json, "valueString")
        })
    }
  }

  private static func initial(
    _ element: ElementReader, _ findings: inout FindingList
  ) -> [Answer] {
    let linkId = element.json["linkId"]?.string
    return element.objects("initial", &findings).compactMap { entry in
      guard let member = Answer.member(of: entry.json) else { return nil }
      return answer(member, at: entry.path, linkId: linkId, &findings)
    }
  }

  private static func answer(
    _ member: (name: String, kind: Answer.Kind?, json: JSON), at path: String, linkId: String?,
    _ findings: inout FindingList
  ) -> Answer? {
    if let kind = member.kind, let answer = Answer(kind, member.json) { return answer }
    findings.add(
      .wrongKind, at: "\(path).\(member.name)", linkId: linkId, value: member.json.shown,
      .typeset(
        "La valeur de « \(member.name) » n'a pas la forme que ce nom annonce.",
        "The value of “\(member.name)” is not of the kind its name says."))
    return nil
  }
}
