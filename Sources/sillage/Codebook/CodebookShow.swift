import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage codebook show`
///
/// JSON: the codebook, `{"id", "version", "themes"}`, or one theme.
struct CodebookShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Lire un thème, ou toute la grille\u{A0}: définitions, exemples, exclusions.",
      "Read a theme, or the whole codebook: definitions, examples, exclusions."
    ).spoken,
    discussion: "sillage codebook show agenda",
    aliases: ["voir"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Un thème, montré avec ses sous-thèmes\u{A0}; tous sinon.",
        "A theme, shown with its sub-themes; all otherwise."
      ).spoken))
  var theme: String?
  @OptionGroup var named: NamedCodebook
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let codebook = try named.read(options)
    let themes = try wanted(in: codebook)
    switch options.format {
    case .json:
      Console.standard.print(theme == nil ? codebook.json : themes[0].json)
    case .table:
      let text = CodebookText(
        codebook, themes, language: spokenLanguage, width: Console.standard.width)
      Console.standard.print(text.lines.joined(separator: "\n"))
    }
  }

  private func wanted(in codebook: Codebook) throws -> [Theme] {
    guard let theme else { return codebook.themes }
    guard let found = codebook.theme(ID(theme)) else { throw DeskError.noTheme(theme) }
    return [found]
      + codebook.themes.filter { codebook.ancestors(of: $0).contains { $0.id == found.id } }
  }
}
