import ArgumentParser
import Wording

/// What every command lets one choose: language, format, questions, words. Those that begin
/// without a study take only these.
struct ResultOptions: ParsableArguments {
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

  @Flag(help: ArgumentHelp(Phrase("Ne poser aucune question.", "Ask no question.").spoken))
  var noInput = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(Phrase("N’afficher que les résultats.", "Print results only.").spoken))
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
