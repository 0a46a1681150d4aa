import ArgumentParser
import StudyDesk
import Wording

/// `sillage user passphrase`
struct UserPassphrase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: Phrase(
      "Changer sa propre phrase de passe\u{A0}: celle d’aujourd’hui est demandée d’abord.",
      "Change one’s own passphrase: today’s is asked for first."
    ).spoken,
    discussion: "sillage user passphrase",
    aliases: ["phrase"])

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est la nouvelle phrase de passe.",
        "A file whose first line is the new passphrase."
      ).spoken, valueName: "file"))
  var newPassphraseFile: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let name = desk.user.author
    let questions = PassphraseQuestions(file: nil, options: options.results)
    let isAsking = options.passphraseFile == nil || newPassphraseFile == nil
    try questions.privately(when: isAsking) {
      // Whoever finds a session open must not be able to take it over. From a file it was tried already.
      if options.passphraseFile == nil {
        _ = try desk.workspace.unlock(name, passphrase: questions.existing(of: name))
      }
      let passphrase = try questions.new(
        of: name, from: newPassphraseFile, option: "--new-passphrase-file")
      try desk.changePassphrase(to: passphrase)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Phrase de passe changée. Dans les sauvegardes déjà faites, l’ancienne ouvre encore vos clés\
        \u{A0}: si quelqu’un la connaît, dites-le à la coordination.
        """,
        """
        Passphrase changed. In backups already made the earlier one still opens your keys: if \
        anyone knows it, tell the coordination.
        """))
  }
}
