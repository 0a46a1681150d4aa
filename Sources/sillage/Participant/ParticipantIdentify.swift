import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage participant identify`
///
/// JSON: the participant, as `participant list` prints each; never the identity.
struct ParticipantIdentify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: Phrase(
      "Noter ou changer l’identité d’une personne, gardée à part.",
      "Write down or change a person’s identity, kept apart."
    ).spoken,
    discussion: "sillage participant identify TALI-473-P --identity fiche.txt",
    aliases: ["identifier"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var source: IdentityOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    guard let identity = try source.read() ?? IdentityQuestions(options: options).optional()
    else {
      guard options.dialogue == nil else { throw DeskError.stopped }
      throw DeskError.missing(
        "--identity",
        Phrase(
          "Donnez un fichier, ou - pour l’entrée standard.",
          "Give a file, or - for the standard input."))
    }
    try desk.record(identity, of: code)
    try ParticipantReport(desk: desk, options: options).print(
      code, line: Phrase("\(code)\u{A0}: identité notée", "\(code): identity written down"))
    options.suggest(
      Phrase(
        "Pour la relire\u{A0}: «\u{A0}sillage participant voir \(code) --identity\u{A0}».",
        "To read it: “sillage participant show \(code) --identity”."))
  }
}
