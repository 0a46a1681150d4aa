import Wording

/// What stands for a value in a help text, `<file>`, as a reader of one language knows it.
enum PlaceholderWords {
  /// Each name as commands declare it, with its French.
  static let french: [String: String] = [
    "1-5": "1-5", "a,b,c": "a,b,c", "applies": "oui|non",
    "backup": "sauvegarde", "ballots.csv": "bulletins.csv", "code": "code", "code n": "code n",
    "codes": "codes", "condition,region": "condition,region", "date": "date", "day": "jour",
    "dir": "dossier", "document": "document", "draft": "brouillon", "effect": "effet",
    "figure": "figure", "file": "fichier", "folder": "dossier", "form": "formulaire",
    "format": "format", "fr|en": "fr|en",
    "function": "fonction", "ground": "motif", "hours": "heures", "id": "identifiant",
    "k/n": "k/n", "kind": "sorte", "lang": "langue", "linkId": "linkId",
    "linkId=value": "linkId=valeur", "marks.csv": "marques.csv", "means": "moyen",
    "message": "message", "mode": "façon", "moment": "moment", "n": "n", "name": "nom",
    "need": "besoin",
    "need=n": "besoin=n", "needs": "besoins", "number": "nombre", "old": "ancien",
    "options": "options", "parts": "parts", "people": "personnes", "percent": "pour-cent",
    "place": "lieu", "purpose": "finalité", "questionnaire": "questionnaire",
    "reason": "raison", "recipient": "destinataire", "referent": "référent",
    "release": "restitution", "response": "réponse", "role": "rôle", "scope": "portée",
    "seconds": "secondes", "seed": "graine", "standing": "état", "subcommand": "commande",
    "text": "texte", "theme": "thème", "threshold": "seuil", "time": "heure", "url": "adresse",
    "user": "qui",
    "users": "utilisateurs", "version": "version", "words": "mots",
    "words=[instead]": "mots=[à la place]", "workshop": "atelier", "zeros": "zéros",
  ]

  /// Where the parser begins to describe an option.
  private static let column = 26

  /// A whole help text with its placeholders in French; what describes an option stays in its column.
  static func inFrench(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Words of the parser that name an option, `--day <day>`, in French.
  static func name(_ words: some StringProtocol) -> String {
    String(words).replacing(/<([^<>]+)>/) { "<\(french[String($0.1)] ?? String($0.1))>" }
  }

  private static func line(_ line: String) -> String {
    guard line.contains("<") else { return line }
    let (label, words) = (line.prefix(column), line.dropFirst(column))
    guard line.hasPrefix("  -") || line.hasPrefix("  <"), label.last == " ",
      let first = words.first, first != " "
    else { return name(line) }
    let named = "  " + name(String(label).trimmed)
    guard named.count < column else {
      return named + "\n" + String(repeating: " ", count: column) + words
    }
    return named + String(repeating: " ", count: column - named.count) + words
  }
}
