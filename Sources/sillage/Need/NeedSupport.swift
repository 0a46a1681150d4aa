import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Which marked passage of which participant.
struct MarkOptions: ParsableArguments {
  @OptionGroup var name: NeedName
  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le numéro du classement\u{A0}; celui d’un autre lecteur\u{A0}: ref-oc-1/3.",
        "The number of the mark; another reader’s: ref-oc-1/3."
      ).spoken, valueName: "n"))
  var mark: MarkArgument
}

/// `sillage need support`
struct NeedSupport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "support",
    abstract: Phrase(
      "Dire qu’un passage parle d’un besoin.", "Say that a passage speaks for a need."
    ).spoken,
    discussion: """
      sillage need support une-seule-liste TALI-473-P --mark 12 --severity 3
      """,
    aliases: ["appuyer"])

  @OptionGroup var place: MarkOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La gravité, de 1 (gêne légère) à 5 (renoncement aux soins).",
        "The severity, from 1 (a slight trouble) to 5 (care forgone)."
      ).spoken, valueName: "1-5"))
  var severity: Int?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try place.who.code(options, at: desk)
    try desk.support(
      ID(place.name.need), by: try desk.mark(place.mark.reference, of: code).id, of: code,
      severity: severity)
    options.suggest(
      Phrase(
        "C’est noté. L’ordre des besoins\u{A0}: «\u{A0}sillage besoin classer\u{A0}».",
        "Noted. The order of needs: “sillage need rank”."))
  }
}

/// `sillage need unsupport`
struct NeedUnsupport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsupport",
    abstract: Phrase(
      "Dire qu’un passage ne parle pas d’un besoin, finalement.",
      "Say that a passage does not speak for a need after all."
    ).spoken,
    discussion: """
      sillage need unsupport une-seule-liste TALI-473-P --mark 12
      """,
    aliases: ["détacher", "detacher"])

  @OptionGroup var place: MarkOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try place.who.code(options, at: desk)
    try desk.unsupport(
      ID(place.name.need), by: try desk.mark(place.mark.reference, of: code).id, of: code)
    options.suggest(Phrase("C’est détaché.", "It is untied."))
  }
}
