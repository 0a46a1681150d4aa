import ArgumentParser
import JSONTree
import StudyExchange
import StudyModel
import Wording

/// `sillage codebook export`
///
/// JSON: `{"file": path, "kind": "qdc" | "csv", "themes": number}`.
struct CodebookExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      "Écrire la grille pour un autre logiciel\u{A0}: codebook REFI-QDA, ou CSV (Taguette).",
      "Write the codebook for another program: REFI-QDA codebook, or CSV (Taguette)."
    ).spoken,
    discussion: """
      sillage codebook export themes.qdc
      sillage codebook export themes.csv --texts fr
      """,
    aliases: ["exporter"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le fichier à écrire\u{A0}; - pour la sortie standard, avec --kind.",
        "The file to write; - for the standard output, with --kind."
      ).spoken, valueName: "file"))
  var file: String
  @OptionGroup var replacing: ForceOption
  @OptionGroup var kinds: CodebookKindOptions
  @OptionGroup var named: NamedCodebook
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let kind = try CodebookKind.of(file, kinds.kind)
    let language = try kinds.language()
    let codebook = try named.read(options)
    let bytes =
      switch kind {
      case .qdc: codebook.qdc(in: language)
      case .csv: codebook.csv(in: language)
      }
    guard file != "-" else {
      return OutputFault.note(Outlet.output.write(String(decoding: bytes, as: UTF8.self)))
    }
    try OutputFile.write(bytes, to: file, isNew: !replacing.force)
    switch options.format {
    case .json:
      Console.standard.print([
        "file": .string(file), "kind": .string(kind.rawValue),
        "themes": .integer(codebook.themes.count),
      ])
    case .table: Console.standard.print(file.harmless)
    }
  }
}
