import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent withdraw`
///
/// JSON: what the participant agreed to, as `consent status` prints it, with `quotes`: `dropped`, the
/// numbers of quotes that will not go out, `published`, each with its `number` and `releases`, and
/// `drafts`, the restitutions that hold words of theirs and never went out.
struct ConsentWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: Phrase(
      "Noter que la personne retire son accord, et ce qu’elle veut qu’il advienne.",
      "Record that the person takes their agreement back, and what they want to follow."
    ).spoken,
    discussion: "sillage consent withdraw TALI-473-P --effect stop --on 2024-12-03",
    aliases: ["retirer"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        stop\u{A0}: arrêter seulement\u{A0}; exclude\u{A0}: arrêter et exclure ce qui a été \
        donné\u{A0}; quotes\u{A0}: ne plus être cité\u{A0}; erase\u{A0}: arrêter et tout effacer.
        """,
        """
        stop: only stop; exclude: stop and exclude what was given; quotes: no longer be quoted;
        erase: stop and erase everything.
        """
      ).spoken))
  var effect: Withdrawal.Effect?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La raison, si la personne en donne une.", "The reason, if the person gives one."
      ).spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le jour où la personne l’a dit ou signé.", "The day the person said or signed it."
      ).spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.participant(code)
    let effect = try options.choice(
      effect, "--effect",
      Phrase("Que veut la personne\u{202F}?", "What does the person want?"),
      among: Withdrawal.Effect.allCases.map { ($0, $0.explanation) })
    let when = try options.moment(on, at: desk)
    try desk.checkWithdrawing(code, effect, when)
    try confirm(effect, of: code, at: desk, when)
    let quotes = try desk.quoteStandings(of: code)
    let participant = try desk.withdraw(code, effect, reason: reason, when)
    let ended = try EndedQuotes(
      before: quotes, after: desk.quoteStandings(of: code), at: desk)
    try ConsentReport(desk: desk, options: options, ended: ended).print(code)
    if effect == .erase { return suggestErasing(code) }
    options.suggest(afterwards(setAside(desk, participant), code))
  }

  /// At the terminal, says what follows and asks once more.
  private func confirm(
    _ effect: Withdrawal.Effect, of code: ParticipantCode, at desk: Desk, _ when: When
  ) throws {
    guard let dialogue = options.dialogue else { return }
    let day = if case .on(let day) = when { day } else { desk.today }
    let isSure: Bool
    do {
      dialogue.sayNothing()
      dialogue.say(effect.warning(day))
      isSure = try dialogue.confirm(
        Phrase(
          "Enregistrer ce retrait pour \(code)\u{202F}?", "Record this withdrawal for \(code)?"))
    } catch is Dialogue.Stopped { throw DeskError.stopped }
    guard isSure else { throw DeskError.stopped }
  }

  /// The withdrawal stands; erasing, which nobody can take back, is an act of its own.
  private func suggestErasing(_ code: ParticipantCode) {
    options.suggest(
      Phrase(
        """
        Le retrait est noté. Il reste à effacer\u{A0}: «\u{A0}sillage droits effacer \(code) \
        --ground withdrawal --reason …\u{A0}».
        """,
        """
        The withdrawal is recorded. Now erase: “sillage rights erase \(code) --ground withdrawal \
        --reason …”.
        """))
  }

  private func setAside(_ desk: Desk, _ participant: Participant) -> (Int, Int) {
    (desk.tally(of: participant).quarantined, desk.interviewsSetAside(of: participant))
  }

  private func afterwards(
    _ setAside: (entries: Int, interviews: Int), _ code: ParticipantCode
  ) -> Phrase {
    let receipt = Phrase(
      "Remettez le reçu\u{A0}: «\u{A0}sillage accord reçu \(code)\u{A0}».",
      "Hand over the receipt: “sillage consent receipt \(code)”.")
    let parts = [
      (setAside.entries, Phrase("écrit", "entry"), Phrase("écrits", "entries")),
      (setAside.interviews, Phrase("entretien", "interview"), Phrase("entretiens", "interviews")),
    ].filter { $0.0 > 0 }.map { Phrase.count($0.0, $0.1, $0.2) }
    guard !parts.isEmpty else { return receipt }
    let what = parts.withCommas
    let count = Phrase(
      "Mis de côté\u{A0}: \(what.french). Cela est gardé et n’est compté nulle part.",
      "Set aside: \(what.english). This is kept and counted nowhere.")
    return count + Phrase(same: "\n") + receipt
  }
}
