import Wording

/// What the argument parser says, in French: help, and what is wrong with a command.
enum ParserWords {
  /// A whole help text, its headings and the commands it names in that language.
  static func help(_ text: String, _ language: Language = spokenLanguage) -> String {
    guard language == .french else { return text }
    var text = PlaceholderWords.inFrench(CommandNames.spoken(in: text, language))
    for (english, french) in fixed { text = text.replacing(english, with: french) }
    text = text.replacing(
      /See '(sillage) (?:help|[^' ]+)([^'<]*)<(?:subcommand|commande)>' for detailed help\./
    ) {
      "Aide d’une commande\u{A0}: \(CommandNames.spoken(in: "\($0.1)\($0.2)", language))<commande> --help"
    }
    text = text.replacing(/values:(\s)([^;()]*)/) { "valeurs\u{A0}:\($0.1)\($0.2)" }
    text = text.replacing(/;(\s+)default:/) { "\u{202F};\($0.1)par défaut\u{A0}:" }
    return text.replacing(/\(default:(\s)/) { "(par défaut\u{A0}:\($0.1)" }
  }

  private static let fixed = [
    ("OVERVIEW: ", "OBJET\u{A0}: "), ("USAGE: ", "USAGE\u{A0}: "),
    ("ARGUMENTS:\n", "ARGUMENTS\u{A0}:\n"), ("OPTIONS:\n", "OPTIONS\u{A0}:\n"),
    ("SUBCOMMANDS:\n", "COMMANDES\u{A0}:\n"), ("Show help information.", "Afficher cette aide."),
    ("Show the version.", "Afficher la version."),
  ]

  /// What is wrong with a command, in one sentence, and where its help is.
  static func fault(_ text: String, _ language: Language = spokenLanguage) -> String {
    guard language == .french, text.hasPrefix("Error: ") else { return text }
    let lines = text.dropFirst("Error: ".count).split(separator: "\n")
    let isUsage = { (line: Substring) in line.hasPrefix("Usage: ") || line.hasPrefix("  See '") }
    let message = lines.prefix { !$0.hasPrefix("Help: ") && !isUsage($0) }
      .joined(separator: "\n")
    let help = lines.last.flatMap { $0.firstMatch(of: /See '(.*)' for more/)?.1 }
    let words = "Commande mal écrite\u{A0}: \(sentence(message))"
    guard let help else { return words }
    return words + "\nAide\u{A0}: \(CommandNames.spoken(in: String(help), language))"
  }

  private static func sentence(_ message: String) -> String {
    var text = message
    if let match = message.firstMatch(of: /^Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?$/) {
      text = "l’option «\u{A0}\(match.1)\u{A0}» n’existe pas."
      if let near = match.2 { text += " Peut-être \(near)\u{202F}?" }
    } else if let match = message.firstMatch(of: /^Unexpected argument '(.*)'$/) {
      text = "«\u{A0}\(match.1)\u{A0}» est de trop ou n’est pas connu."
    } else if let match = message.firstMatch(of: /^\d+ unexpected arguments: (.*)$/) {
      text = "de trop ou inconnus\u{A0}: \(match.1.replacing("'", with: ""))."
    } else if let match = message.firstMatch(of: /^Missing value for '(.*)'$/) {
      text = "il manque une valeur après \(PlaceholderWords.name(match.1))."
    } else if let match = message.firstMatch(of: /^Missing expected argument '(.*)'$/) {
      text = "il manque \(PlaceholderWords.name(match.1.replacing(" ...", with: "")))."
    } else if let match = message.firstMatch(of: /^The option '(.*)' does not take any value/) {
      text = "l’option \(match.1) ne prend pas de valeur."
    } else if let match = message.firstMatch(
      of: /^The value '([^\n]*)' is invalid for '([^']*)'(?:\. Please provide one of ('.*)\.)?/)
    {
      text = "«\u{A0}\(match.1)\u{A0}» ne convient pas à \(PlaceholderWords.name(match.2))."
      if let known = match.3 {
        text +=
          " Choisissez\u{A0}: "
          + known.replacing("'", with: "").replacing(" and ", with: ", ")
          .replacing(" or ", with: ", ") + "."
      } else {
        // Where there are many, the parser writes a line for each.
        let known = message.matches(of: /\n  - ([^\n]*)/).map { String($0.1) }
        if !known.isEmpty { text += " Choisissez\u{A0}: " + known.joined(separator: ", ") + "." }
      }
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
