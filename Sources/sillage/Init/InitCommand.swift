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
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est la phrase de passe de la coordination.",
        "A file whose first line is the coordinator’s passphrase."
      ).spoken, valueName: "file"))
  var passphraseFile: String?
  @OptionGroup var options: ResultOptions

  func run() throws {
    let folders = try source.folders()
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    try Workspace.checkCreating(in: target, forms: folders.forms)
    let questions = PassphraseQuestions(file: nil, options: options)
    let passphrase = try questions.new(
      of: Phrase("la coordination", "the coordinator").spoken, from: passphraseFile,
      option: "--passphrase-file")
    let workspace = try Workspace.create(
      in: target, forms: folders.forms, exports: folders.exports, passphrase: passphrase)
    switch options.format {
    case .json:
      Console.standard.print([
        "study": .string(workspace.study.id.text), "folder": .string(workspace.folder),
      ])
    case .table: Console.standard.print(workspace.folder)
    }
    guard !options.quiet else { return }
    let coordinator = workspace.study.coordinators.first?.text ?? ""
    Console.standard.say(
      Phrase(
        """
        L’étude «\u{A0}\(workspace.study.title.french)\u{A0}» peut commencer. Ensuite\u{A0}:
          cd \(folder)
          sillage ouvrir \(coordinator)
          sillage utilisateur ajouter NOM --role referent --region REGION
        Personne d’autre ne peut retrouver la phrase de passe de \(coordinator)\u{A0}: gardez-la en \
        lieu sûr.
        """,
        """
        The study “\(workspace.study.title.english)” can begin. Next:
          cd \(folder)
          sillage login \(coordinator)
          sillage user add NAME --role referent --region REGION
        Nobody else can recover the passphrase of \(coordinator): keep it in a safe place.
        """))
  }
}
