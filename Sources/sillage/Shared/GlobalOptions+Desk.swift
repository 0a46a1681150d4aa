import Foundation
import StudyDesk
import StudyModel
import Wording

extension GlobalOptions {
  /// The desk of the workspace meant, with the user meant sitting at it. In a
  /// demonstration it is always the day on which it stands still.
  ///
  /// - Parameter prepare: what may be begun before the ledger is opened and unlocked.
  func desk(_ prepare: (Workspace) -> Void = { _ in }) throws -> Desk {
    let workspace = try workspace()
    prepare(workspace)
    if let day = workspace.demonstrationDay, !quiet {
      Console.standard.say(
        Phrase(
          "Démonstration\u{A0}: nous sommes le \(day.words.french).",
          "Demonstration: today is \(day.words.english)."))
    }
    return Desk(
      workspace, as: try session(in: workspace), instruments: workspace.instruments())
  }

  /// The workspace of `--study`, or the nearest from here upwards.
  func workspace() throws -> Workspace {
    let here = FileManager.default.currentDirectoryPath
    let folder = study.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    let workspace = try Workspace(opening: folder ?? Workspace.nearest(from: here) ?? here)
    OpenWorkspaces.keep(workspace)
    return workspace
  }

  /// Whoever is meant by `--as`, with their keys: from the passphrase's file, or from their login.
  /// Without `--as`, the one who is logged in. In a demonstration everyone's keys lie open.
  private func session(in workspace: Workspace) throws -> Session {
    let user = user.map { ParticipantCode($0)?.description ?? $0 }
    if let passphraseFile {
      guard let user else { throw DeskError.whoIsMissing }
      let session = try workspace.unlock(
        user, passphrase: PassphraseQuestions.read(passphraseFile))
      let desk = Desk(workspace, as: session, instruments: workspace.instruments())
      if try desk.mustChangePassphrase() { throw DeskError.wordToChange(user) }
      return session
    }
    let logins = LoginFolder.ofUser(runtime: Surroundings["XDG_RUNTIME_DIR"])
    let now = Instruments.system.now()
    let present = try logins.users(of: workspace, now: now)
    if user == nil, present.count > 1 { throw DeskError.severalLoggedIn(present) }
    if let name = user ?? present.first,
      let session = try logins.session(of: name, in: workspace, now: now)
    {
      return session
    }
    if workspace.demonstrationDay != nil {
      let name = user ?? workspace.study.coordinators.first?.text ?? ""
      return try workspace.unlock(name, passphrase: Demonstration.passphrase)
    }
    throw DeskError.notLoggedIn(user)
  }
}

extension DeskError {
  fileprivate static func wordToChange(_ user: String) -> DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        Ce mot ne sert qu’une fois, pour choisir une phrase de passe\u{A0}: «\u{A0}sillage ouvrir \
        \(user)\u{A0}».
        """,
        "This word works once only, to choose a passphrase: “sillage login \(user)”."))
  }

  fileprivate static var whoIsMissing: DeskError {
    DeskError(.wrongUse, Phrase("Dites qui agit avec --as.", "Say who acts with --as."))
  }

  fileprivate static func severalLoggedIn(_ users: [String]) -> DeskError {
    let names = users.joined(separator: ", ")
    return DeskError(
      .wrongUse,
      Phrase(
        "Plusieurs sessions sont ouvertes (\(names)). Dites laquelle avec --as.",
        "Several people are logged in (\(names)). Say which one with --as."))
  }

  fileprivate static func notLoggedIn(_ user: String?) -> DeskError {
    let name = user ?? Phrase("VOTRE-NOM", "YOUR-NAME").spoken
    return DeskError(
      .refused,
      Phrase(
        "Votre session n’est pas ouverte, ou elle a expiré. Tapez «\u{A0}sillage ouvrir \(name)\u{A0}».",
        "You are not logged in, or your login has expired. Type “sillage login \(name)”."))
  }
}
