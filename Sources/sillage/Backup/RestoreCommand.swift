import ArgumentParser
import Foundation
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
    discussion: "sillage restore /media/cle/etude-2025-02-03 mon-etude",
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
  @OptionGroup var options: ResultOptions

  func run() throws {
    let source = URL(fileURLWithPath: backup).standardizedFileURL.path
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    let progress = Progress(Phrase("Restauration", "Restoring"), isQuiet: options.quiet)
    let restored = try Workspace.restore(from: source, to: target) { progress.show($0) }
    progress.finish()
    switch options.format {
    case .json: Console.standard.print(restored.json(folder: target))
    case .table: Console.standard.print(target)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        "L’étude est revenue avec \(restored.eventCount.french), tous vérifiés. Ensuite\u{A0}: «\u{A0}sillage état\u{A0}».",
        "The study is back with \(restored.eventCount.english), all verified. Next: “sillage status”."
      ))
  }
}
