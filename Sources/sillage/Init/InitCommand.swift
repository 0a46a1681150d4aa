import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage init`
///
/// JSON: `{"study": id, "folder": absolute path, "shares": [text], none without --escrow}`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Phrase(
      "Commencer une étude dans un dossier nouveau.", "Begin a study in a new folder."
    ).spoken,
    discussion: "sillage init mon-etude --study malades-chroniques-mes --escrow 2/3",
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
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Pour une phrase de passe oubliée\u{A0}: une clé de secours en parts. 2/3\u{A0}: trois parts, \
        dont deux suffisent.
        """,
        "For a forgotten passphrase: a spare key in parts. 2/3: three parts, of which two are enough."
      ).spoken, valueName: "k/n"))
  var escrow: EscrowParts?
  @OptionGroup var options: ResultOptions

  func validate() throws { try escrow?.validate("--escrow") }

  func run() throws {
    let folders = try source.folders()
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    try Workspace.checkCreating(in: target, forms: folders.forms)
    let questions = PassphraseQuestions(file: nil, options: options)
    let (workspace, passphrase) = try questions.privately(when: passphraseFile == nil) {
      let passphrase = try questions.new(
        of: Phrase("la coordination", "the coordinator").spoken, from: passphraseFile,
        option: "--passphrase-file")
      let workspace = try Workspace.create(
        in: target, forms: folders.forms, exports: folders.exports, passphrase: passphrase)
      return (workspace, passphrase)
    }
    let coordinator = workspace.study.coordinators.first?.text ?? ""
    let split = try escrow.map { plan in
      let session = try workspace.unlock(coordinator, passphrase: passphrase)
      return try Desk(workspace, as: session)
        .splitEscrow(parts: plan.parts, threshold: plan.threshold)
    }
    switch options.format {
    case .json:
      Console.standard.print([
        "study": .string(workspace.study.id.text), "folder": .string(workspace.folder),
        "shares": .array((split?.shares ?? []).map { .string($0) }),
      ])
    case .table:
      Console.standard.print(workspace.folder)
      if let split { Console.standard.print("\n" + split.sheet(of: workspace.study).spoken) }
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        L’étude «\u{A0}\(workspace.study.title.french)\u{A0}» peut commencer. Ensuite\u{A0}:
          cd \(folder)
          sillage ouvrir \(coordinator)
          sillage utilisateur ajouter NOM --role referent --region REGION
        """,
        """
        The study “\(workspace.study.title.english)” can begin. Next:
          cd \(folder)
          sillage login \(coordinator)
          sillage user add NAME --role referent --region REGION
        """))
    Console.standard.say(split?.advice ?? Self.warning)
    if let end = workspace.study.phases.map(\.to).max(),
      end < workspace.study.zone.day(of: Instruments.system.now())
    {
      Console.standard.say(Self.over(since: end))
    }
  }

  /// A study of the past can be written into, but nobody would be interviewed.
  private static func over(since end: Day) -> Phrase {
    let day = end.words
    return Phrase(
      """
      Attention\u{A0}: les dates de study.yaml sont passées depuis le \(day.french). Corrigez-les avant \
      d’inscrire quelqu’un, ou aucun entretien ne sera prévu.
      """,
      """
      Beware: the dates in study.yaml ended on \(day.english). Correct them before you enrol anyone, \
      or no interview will be planned.
      """)
  }

  /// Said once, when it can still be put right without loss.
  private static let warning = Phrase(
    """
    Attention\u{A0}: une phrase de passe oubliée ne peut pas être retrouvée, et ce qu’une seule \
    personne pouvait lire est alors perdu pour toujours. Pour garder une clé de secours\u{A0}: \
    «\u{A0}sillage utilisateur séquestre --parts 3 --threshold 2\u{A0}».
    """,
    """
    Beware: a forgotten passphrase cannot be recovered, and what only one person could read is then \
    lost for ever. To keep a spare key: “sillage user escrow --parts 3 --threshold 2”.
    """)
}
