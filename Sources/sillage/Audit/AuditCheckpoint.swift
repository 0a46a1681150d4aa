import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage audit checkpoint`: three lines to keep elsewhere, printed or mailed.
///
/// JSON: as `sillage audit verify`.
struct AuditCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: Phrase(
      "Relever trois lignes à garder ailleurs, qui attestent tout ce qui est enregistré.",
      "Take three lines to keep elsewhere, which stand for all that is recorded."
    ).spoken,
    discussion: "sillage audit checkpoint > releve-2025-01.txt",
    aliases: ["relever"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let progress = Progress(Phrase("Vérification", "Verifying"), isQuiet: options.quiet)
    let verdict = try desk.verify { progress.show($0, $1) }
    progress.finish()
    guard case .holds(let checkpoint) = verdict else {
      throw DeskError(.inputOutput, verdict.words)
    }
    switch options.format {
    case .json: Console.standard.print(verdict.json)
    case .table: Console.standard.print(String(try desk.signed(checkpoint).dropLast()))
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Imprimez ces lignes ou envoyez-les à quelqu’un hors de l’équipe. Pour comparer plus \
        tard\u{A0}: «\u{A0}sillage registre vérifier --checkpoint FICHIER\u{A0}».
        """,
        """
        Print these lines or send them to someone outside the team. To compare later: \
        “sillage audit verify --checkpoint FILE”.
        """))
  }

  /// A checkpoint from a file, and its whole text.
  static func read(_ path: String) throws -> (checkpoint: Checkpoint, text: String) {
    let text = String(decoding: try InputFile.beginning(path, of: 4096), as: UTF8.self)
    guard let checkpoint = Checkpoint(text) else { throw DeskError.noCheckpoint(path) }
    return (checkpoint, text)
  }
}

extension DeskError {
  fileprivate static func noCheckpoint(_ path: String) -> DeskError {
    let name = InputFile.name(path)
    return DeskError(
      .unacceptable,
      Phrase(
        """
        «\u{A0}\(name)\u{A0}» n’est pas un point de contrôle\u{A0}: il faut trois lignes, l’origine, \
        le nombre d’événements et l’empreinte.
        """,
        """
        “\(name)” is no checkpoint: three lines are needed, the origin, the number of events and \
        the root.
        """))
  }
}
