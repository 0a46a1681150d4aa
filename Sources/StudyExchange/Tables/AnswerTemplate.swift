public import StudyForms
public import Wording

/// A spreadsheet to type paper answers into: the questions in words, below them the names of the
/// columns, and lists to choose from.
public struct AnswerTemplate: Sendable {
  /// One column.
  struct Column: Sendable {
    let name: String
    let words: Phrase
    /// What may be chosen; empty where anything may be typed.
    var choices: [Phrase] = []
  }

  let title: Phrase
  let columns: [Column]
  /// Questions that a row cannot hold: those in groups that repeat, and files.
  public let leftOut: Int

  /// The template of a form.
  public init(_ form: Questionnaire) {
    title = form.title?.phrase ?? Phrase("Saisie", "Answers")
    let questions = form.tableQuestions
    let all = form.allItems.filter { $0.type?.isQuestion == true && !$0.isHidden }
    leftOut = all.count - questions.count
    columns =
      [
        Column(
          name: "participant", words: Phrase("Code de la personne", "The person’s code")),
        Column(
          name: "jour",
          words: Phrase("Jour (31/12/2024)", "Day (31/12/2024)")),
      ] + questions.flatMap(Self.columns)
  }

  private static func columns(of item: Item) -> [Column] {
    let required = item.isRequired ? Phrase(same: " *") : Phrase(same: "")
    let codes = item.crossedCodes
    guard !codes.isEmpty else {
      var choices = item.type == .choice ? item.options.map(\.value.words) : []
      if item.type == .boolean { choices = [Phrase("Oui", "Yes"), Phrase("Non", "No")] }
      return [Column(name: item.linkId, words: item.label + required, choices: choices)]
    }
    return zip(codes, item.options).map { code, option in
      Column(
        name: "\(item.linkId)=\(code)",
        words: item.label + required + Phrase("\u{A0}: ", ": ") + option.value.words,
        choices: [Phrase(same: "x")])
    }
  }

  /// The workbook, in one language, with room for so many rows.
  public func xlsx(in language: Language, rows: Int = 500) throws(SheetFault) -> [UInt8] {
    try TemplateWriter(template: self, language: language, rows: rows).bytes()
  }
}
