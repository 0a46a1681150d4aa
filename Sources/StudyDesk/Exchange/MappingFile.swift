public import StudyExchange
import StudyForms
public import StudyModel
import Wording

/// Reads the file that says which column of another program's table answers which question.
///
///     participant: code_patient
///     day: date_visite
///     sheet: Réponses             # the first without it
///     ignored: [start, end, _uuid]
///     questions:
///       fonction: {column: q1, values: {"1": agenda, "2": lire-document}}
///       manques: {column: q2, separator: " "}
///       souhaits: {columns: {rappels: "q3/rappels", autre: "q3/autre"}}
enum MappingFile {
  static func read(
    _ text: String, file: String, of form: Questionnaire
  ) -> (ColumnMapping?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    root.allow("participant", "day", "sheet", "ignored", "questions")
    let participant = root["participant"].text()
    let day = root["day"].text()
    let questions = root["questions"].members().compactMap { question($0, $1, form) }
    if questions.isEmpty, root.notes.findings.isEmpty {
      root["questions"].note(
        Phrase("Nommez au moins une question.", "Name at least one question."))
    }
    guard root.notes.findings.isEmpty, let participant, let day else {
      return (nil, root.notes.findings)
    }
    return (
      ColumnMapping(
        sheet: root["sheet"].heldText, participant: participant, day: day, questions: questions,
        ignored: Set(root["ignored"].optionalList().compactMap { $0.text() })), []
    )
  }

  private static func question(
    _ linkId: String, _ place: YAMLPlace, _ form: Questionnaire
  ) -> ColumnMapping.Question? {
    guard let item = form.item(linkId), item.type?.isQuestion == true else {
      place.note(
        Phrase(
          "Le formulaire n’a pas de question «\u{A0}\(linkId)\u{A0}».",
          "The form has no question “\(linkId)”."
        ).choosing(among: form.questionNames, orSee: .showing()))
      return nil
    }
    place.allow("column", "columns", "separator", "values")
    if place["columns"].isPresent {
      let crosses = place["columns"].members().compactMap { code, column in
        check(code, to: item, of: form, at: column)
        return column.text().map { ColumnMapping.Cross(code: code, column: $0) }
      }
      return ColumnMapping.Question(linkId, .crosses(crosses))
    }
    guard let column = place["column"].text() else { return nil }
    var separator: Character?
    if place["separator"].isPresent {
      separator = place["separator"].node?.text?.first
      if separator == nil { _ = place["separator"].text() }
    }
    var values: [String: String] = [:]
    if place["values"].isPresent {
      for (cell, answer) in place["values"].members() {
        values[cell] = answer.text()
        if let text = values[cell] { check(text, to: item, of: form, at: answer) }
      }
    }
    return ColumnMapping.Question(
      linkId, .column(column, separator: separator), values: values)
  }

  /// Notes an answer that the question does not have: the fault is the file's, and no cell's.
  private static func check(
    _ text: String, to item: Item, of form: Questionnaire, at place: YAMLPlace
  ) {
    guard let refusal = form.refusal(of: text, to: item) else { return }
    place.note(
      Phrase(
        "Question «\u{A0}\(item.linkId)\u{A0}», réponse «\u{A0}\(text)\u{A0}». ",
        "Question “\(item.linkId)”, answer “\(text)”. ") + refusal)
  }
}

extension Desk {
  /// Where everything stands in a table of answers to a form: by a mapping file, or as the form's own
  /// template has it.
  /// - Throws: `DeskError` with a finding for each fault of the file.
  public func columnMapping(
    of form: ID<FormUse>, from text: String? = nil, file: String = ""
  ) throws -> ColumnMapping {
    let questionnaire = try workspace.form(form).questionnaire
    guard let text else { return ColumnMapping(ownTableOf: questionnaire) }
    let (mapping, findings) = MappingFile.read(text, file: file, of: questionnaire)
    guard let mapping, findings.isEmpty else { throw DeskError.files(findings) }
    return mapping
  }
}
