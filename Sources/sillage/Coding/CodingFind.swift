import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage coding find`
///
/// JSON: a list of `participant`, `entry` or `interview`, `passage`, `words`.
struct CodingFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: Phrase(
      "Chercher des mots dans tous les textes qui comptent.",
      "Search for words in all texts that count."
    ).spoken,
    discussion: """
      sillage coding find agenda
      """,
    aliases: ["chercher"])

  @Argument(help: ArgumentHelp(Phrase("Les mots.", "The words.").spoken))
  var words: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let found = try options.desk().find(words)
    switch options.format {
    case .json: Console.standard.print(.array(found.map(json)))
    case .table:
      guard !found.isEmpty else {
        return options.suggest(Phrase("Rien trouvé.", "Nothing found."))
      }
      var page = FactPage.forConsole()
      page.rows(
        found.map {
          [
            Phrase(same: "\($0.participant)"), $0.origin.words,
            Phrase(same: $0.context.replacing("\n", with: " ")),
          ]
        })
      Console.standard.print(page.text)
    }
  }

  private func json(_ match: FoundWords) -> JSON {
    var object = JSONObject()
    object["participant"] = .string("\(match.participant)")
    object[match.origin.member.name] = match.origin.member.value
    object["passage"] = match.passage.json
    object["words"] = .string(match.context)
    return .object(object)
  }
}
