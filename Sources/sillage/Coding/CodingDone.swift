import ArgumentParser
import StudyDesk
import Wording

/// `sillage coding done`
struct CodingDone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: Phrase(
      "Dire qu’un texte est lu jusqu’au bout.", "Say that a text is read to its end."
    ).spoken,
    discussion: """
      sillage coding done TALI-473-P --entry 3
      """,
    aliases: ["lu"])

  @OptionGroup var which: TextOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, origin) = try which.meant(options, at: desk)
    try desk.finishReading(origin, of: code)
    options.suggest(
      Phrase(
        "C’est noté. Texte suivant\u{A0}: «\u{A0}sillage codage suivant\u{A0}».",
        "Noted. The next text: “sillage coding next”."))
  }
}
