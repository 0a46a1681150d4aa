import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage migrate`
///
/// JSON: `{"folder", "events", "words": {user: one-time word}}`.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: Phrase(
      "Mettre à niveau une étude faite avant que le contenu soit chiffré.",
      "Bring a study up to date that was made before content was sealed."
    ).spoken,
    discussion: "sillage migrate ancienne-etude nouvelle-etude",
    aliases: ["migrer"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier de l’ancienne étude.", "The folder of the old study.").spoken,
      valueName: "old"))
  var old: String
  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier à créer.", "The folder to make.").spoken, valueName: "dir"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est la phrase de passe de la coordination.",
        "A file whose first line is the coordinator’s passphrase."
      ).spoken, valueName: "file"))
  var passphraseFile: String?
  @OptionGroup var options: ResultOptions

  func run() throws {
    let questions = PassphraseQuestions(file: nil, options: options)
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    let migration = try questions.privately(when: passphraseFile == nil) {
      let passphrase = try questions.new(
        of: Phrase("la coordination", "the coordinator").spoken, from: passphraseFile,
        option: "--passphrase-file")
      return try Workspace.migrate(
        from: URL(fileURLWithPath: old).standardizedFileURL.path, to: target, passphrase: passphrase
      )
    }
    switch options.format {
    case .json:
      var words = JSONObject()
      for (user, word) in migration.words { words[user.text] = .string(word) }
      Console.standard.print([
        "folder": .string(target), "events": .integer(migration.events), "words": .object(words),
      ])
    case .table:
      Console.standard.print(target)
      for (user, word) in migration.words { Console.standard.print("\(user)  \(word)") }
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        \(migration.events) événements repris, chiffrés et signés. Donnez son mot à chacun, de vive \
        voix\u{A0}: il sert une fois. Vérifiez la nouvelle étude, puis détruisez l’ancienne\u{A0}: \
        tout y est lisible.
        """,
        """
        \(migration.events) events taken over, sealed and signed. Give each person their word by \
        voice: it works once. Check the new study, then destroy the old one: all of it is readable.
        """))
  }
}
