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

  @OptionGroup var results: ResultOptions

  var format: ResultFormat { results.format }
  var noInput: Bool { results.noInput }
  var quiet: Bool { results.quiet }
}
