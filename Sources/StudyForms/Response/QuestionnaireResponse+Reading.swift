public import JSONTree
import Wording

extension QuestionnaireResponse {
  /// Reads answers from JSON text; every fault is a finding.
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - file: the name that findings carry.
  public static func read(
    _ bytes: some Sequence<UInt8>, file: String
  ) -> FormReading<QuestionnaireResponse> {
    var findings = FindingList(file: file)
    let object = resource("QuestionnaireResponse", from: Array(bytes), &findings)
    let response = object.map { QuestionnaireResponse($0, &findings) }
    return FormReading(response, findings.all)
  }

  /// Takes a JSON tree as answers.
  public static func read(_ tree: JSON, file: String) -> FormReading<QuestionnaireResponse> {
    var findings = FindingList(file: file)
    let object = resource("QuestionnaireResponse", from: tree, &findings)
    let response = object.map { QuestionnaireResponse($0, &findings) }
    return FormReading(response, findings.all)
  }

  init(_ json: JSONObject, _ findings: inout FindingList) {
    self.json = json
    let element = ElementReader(json, at: "QuestionnaireResponse")
    questionnaire = element.string("questionnaire", &findings)
    status = element.word("status", required: true, &findings)
    authored = element.string("authored", &findings).flatMap { FormDateTime($0) }
    if authored == nil, let value = json["authored"], value.string != nil {
      element.wrong("authored", value, Phrase("une date", "a date"), &findings)
    }
    items = ResponseItem.list(of: json, at: "QuestionnaireResponse", &findings)
  }
}

extension ResponseItem {
  static func list(
    of json: JSONObject, at path: String, _ findings: inout FindingList
  ) -> [ResponseItem] {
    ElementReader(json, at: path).objects("item", &findings).map { child in
      let reader = ElementReader(child.json, at: child.path)
      return ResponseItem(
        linkId: reader.string("linkId", required: true, &findings) ?? "",
        answers: reader.objects("answer", &findings).map { answer in
          ResponseAnswer(answer.json, at: answer.path, &findings)
        },
        items: list(of: child.json, at: child.path, &findings), json: child.json)
    }
  }
}

extension ResponseAnswer {
  init(_ json: JSONObject, at path: String, _ findings: inout FindingList) {
    let member = Answer.member(of: json)
    self.json = json
    valueName = member?.name
    value = member.flatMap { member in member.kind.flatMap { Answer($0, member.json) } }
    items = ResponseItem.list(of: json, at: path, &findings)
  }
}
