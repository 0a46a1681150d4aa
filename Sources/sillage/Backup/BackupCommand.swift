import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage backup`
///
/// JSON: `{"folder": absolute path, "study", "made_at", "events", "last_digest",
/// "recipients": names}`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Phrase(
      "Copier toute l’étude dans un dossier nouveau, et vérifier la copie.",
      "Copy the whole study into a new folder, and verify the copy."
    ).spoken,
    discussion: "sillage backup /media/cle/etude-2025-02-03",
    aliases: ["sauvegarder"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le dossier à créer, sur un autre disque si possible.",
        "The folder to make, on another disk if possible."
      ).spoken, valueName: "dir"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le fichier de clés à faire\u{A0}; à côté du dossier sinon.",
        "The keys file to make; beside the folder otherwise."
      ).spoken, valueName: "file"))
  var keys: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Phrase(
        "Qui pourra l’ouvrir, séparés par des virgules\u{A0}; la coordination sinon.",
        "Who can open it, separated by commas; the coordinators otherwise."
      ).spoken, valueName: "users"))
  var recipients: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    let file = keys.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    let progress = Progress(Phrase("Sauvegarde", "Backing up"), isQuiet: options.quiet)
    let people = recipients?.split(separator: ",").map { ID<Referent>(String($0)) }
    let backup = try desk.backup(to: target, keys: file, for: people) { progress.show($0) }
    progress.finish()
    let names = try desk.backups().last?.recipients.map(\.text) ?? []
    switch options.format {
    case .json:
      var json = backup.json(folder: target)
      json["recipients"] = .array(names.map { .string($0) })
      Console.standard.print(.object(json))
    case .table: Console.standard.print(target)
    }
    guard !options.quiet else { return }
    let recipients = names.joined(separator: ", ")
    let place = file ?? Backup.keysFile(of: target)
    Console.standard.say(
      Phrase(
        """
        Le fichier de clés «\u{A0}\(place)\u{A0}» est indispensable pour restaurer. Gardez-le ailleurs \
        que la copie, en peu d’exemplaires\u{A0}: quand une personne est effacée, ses clés en sont \
        retirées, et son dossier ne s’ouvre plus dans aucune copie.
        """,
        """
        The keys file “\(place)” is needed to restore. Keep it apart from the copy, in few \
        examples: when a person is erased their keys are taken out of it, and their record opens \
        in no copy any more.
        """))
    Console.standard.say(
      Phrase(
        """
        \(backup.eventCount.french) et tous les fichiers de l’étude sont dans cette copie, vérifiée et \
        chiffrée. Elle ne s’ouvre que pour \(recipients), avec leur phrase de passe d’aujourd’hui \
        (d’autres\u{A0}: --for). La vérifier plus tard\u{A0}: «\u{A0}sillage restaurer\u{A0}» dans un \
        dossier vide.
        """,
        """
        \(backup.eventCount.english) and every file of the study are in this copy, verified and \
        sealed. It opens only for \(recipients), with the passphrase of today (others: --for). To \
        try it later: “sillage restore” into an empty folder.
        """))
  }
}
