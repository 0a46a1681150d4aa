import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage coding differences`
///
/// JSON: a list of `participant`, `entry` or `interview`, `theme`, `found`, `missed`, `settled`.
struct CodingDifferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "differences",
    abstract: Phrase(
      "Où des lecteurs diffèrent, dans les textes que vous avez finis.",
      "Where readers differ, in the texts that you have finished."
    ).spoken,
    discussion: """
      sillage coding differences
      """,
    aliases: ["désaccords", "desaccords"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let differences = try options.desk().differences()
    switch options.format {
    case .json:
      Console.standard.print(.array(differences.map { .object($0.json) }))
    case .table:
      guard !differences.isEmpty else {
        return options.suggest(
          Phrase(
            "Aucun désaccord dans les textes que vous avez finis.",
            "No difference in the texts that you have finished."))
      }
      Console.standard.print(table(differences).text())
      options.suggest(
        Phrase(
          """
          Pour en trancher un\u{A0}: «\u{A0}sillage codage trancher CODE --entry N --theme THÈME \
          --applies oui --reason "…"\u{A0}».
          """,
          """
          To settle one: “sillage coding settle CODE --entry N --theme THEME --applies yes \
          --reason "…"”.
          """))
    }
  }

  private func table(_ differences: [Difference]) -> TextTable {
    var table = TextTable(
      Phrase("code", "code"), Phrase("texte", "text"), Phrase("thème", "theme"),
      Phrase("vu par", "found by"), Phrase("non vu par", "not found by"),
      Phrase("tranché", "settled"))
    for line in differences {
      let settled = line.settled.map { $0 ? Phrase("présent", "there") : Phrase("absent", "not") }
      table.add(
        "\(line.participant)", line.origin.words.spoken, line.theme.text,
        line.found.joined(separator: ", "), line.missed.joined(separator: ", "),
        settled?.spoken ?? "–")
    }
    return table
  }
}
