import ArgumentParser
import Wording

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The options of every command in a study.
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
      Phrase(
        "Un fichier dont la première ligne est la phrase de passe de --as\u{A0}; pour les scripts.",
        "A file whose first line is the passphrase of --as; for scripts."
      ).spoken, valueName: "file"))
  var passphraseFile: String?

  @OptionGroup var results: ResultOptions

  var format: ResultFormat { results.format }
  var noInput: Bool { results.noInput }
  var quiet: Bool { results.quiet }
}
