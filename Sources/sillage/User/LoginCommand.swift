import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage login`
///
/// JSON: `{"user", "role", "until": milliseconds since 1970}`.
struct LoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: Phrase(
      "Ouvrir sa session\u{A0}: vos clés restent prêtes quelques heures.",
      "Log in: your keys stay ready for some hours."
    ).spoken,
    discussion: "sillage login ref-oc-1",
    aliases: ["ouvrir"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Votre nom dans l’équipe, ou votre code de participant.",
        "Your name in the team, or your participant’s code."
      ).spoken))
  var name: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Pour combien d’heures, de 1 à 24.", "For how many hours, from 1 to 24.").spoken))
  var hours = 8
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est la nouvelle phrase de passe, à la première ouverture.",
        "A file whose first line is the new passphrase, for the first login."
      ).spoken, valueName: "file"))
  var newPassphraseFile: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard (1...24).contains(hours) else {
      throw ValidationError(
        Phrase("--hours\u{A0}: de 1 à 24.", "--hours: from 1 to 24.").spoken)
    }
  }

  func run() throws {
    let workspace = try options.workspace()
    guard let name = name ?? options.user else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "Dites qui vous êtes\u{A0}: sillage ouvrir NOM.", "Say who you are: sillage login NAME."))
    }
    let questions = PassphraseQuestions(file: options.passphraseFile, options: options.results)
    let (session, desk) = try questions.privately(when: options.passphraseFile == nil) {
      let session = try workspace.unlock(name, passphrase: questions.existing(of: name))
      let desk = Desk(workspace, as: session, instruments: workspace.instruments())
      guard try desk.mustChangePassphrase() else { return (session, desk) }
      let passphrase = try questions.new(
        of: name, from: newPassphraseFile, option: "--new-passphrase-file")
      try desk.changePassphrase(to: passphrase)
      return (try workspace.unlock(name, passphrase: passphrase), desk)
    }
    let now = Instruments.system.now()
    let end = now + hours * 3600
    try LoginFolder.ofUser(runtime: Surroundings["XDG_RUNTIME_DIR"])
      .keep(session, of: workspace, until: end)
    switch options.format {
    case .json:
      Console.standard.print([
        "user": .string(session.user.author), "role": .string(session.role.kind.rawValue),
        "until": .integer(end.milliseconds),
      ])
    case .table:
      let time = workspace.study.zone.words(of: end)
      let role = session.role.kind.words
      Console.standard.print(
        Phrase(
          "Session ouverte pour \(session.user.author) (\(role.french)), jusqu’au \(time.french).",
          "\(session.user.author) (\(role.english)) is logged in until \(time.english)."
        ).spoken)
    }
    guard !options.quiet else { return }
    if try desk.isWaitingForKeys() { Console.standard.say(Self.waiting) }
    Console.standard.say(
      Phrase(
        "Quand vous quittez ce poste\u{A0}: «\u{A0}sillage fermer\u{A0}».",
        "When you leave this computer: “sillage logout”."))
  }
}

extension LoginCommand {
  private static let waiting = Phrase(
    """
    Vous n’avez pas encore les clés de votre groupe\u{A0}: vous ne pouvez rien lire. Demandez à un \
    collègue qui les a de taper «\u{A0}sillage utilisateur admettre\u{A0}».
    """,
    """
    You do not have the keys of your group yet: you can read nothing. Ask a colleague who has them \
    to type “sillage user admit”.
    """)
}

/// `sillage logout`
///
/// JSON: an array of the users whose login ended.
struct LogoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout",
    abstract: Phrase(
      "Fermer sa session\u{A0}: les clés sont oubliées.", "Log out: the keys are forgotten."
    ).spoken,
    discussion: "sillage logout",
    aliases: ["fermer"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Qui\u{A0}; tous quand rien n’est dit.", "Who; everyone when nothing is said.").spoken)
  )
  var name: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let workspace = try options.workspace()
    let user = (name ?? options.user).map { ParticipantCode($0)?.description ?? $0 }
    let gone = try LoginFolder.ofUser(runtime: Surroundings["XDG_RUNTIME_DIR"])
      .drop(user, of: workspace, now: Instruments.system.now()).sorted()
    switch options.format {
    case .json: Console.standard.print(.array(gone.map { .string($0) }))
    case .table:
      Console.standard.print(
        gone.isEmpty
          ? Phrase("Aucune session n’était ouverte.", "Nobody was logged in.").spoken
          : Phrase(
            "Session fermée\u{A0}: \(gone.joined(separator: ", ")).",
            "Logged out: \(gone.joined(separator: ", "))."
          ).spoken)
    }
  }
}
