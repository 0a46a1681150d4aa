import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import Wording

/// `sillage restore`
///
/// JSON: `{"folder": absolute path, "study", "made_at", "events", "last_digest"}`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: Phrase(
      "Remettre une sauvegarde dans un dossier nouveau, après l’avoir vérifiée.",
      "Put a backup into a new folder, after verifying it."
    ).spoken,
    discussion: "sillage restore /media/cle/etude-2025-02-03 mon-etude --as coordination",
    aliases: ["restaurer"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier de la sauvegarde.", "The folder of the backup.").spoken,
      valueName: "backup"))
  var backup: String
  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier à créer.", "The folder to make.").spoken, valueName: "dir"))
  var folder: String
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Phrase(
        "Qui l’ouvre\u{A0}: l’un de ses destinataires.", "Who opens it: one of its recipients."
      ).spoken, valueName: "user"))
  var user: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est la phrase de passe d’alors.",
        "A file whose first line is the passphrase of then."
      ).spoken, valueName: "file"))
  var passphraseFile: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Son fichier de clés\u{A0}; à côté de la sauvegarde sinon.",
        "Its keys file; beside the backup otherwise."
      ).spoken, valueName: "file"))
  var keys: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Une autre copie de l’étude, qui sait qui a été effacé depuis.",
        "Another copy of the study, which knows who was erased since."
      ).spoken, valueName: "dir"))
  var knowing: [String] = []
  @OptionGroup var options: ResultOptions

  func run() throws {
    let source = URL(fileURLWithPath: backup).standardizedFileURL.path
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    let progress = Progress(Phrase("Restauration", "Restoring"), isQuiet: options.quiet)
    guard let user else {
      throw DeskError(
        .wrongUse,
        Phrase("Dites qui ouvre la copie avec --as.", "Say who opens the copy with --as."))
    }
    let questions = PassphraseQuestions(file: passphraseFile, options: options)
    let (restored, erased) = try questions.privately(when: passphraseFile == nil) {
      try Workspace.restore(
        from: source, to: target, as: user, passphrase: questions.existing(of: user), keys: keys,
        knowing: knowing
      ) { progress.show($0) }
    }
    progress.finish()
    switch options.format {
    case .json: Console.standard.print(.object(restored.json(folder: target)))
    case .table: Console.standard.print(target)
    }
    guard !options.quiet else { return }
    if erased > 0 {
      Console.standard.say(
        Phrase(
          "Effacés à nouveau, comme depuis cette copie\u{A0}: \(erased).",
          "Erased again, as they were since this copy: \(erased)."))
    }
    if knowing.isEmpty {
      Console.standard.say(
        Phrase(
          """
          Si quelqu’un a été effacé depuis cette copie, une copie plus récente le sait\u{A0}: \
          restaurez à nouveau avec --knowing, ou effacez cette personne encore une fois.
          """,
          """
          If anyone was erased since this copy, a later copy knows: restore again with --knowing, \
          or erase that person once more.
          """))
    }
    Console.standard.say(
      Phrase(
        "L’étude est revenue avec \(restored.eventCount.french), tous vérifiés. Ensuite\u{A0}: «\u{A0}sillage état\u{A0}».",
        "The study is back with \(restored.eventCount.english), all verified. Next: “sillage status”."
      ))
  }
}
