import ArgumentParser
import Wording

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase("Le dossier de l’étude.", "The folder of the study.").spoken, valueName: "dir"))
  var study: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Phrase(
        "Qui agit\u{A0}: un nom de l’équipe ou le code d’un participant.",
        "Who acts: a name of the team or a participant’s code."
      ).spoken, valueName: "user"))
  var user: String?

  @Option(
    help: ArgumentHelp(
      Phrase("La langue des textes\u{A0}: fr ou en.", "The language of texts: fr or en.").spoken))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un tableau à lire, ou du JSON pour les programmes.",
        "A table to read, or JSON for programs."
      ).spoken))
  var format: ResultFormat = .table

  @Flag(
    help: ArgumentHelp(
      Phrase("Ne poser aucune question.", "Ask no question.").spoken))
  var noInput = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      Phrase("N’afficher que les résultats.", "Print results only.").spoken))
  var quiet = false

  func validate() throws {
    guard let lang, Language(rawValue: lang) == nil else { return }
    throw ValidationError(
      Phrase(
        "--lang\u{A0}: écrivez fr ou en, pas «\u{A0}\(lang)\u{A0}».",
        "--lang: write fr or en, not “\(lang)”."
      ).spoken)
  }
}
