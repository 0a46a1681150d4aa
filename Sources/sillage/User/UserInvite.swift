import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage user invite`
///
/// JSON: `{"participant", "word"}`.
struct UserInvite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: Phrase(
      "Inviter un participant à écrire lui-même\u{A0}: une feuille à lui remettre.",
      "Invite a participant to write themself: a sheet to hand over."
    ).spoken,
    discussion: "sillage user invite TALI-473-P > invitation.txt",
    aliases: ["inviter"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let invitation = try desk.invite(code)
    switch options.format {
    case .json:
      Console.standard.print([
        "participant": .string("\(code)"), "word": .string(invitation.word),
      ])
    case .table: Console.standard.print(invitation.text(of: desk.study).spoken)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        "Remettez cette feuille à la personne elle-même. Le mot n’est noté nulle part ailleurs.",
        "Hand this sheet to the person themself. The word is noted nowhere else."))
  }
}

extension Invitation {
  /// The sheet a participant is given.
  fileprivate func text(of study: Study) -> Phrase {
    Phrase(
      """
      \(study.title.french)

      VOTRE JOURNAL DE BORD

      Votre code\u{A0}:          \(participant)
      Votre mot d’entrée\u{A0}:  \(word)

      1. Tapez\u{A0}: sillage ouvrir \(participant)
      2. Donnez votre mot d’entrée\u{A0}: rien ne s’affiche pendant que vous tapez. Il ne sert qu’une fois.
      3. Choisissez une phrase de passe\u{A0}: quatre mots que vous retiendrez.
      4. Pour écrire\u{A0}: sillage journal ajouter
         Pour relire\u{A0}:  sillage journal liste

      Vous, les référents de votre région et la coordination pouvez lire ce que vous écrivez.
      Si vous perdez cette feuille, votre référent vous en donne une autre.
      """,
      """
      \(study.title.english)

      YOUR LOGBOOK

      Your code:        \(participant)
      Your first word:  \(word)

      1. Type: sillage login \(participant)
      2. Give your first word: nothing shows while you type. It works once.
      3. Choose a passphrase: four words you will remember.
      4. To write: sillage journal add
         To read:  sillage journal list

      You, the referents of your region and the coordination can read what you write.
      If you lose this sheet, your referent gives you another one.
      """)
  }
}
