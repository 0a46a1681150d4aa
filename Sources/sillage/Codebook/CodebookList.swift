import ArgumentParser
import JSONTree
import StudyModel
import Wording

/// `sillage codebook list`
///
/// JSON: `[{"id", "parent", "label"}]`, each theme before its sub-themes.
struct CodebookList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Les thèmes et leurs sous-thèmes, une ligne chacun.",
      "The themes and their sub-themes, a line each."
    ).spoken,
    discussion: "sillage codebook list",
    aliases: ["liste"])

  @OptionGroup var named: NamedCodebook
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let codebook = try named.read(options)
    switch options.format {
    case .json:
      Console.standard.print(
        .array(
          codebook.themes.map {
            [
              "id": .string($0.id.text), "parent": $0.parent.map { .string($0.text) } ?? .null,
              "label": .string($0.label.spoken),
            ]
          }))
    case .table: Console.standard.print(table(codebook).text().harmless)
    }
  }

  private func table(_ codebook: Codebook) -> TextTable {
    var table = TextTable(Phrase("thème", "theme"), Phrase("intitulé", "title"))
    for theme in codebook.themes {
      let margin = String(repeating: "  ", count: codebook.ancestors(of: theme).count)
      table.add(margin + theme.id.text, margin + theme.label.spoken)
    }
    return table
  }
}
