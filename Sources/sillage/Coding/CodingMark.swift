import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage coding mark`
///
/// JSON: `{"mark"}`, its number; of a file, `{"made", "known", "finished", "trial"}`.
struct CodingMark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: Phrase(
      "Classer un passage par thème, ou tous ceux d’un fichier.",
      "Code a passage by theme, or all those of a file."
    ).spoken,
    discussion: """
      sillage coding mark TALI-473-P --entry 3 --words "je cherche mes résultats" --theme classement
      sillage coding mark --file \(Phrase("marques.csv", "marks.csv").spoken) --dry-run
      """,
    aliases: ["classer"])

  @OptionGroup var which: TextOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les mots, exactement comme ils sont écrits.", "The words, exactly as they are written."
      ).spoken))
  var words: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La question, quand les mots sont dans plusieurs réponses.",
        "The question, when the words are in several answers."
      ).spoken, valueName: "linkId"))
  var question: String?
  @Option(
    name: .customLong("theme"), parsing: .upToNextOption,
    help: ArgumentHelp(Phrase("Un thème, ou plusieurs.", "A theme, or several.").spoken))
  var themes: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le numéro du classement que celui-ci remplace.", "The number of the mark it replaces."
      ).spoken, valueName: "n"))
  var replacing: Int?
  @OptionGroup var file: MarksFileOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if file.file != nil {
      guard which.isEmpty, words == nil, question == nil, themes.isEmpty, replacing == nil else {
        throw ValidationError(
          Phrase(
            "Le fichier dit tout\u{A0}: ne donnez ni texte, ni mots, ni thème à côté.",
            "The file says it all: give no text, words or theme beside it."
          ).spoken)
      }
    } else if words == nil || themes.isEmpty {
      throw ValidationError(
        Phrase(
          "Donnez --words et --theme, ou un fichier avec --file.",
          "Give --words and --theme, or a file with --file."
        ).spoken)
    }
  }

  func run() throws {
    let desk = try options.desk()
    if let path = file.file { return try file.take(path, at: desk, options) }
    let (code, origin) = try which.meant(options, at: desk)
    let text = try desk.text(origin, of: code)
    let passage = try text.passage(of: words ?? "", question: question)
    let replaced = try replacing.map { try desk.mark(MarkReference($0), of: code).id }
    let id = try desk.mark(
      passage, of: code, with: themes.map { ID($0) }, replacing: replaced)
    let number = try desk.mark(id, of: code).number
    switch options.format {
    case .json: Console.standard.print(["mark": .integer(number)])
    case .table: Console.standard.print(String(number))
    }
    options.suggest(
      Phrase(
        """
        Si ce passage parle d’un besoin\u{A0}: «\u{A0}sillage besoin appuyer BESOIN \(code) --mark \
        \(number)\u{A0}».
        """,
        "If it speaks for a need: “sillage need support NEED \(code) --mark \(number)”."))
  }
}
