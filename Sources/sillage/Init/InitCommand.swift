import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage init`
///
/// JSON: `{"study": id, "folder": absolute path}`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Phrase(
      "Commencer une étude dans un dossier nouveau.", "Begin a study in a new folder."
    ).spoken,
    discussion: "sillage init mon-etude --study malades-chroniques-mes",
    aliases: ["commencer"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier à créer.", "The folder to make.").spoken, valueName: "dir"))
  var folder: String
  @OptionGroup var source: StudySource
  @OptionGroup var options: ResultOptions

  func run() throws {
    let folders = try source.folders()
    let workspace = try Workspace.create(
      in: URL(fileURLWithPath: folder).standardizedFileURL.path, forms: folders.forms,
      exports: folders.exports)
    switch options.format {
    case .json:
      Console.standard.print([
        "study": .string(workspace.study.id.text), "folder": .string(workspace.folder),
      ])
    case .table: Console.standard.print(workspace.folder)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        L’étude «\u{A0}\(workspace.study.title.french)\u{A0}» peut commencer. Ensuite\u{A0}: \
        cd \(folder), puis «\u{A0}sillage participant inscrire\u{A0}».
        """,
        """
        The study “\(workspace.study.title.english)” can begin. Next: cd \(folder), then \
        “sillage participant enrol”.
        """))
  }
}
