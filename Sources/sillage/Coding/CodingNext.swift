import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage coding next`
///
/// JSON: the next text that you have not read to its end, or null.
struct CodingNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: Phrase(
      "Lire et classer les textes l’un après l’autre, au clavier.",
      "Read and code one text after another, with the keyboard."
    ).spoken,
    discussion: """
      sillage coding next
      """,
    aliases: ["suivant"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let round = try desk.codingRound()
    guard let first = round.unread.first else {
      if options.format == .json { Console.standard.print(.null) }
      return options.suggest(
        round.total > 0
          ? Phrase("Tous les textes sont lus.", "All texts are read.")
          : Phrase(
            "Il n’y a encore aucun texte à lire\u{A0}: rien n’est écrit, ou les accords ne le permettent pas.",
            "There is no text to read yet: nothing is written, or agreements do not allow it."))
    }
    if options.format == .table, options.dialogue != nil, Terminal.canDraw {
      var session = try CodingSession(desk: desk, round: round)
      return try session.run()
    }
    let reading = try desk.reading(first.origin, of: first.participant)
    switch options.format {
    case .json: Console.standard.print(.object(reading.text.json))
    case .table:
      let page = CodedTextPage(
        reading.text, marks: reading.marks, codebook: try desk.workspace.codebookInUse(),
        reader: desk.user.author)
      Console.standard.print(page.text)
    }
    options.suggest(
      Phrase(
        """
        Encore \(round.unread.count) à lire. Pour classer\u{A0}: «\u{A0}sillage codage classer\u{A0}».
        """,
        "\(round.unread.count) left to read. To code: “sillage coding mark”."))
  }
}
