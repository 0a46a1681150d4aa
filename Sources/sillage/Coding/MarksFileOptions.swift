import ArgumentParser
import JSONTree
import StudyDesk
import Wording

/// Marks from a table, with what is to be done besides.
struct MarksFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Un CSV avec une ligne par passage\u{A0}: code, entry ou interview, words (ou question, start, \
        length), themes. Tout est vérifié avant que rien soit écrit\u{A0}; recommencer ne double rien.
        """,
        """
        A CSV with a line for each passage: code, entry or interview, words (or question, start, \
        length), themes. All of it is checked before anything is written; again doubles nothing.
        """
      ).spoken, valueName: "marks.csv"))
  var file: String?
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Avec --file\u{A0}: tout vérifier, ne rien classer.",
        "With --file: check all, mark nothing."
      )
      .spoken))
  var dryRun = false
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Avec --file\u{A0}: noter aussi que ces textes sont lus jusqu’au bout.",
        "With --file: also note that these texts are read to their end."
      ).spoken))
  var done = false

  func validate() throws {
    guard file != nil || (!dryRun && !done) else {
      throw ValidationError(
        Phrase(
          "--dry-run et --done vont avec --file.", "--dry-run and --done go with --file."
        ).spoken)
    }
  }

  func take(_ path: String, at desk: Desk, _ options: GlobalOptions) throws {
    let lines = try MarksFile.read(InputFile.bytes(path), file: InputFile.name(path))
    let taken = try desk.mark(lines, finishing: done, isTrial: dryRun)
    switch options.format {
    case .json:
      Console.standard.print([
        "made": .integer(taken.made), "known": .integer(taken.known),
        "finished": .integer(taken.finished), "trial": .bool(dryRun),
      ])
    case .table: Console.standard.print(words(of: taken).spoken)
    }
    if dryRun {
      options.suggest(
        Phrase("Essai\u{A0}: rien n’est écrit.", "A trial: nothing is written."))
    }
  }

  private func words(of taken: MarksTaken) -> Phrase {
    var words = Phrase.count(
      taken.made,
      dryRun
        ? Phrase("passage à classer", "passage to be coded")
        : Phrase("passage classé", "passage coded"),
      dryRun
        ? Phrase("passages à classer", "passages to be coded")
        : Phrase("passages classés", "passages coded"))
    if taken.known > 0 {
      words =
        words
        + Phrase(", \(taken.known) connus", ", \(taken.known) known")
    }
    guard done else { return words }
    return words + Phrase(same: ", ")
      + .count(
        taken.finished, Phrase("texte lu jusqu’au bout", "text read to its end"),
        Phrase("textes lus jusqu’au bout", "texts read to their end"))
  }
}
