import StudyDesk
import StudyExchange
import StudyNeeds
import Wording

/// A table of judgements: a column `unit`, maybe one `theme`, then one for each reader. An empty
/// cell means that the reader did not judge.
enum JudgementFile {
  /// The readers and what they said.
  /// - Throws: `DeskError` with the line that stands in the way.
  static func read(
    _ path: String
  ) throws -> (readers: [String], judgements: [ReaderComparison.Judgement]) {
    let name = InputFile.name(path)
    let table: CSVTable
    do { table = try CSVTable(reading: try InputFile.bytes(path)) } catch let fault as CSVFault {
      throw DeskError.noJudgements(name, fault.line, fault.reason)
    }
    guard let unit = table.column("unit") else {
      throw DeskError.noJudgements(
        name, 1, Phrase("Il faut une colonne «\u{A0}unit\u{A0}».", "A column “unit” is needed."))
    }
    let theme = table.column("theme")
    let columns = table.header.indices.filter { $0 != unit && $0 != theme }
    let readers = columns.map { table.header[$0] }
    guard readers.count > 1, Set(readers).count == readers.count else {
      throw DeskError.noJudgements(
        name, 1,
        Phrase(
          "Il faut une colonne par lecteur, deux au moins, chacune avec son nom.",
          "A column for each reader is needed, two at least, each with its name."))
    }
    return (readers, try judgements(table, unit, theme, columns, name))
  }

  private static func judgements(
    _ table: CSVTable, _ unit: Int, _ theme: Int?, _ readers: [Int], _ name: String
  ) throws -> [ReaderComparison.Judgement] {
    var seen: Set<[String]> = []
    return try table.records.map { record in
      let key = [record.cells[unit], theme.map { record.cells[$0] } ?? ""]
      guard !key[0].isEmpty, theme == nil || !key[1].isEmpty else {
        throw DeskError.noJudgements(
          name, record.line, Phrase("Le texte ou le thème manque.", "The unit or theme is missing.")
        )
      }
      guard seen.insert(key).inserted else {
        throw DeskError.noJudgements(
          name, record.line,
          Phrase(
            "Ce texte est déjà jugé plus haut pour ce thème.",
            "This unit was judged above for this theme already."))
      }
      return ReaderComparison.Judgement(
        unit: key[0], theme: theme == nil ? nil : key[1],
        values: readers.map { record.cells[$0].isEmpty ? nil : record.cells[$0] })
    }
  }
}

extension DeskError {
  fileprivate static func noJudgements(
    _ name: String, _ line: Int, _ reason: Phrase
  ) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "«\u{A0}\(name)\u{A0}» n’est pas un tableau de jugements.",
        "“\(name)” is not a table of judgements."),
      findings: [Finding(place: "\(name):\(line)", reason: reason)])
  }
}
