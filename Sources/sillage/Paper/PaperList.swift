import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage paper list`
///
/// JSON: an array of papers: `paper`, `version`, `language`, `title`, `from`, `in_use`, `blanks`.
struct PaperList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Voir les documents de l’étude.", "See the study’s papers.").spoken,
    discussion: "sillage paper list",
    aliases: ["liste", "lister"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let papers = try desk.workspace.papers()
    let inUse = Set(
      papers.compactMap { try? desk.workspace.paper($0.id, in: $0.language, on: desk.today) })
    guard options.format == .table else {
      return Console.standard.print(.array(papers.map { $0.json(isInUse: inUse.contains($0)) }))
    }
    guard !papers.isEmpty else {
      return options.suggest(
        Phrase(
          "L’étude n’a pas de document. Écrivez-en dans forms/papers.",
          "The study has no paper. Write them in forms/papers."))
    }
    var table = TextTable(
      Phrase("Document", "Paper"), Phrase("Version", "Version"), Phrase("Langue", "Language"),
      Phrase("Depuis le", "Since"), Phrase("Titre", "Title"))
    for paper in papers {
      let mark = inUse.contains(paper) ? "" : Phrase(" (pas en usage)", " (not in use)").spoken
      table.add(
        paper.id.text, "\(paper.version)", paper.language.rawValue, paper.from.words.spoken,
        paper.title + mark)
    }
    Console.standard.print(table.text())
  }
}

extension PaperTemplate {
  fileprivate func json(isInUse: Bool) -> JSON {
    [
      "paper": .string(id.text), "version": .integer(version),
      "language": .string(language.rawValue), "title": .string(title), "from": .string("\(from)"),
      "in_use": .bool(isInUse), "blanks": .array(blanks.map { .string($0.rawValue) }),
    ]
  }
}
