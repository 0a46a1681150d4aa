import ArgumentParser
import Wording

/// `sillage help journal add`, or « sillage aide journal ajouter ».
enum HelpRequest {
  /// The arguments with the request in the parser’s own word.
  /// - Throws: `ValidationError` for a command that does not exist: the parser would show the help
  ///   of the one above it and call that a success.
  static func understood(_ arguments: [String]) throws -> [String] {
    guard let first = arguments.first, ["help", "aide"].contains(first) else { return arguments }
    var command: any ParsableCommand.Type = Sillage.self
    for name in arguments.dropFirst() where !name.hasPrefix("-") {
      guard let next = command.subcommand(named: name) else {
        throw ValidationError(
          Phrase(
            "La commande «\u{A0}\(name)\u{A0}» n’existe pas. Toutes\u{A0}: «\u{A0}sillage --help\u{A0}».",
            "There is no command “\(name)”. All of them: “sillage --help”."
          ).spoken)
      }
      command = next
    }
    return ["help"] + arguments.dropFirst()
  }
}
