import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Who held the pen.
struct PenOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Le participant écrit lui-même, ici, près de vous.",
        "The participant writes, here, at your side."
      ).spoken))
  var byParticipant = false
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Le participant a parlé, vous avez écrit.", "The participant spoke, you wrote."
      ).spoken))
  var dictated = false
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Le participant a écrit sur papier, vous avez recopié.",
        "The participant wrote on paper, you typed it."
      ).spoken))
  var transcribed = false

  func validate() throws {
    guard [byParticipant, dictated, transcribed].count(where: \.self) > 1 else { return }
    throw ValidationError(
      Phrase(
        "Choisissez une seule option parmi --by-participant, --dictated et --transcribed.",
        "Choose only one of --by-participant, --dictated and --transcribed."
      ).spoken)
  }

  /// How the words came in, when the command says so.
  private var source: Source? {
    byParticipant ? .direct : dictated ? .dictated : transcribed ? .transcribed : nil
  }

  /// How the words come in: as the command says; from the participant at the desk; nil when it is
  /// to be asked at the terminal.
  /// - Throws: `DeskError` when someone of the team sits at the desk and nobody can be asked.
  func source(at desk: Desk, _ options: GlobalOptions) throws(DeskError) -> Source? {
    if let source { return source }
    if case .participant = desk.user { return .direct }
    guard options.dialogue == nil else { return nil }
    throw .penMissing
  }
}

extension Dialogue {
  /// Asks whose hand it is: what a team member types is not the participant’s own writing.
  func askWhoWrites() throws -> Source {
    try choose(
      Phrase("Qui écrit\u{202F}?", "Who is writing?"),
      among: [
        (.direct, Phrase("la personne elle-même, ici", "the person themself, here")),
        (.dictated, Phrase("elle dicte, j’écris", "they speak, I write")),
        (.transcribed, Phrase("je recopie sa feuille", "I copy their sheet")),
      ])
  }
}

extension GlobalOptions {
  /// Asks at the terminal whose hand it is.
  func askWhoWrites() throws -> Source {
    guard let dialogue else { throw DeskError.penMissing }
    return try dialogue.askWhoWrites()
  }
}

extension DeskError {
  fileprivate static var penMissing: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        """
        Dites qui écrit\u{A0}: --by-participant (la personne elle-même), --dictated (sous sa \
        dictée) ou --transcribed (d’après sa feuille). Un participant se nomme avec --as CODE.
        """,
        """
        Say who writes: --by-participant (the person themself), --dictated (as they speak) or \
        --transcribed (from their sheet). A participant names themself with --as CODE.
        """))
  }
}

extension Source {
  var words: Phrase {
    switch self {
    case .direct: Phrase("le participant", "the participant")
    case .dictated: Phrase("sous la dictée", "dictated")
    case .transcribed: Phrase("recopié du papier", "typed from paper")
    case .imported: Phrase("importé", "imported")
    }
  }
}
