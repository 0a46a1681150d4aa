/// What a person may type instead of an answer.
enum AskedWord {
  case help, back, skip, review, edit, stop

  /// The word meant, in either language; nil for anything else.
  init?(_ text: String) {
    switch text.lowercased() {
    case "?", "aide", "help": self = .help
    case "<", "retour", "back": self = .back
    case "-", "−", "–": self = .skip
    case "revoir", "review": self = .review
    case "modifier", "edit": self = .edit
    case "arrêter", "arreter", "stop": self = .stop
    default: return nil
    }
  }
}
