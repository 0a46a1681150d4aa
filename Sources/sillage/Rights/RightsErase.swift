import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage rights erase`
///
/// JSON: the receipt, as `ErasureReceipt.json` has it.
struct RightsErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: Phrase(
      "Effacer une personne pour toujours\u{A0}: ses clés et tout ce qu’elle a donné.",
      "Erase a person for ever: their keys and all that they gave."
    ).spoken,
    discussion: """
      sillage rights erase TALI-473-P --ground withdrawal --reason "Demande du 3 mars" \
      --confirm TALI-473-P
      """,
    aliases: ["effacer"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        withdrawal\u{A0}: elle s’est retirée\u{A0}; objection\u{A0}: elle s’est opposée\u{A0}; \
        unlawful\u{A0}: recueilli à tort\u{A0}; order\u{A0}: une décision l’impose\u{A0}; \
        retention\u{A0}: durée passée.
        """,
        """
        withdrawal: they withdrew; objection: they objected; unlawful: collected wrongly; order: a \
        decision orders it; retention: past its time.
        """
      ).spoken))
  var ground: Erasure.Ground?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Pourquoi, sans rien qui désigne la personne.", "Why, with nothing that names the person."
      ).spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le code une seconde fois, pour confirmer.", "The code a second time, to confirm."
      ).spoken, valueName: "code"))
  var confirm: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let ground = try options.choice(
      ground, "--ground", Phrase("Pourquoi effacer\u{202F}?", "Why erase?"),
      among: Erasure.Ground.allCases.map { ($0, $0.words) })
    try desk.checkErasing(code, ground)
    let reason = try options.text(
      reason, "--reason",
      Phrase(
        "Pour quelle raison, sans rien qui désigne la personne\u{202F}?",
        "For what reason, with nothing that names the person?"))
    try confirmErasing(code)
    let receipt = try desk.erase(code, ground: ground, reason: reason)
    switch options.format {
    case .json: Console.standard.print(receipt.json)
    case .table: Console.standard.print(receipt.text.spoken)
    }
    ErasureRemains(isHeldOnDisk: receipt.isHeldOnDisk, copies: receipt.copiesToForget).say()
    options.suggest(
      Phrase(
        """
        Remettez ce reçu à la personne. Dans les sauvegardes dont le fichier de clés était à portée, \
        son dossier ne s’ouvre plus.
        """,
        """
        Give the person this receipt. In the backups whose keys file was at hand their record no \
        longer opens.
        """))
  }

  /// Nobody erases by a slip: the code is typed a second time.
  private func confirmErasing(_ code: ParticipantCode) throws {
    if let confirm {
      guard ParticipantCode(confirm) == code else { throw DeskError.notConfirmed(code) }
      return
    }
    guard let dialogue = options.dialogue else { throw DeskError.notConfirmed(code) }
    do {
      dialogue.sayNothing()
      dialogue.say(
        Phrase(
          "Tout ce que l’étude sait de \(code) sera effacé. Rien ne pourra le faire revenir.",
          "All that the study knows of \(code) will be erased. Nothing can bring it back."))
      let typed: ParticipantCode? = try dialogue.ask(
        Phrase("Retapez le code pour confirmer.", "Type the code again to confirm.")
      ) { .success(ParticipantCode($0)) }
      guard typed == code else { throw DeskError.notConfirmed(code) }
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}

extension DeskError {
  fileprivate static func notConfirmed(_ code: ParticipantCode) -> DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Rien n’a été effacé. Pour confirmer, répétez le code\u{A0}: --confirm \(code).",
        "Nothing was erased. To confirm, repeat the code: --confirm \(code)."))
  }
}
