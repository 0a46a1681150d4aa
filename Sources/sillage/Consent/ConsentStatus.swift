import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent status`
///
/// JSON: `participant`, `standing`, `scopes` (`scope`, `label`, `standing`, `since`, `version`,
/// `last_day`, `effect`), `agree_again_by`, `entries`.
struct ConsentStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: Phrase(
      "Voir ce que la personne accepte aujourd’hui.", "See what the person agrees to today."
    ).spoken,
    discussion: "sillage consent status TALI-473-P",
    aliases: ["état", "etat"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(try next(code, desk.standing(of: desk.participant(code))))
  }

  private func next(_ code: ParticipantCode, _ standing: ParticipantStanding) -> Phrase {
    switch standing {
    case .enrolled:
      Phrase(
        "Ensuite\u{A0}: «\u{A0}sillage accord informer \(code)\u{A0}».",
        "Next: “sillage consent inform \(code)”.")
    case .informed:
      Phrase(
        "Ensuite\u{A0}: «\u{A0}sillage accord donner \(code)\u{A0}».",
        "Next: “sillage consent give \(code)”.")
    case .toRenew:
      Phrase(
        """
        La nouvelle version doit être présentée («\u{A0}sillage accord informer \(code)\u{A0}») \
        puis acceptée («\u{A0}sillage accord donner \(code)\u{A0}»).
        """,
        """
        The new version has to be explained (“sillage consent inform \(code)”), then agreed to \
        (“sillage consent give \(code)”).
        """)
    case .active, .refused, .withdrawn, .objected, .restricted, .left:
      Phrase(
        "Tout ce qui a été dit\u{A0}: «\u{A0}sillage accord historique \(code)\u{A0}».",
        "All that was said: “sillage consent history \(code)”.")
    }
  }
}
