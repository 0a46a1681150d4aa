import ArgumentParser
import Wording

/// The names of commands as a reader of one language types them.
enum CommandNames {
  /// Names that are French words already.
  private static let french: Set<String> = [
    "participant", "journal", "restitution", "article",
  ]

  /// The text with the commands in it named as in the language of this run:
  /// `sillage journal draft list` becomes `sillage journal brouillon liste`.
  static func spoken(in text: String, _ language: Language = spokenLanguage) -> String {
    guard language == .french else { return text }
    return text.replacing(/\bsillage((?:\s+(?!sillage\b)[a-z]+(?:-[a-z]+)*)+)/) { match in
      "sillage" + inFrench(match.1)
    }
  }

  private static func inFrench(_ words: Substring) -> String {
    var command: any ParsableCommand.Type = Sillage.self
    var isCommand = true
    return String(words).replacing(/[a-z-]+/) { word -> String in
      guard isCommand, let next = command.subcommand(named: String(word.0)) else {
        isCommand = false
        return String(word.0)
      }
      command = next
      return next.frenchName
    }
  }

  fileprivate static func frenchName(_ name: String, _ aliases: [String]) -> String {
    french.contains(name) ? name : aliases.first ?? name
  }
}

extension ParsableCommand {
  /// The command below this one that goes by that name or alias.
  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.isCalled(name) }
  }

  static func isCalled(_ name: String) -> Bool {
    configuration.commandName == name || configuration.aliases.contains(name)
  }

  fileprivate static var frenchName: String {
    let name = configuration.commandName ?? ""
    return CommandNames.frenchName(name, configuration.aliases)
  }
}
